package org.junheng.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the measures of rankings, trends, outlooks and targets are called: as code list {@code
 * measure} says; of one indicator ({@code cv_R1}, {@code mean_R1}) behind the indicator.
 */
public final class MeasureNames {
  private static final String CODES = "measure";
  private static final Pattern OF_INDICATOR = Pattern.compile("(cv|mean)_(.+)");

  /** The mean of the cvs of a stage. */
  public static final String COMPOSITE = "composite_cv";

  private MeasureNames() {}

  /** The measure of an indicator's cv. */
  public static String cv(String indicator) {
    return "cv_" + indicator;
  }

  /** What a cv is called, of whatever indicator. */
  public static String cv(Definitions definitions) {
    return definitions.label(CODES, "cv");
  }

  /** What the mean of a stage's cvs is called. */
  public static String composite(Definitions definitions) {
    return definitions.label(CODES, COMPOSITE);
  }

  /** A measure, an indicator by its id. */
  public static String of(Definitions definitions, String measure) {
    Matcher parts = OF_INDICATOR.matcher(measure);
    return parts.matches()
        ? parts.group(2) + definitions.label(CODES, parts.group(1))
        : definitions.label(CODES, measure);
  }
}
