package org.junheng.intake;

import java.io.Serializable;

/**
 * A cell that the province replaces: where the county's file says {@code expect}, {@code value}
 * stands from then on.
 *
 * @param key what names the row, as {@code held.key} has it
 * @param expect what the county's file says, as it was written; blank where the cell is
 * @param value what stands in its place, in the file's unit
 */
public record Correction(
    String form,
    int year,
    String countyCode,
    String key,
    String field,
    String expect,
    String value,
    String reason,
    String who,
    String decidedOn)
    implements Serializable {
  /** The province's table that corrections stand in. */
  public static final String FILE = "corrections.csv";

  /** Why, by whom and when, as sentences say it. */
  String decision() {
    return reason + "（" + who + "，" + decidedOn + "）";
  }
}
