package org.junheng.table;

/**
 * A held or warned cell (methodology 9.29 to 9.34): a row of table {@code held}, one per held or
 * warned cell.
 */
@TableRow("held")
public record HeldCell(
    Integer year,
    String countyCode,
    String form,
    String file,
    String sheet,
    Long line,
    String column,
    String cell,
    String value,
    String rule,
    String severity,
    String message,
    String schoolCode,
    String kind,
    String key,
    String acceptedReason,
    String acceptedBy,
    String acceptedOn,
    String lastYearValue,
    String explanation)
    implements java.io.Serializable {

  /** The same entry with what its county explains it by; null where it explains nothing. */
  public HeldCell explained(String by) {
    return by == null
        ? this
        : new HeldCell(
            year,
            countyCode,
            form,
            file,
            sheet,
            line,
            column,
            cell,
            value,
            rule,
            severity,
            message,
            schoolCode,
            kind,
            key,
            acceptedReason,
            acceptedBy,
            acceptedOn,
            lastYearValue,
            by);
  }
}
