package org.junheng.intake;

import java.io.Serializable;

/**
 * A warning that the province accepted, as long as the same value stands there.
 *
 * @param form as {@code held.form} has it
 * @param key what names the row, as {@code held.key} has it; blank for a warning of a whole file
 * @param value the warned value, as {@code held.value} has it; blank where nothing stands there
 */
public record Acceptance(
    int year,
    String countyCode,
    String form,
    String key,
    String rule,
    String value,
    String reason,
    String who,
    String decidedOn)
    implements Serializable {
  /** The province's table that acceptances stand in. */
  public static final String FILE = "accepted_warnings.csv";

  /** Whether it is of an entry of a county-year. */
  public boolean accepts(CountyYear countyYear, Held entry) {
    return entry.severity().equals("warning")
        && year == countyYear.year()
        && countyCode.equals(countyYear.countyCode())
        && form.equals(entry.form())
        && rule.equals(entry.rule())
        && key.equals(orBlank(entry.key()))
        && value.equals(orBlank(entry.value()));
  }

  private static String orBlank(String text) {
    return text == null ? "" : text;
  }
}
