package org.junheng.intake;

/**
 * One held or warned cell: where it stands, what stands there, the rule and what to do.
 *
 * @param line null where the whole file is meant
 * @param column the header as the county wrote it; null where the whole row or file is meant
 * @param cell where it stands, as a spreadsheet names it; null where no single cell is meant
 * @param severity error, field or warning
 * @param schoolCode the school that the row is of, where its code can be read
 * @param kind what the row is of within the school, where it can be read: a room's kind
 */
public record Held(
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
    String kind) {

  /** An entry of a file, or of a row that is of no school. */
  public Held(
      String form,
      String file,
      String sheet,
      Long line,
      String column,
      String cell,
      String value,
      String rule,
      String severity,
      String message) {
    this(form, file, sheet, line, column, cell, value, rule, severity, message, null, null);
  }

  /** The same entry, of a field that has no column. */
  Held of(String field) {
    return new Held(
        form, file, sheet, line, field, cell, value, rule, severity, message, schoolCode, kind);
  }

  /** The same entry, of a row of a school. */
  Held ofSchool(String schoolCode, String kind) {
    return new Held(
        form, file, sheet, line, column, cell, value, rule, severity, message, schoolCode, kind);
  }
}
