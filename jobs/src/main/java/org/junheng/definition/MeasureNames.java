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

  private MeasureNames() {}

  /** A measure, an indicator by its id. */
  public static String of(Definitions definitions, String measure) {
    Matcher parts = OF_INDICATOR.matcher(measure);
    return parts.matches()
        ? parts.group(2) + definitions.label(CODES, parts.group(1))
        : definitions.label(CODES, measure);
  }
}
