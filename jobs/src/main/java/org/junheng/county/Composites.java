package org.junheng.county;

import java.util.Comparator;
import java.util.List;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVariance;

/**
 * The mean of a county's unrounded cvs in a stage; under the older regime it carries the limit
 * (methodology 2.2, 3 and 9.12).
 */
public final class Composites {
  private static final int SHOWN_DECIMALS = 3;

  private Composites() {}

  /** The composite of a stage's cvs, of one standard, year, county and stage. */
  public static CountyComposite of(List<CountyVariance> cvs, Stage stage, Standard standard) {
    List<CountyVariance> inOrder =
        cvs.stream().sorted(Comparator.comparing(CountyVariance::indicator)).toList();
    double sum = 0;
    boolean isDefined = true;
    long missing = 0;
    for (CountyVariance one : inOrder) {
      isDefined &= one.cv() != null;
      sum += one.cv() == null ? 0 : one.cv();
      missing = Math.max(missing, one.unitsMissing());
    }
    CountyVariance first = inOrder.get(0);
    Double composite = isDefined ? Double.valueOf(sum / inOrder.size()) : null;
    Limit limit = Limit.of(standard.variance().composite(), stage, first.year());
    return new CountyComposite(
        first.standard(),
        first.year(),
        first.countyCode(),
        first.stage(),
        composite,
        limit.value(),
        limit.verdict(composite, missing > 0),
        limit.flips(composite, SHOWN_DECIMALS),
        missing);
  }
}
