package org.junheng.province;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Indicator;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;

/**
 * What is measured of a county and stage: the cv of each indicator, their mean, and the share of
 * units that pass.
 */
public final class CountyMeasures {
  /** The share of a county's units that pass: more is better. Of all others, less is. */
  public static final String UNIT_PASS_SHARE = "unit_pass_share";

  /** The mean of the cvs of a stage. */
  public static final String COMPOSITE = MeasureNames.COMPOSITE;

  private CountyMeasures() {}

  /** The measure of an indicator's cv. */
  public static String cv(String indicator) {
    return MeasureNames.cv(indicator);
  }

  /** All measures of a standard. */
  public static List<String> of(Standard standard) {
    List<String> measures = new ArrayList<>();
    for (Indicator indicator : standard.indicators()) {
      measures.add(cv(indicator.id()));
    }
    measures.add(COMPOSITE);
    if (standard.unitRule() != null) {
      measures.add(UNIT_PASS_SHARE);
    }
    return measures;
  }
}
