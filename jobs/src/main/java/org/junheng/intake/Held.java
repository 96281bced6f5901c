package org.junheng.intake;

import org.junheng.definition.Check.Severity;
import org.junheng.definition.Field;
import org.junheng.definition.Wording;

/**
 * One held or warned cell: where it stands, what stands there, the rule and what to do.
 *
 * @param line null where the whole file is meant
 * @param column the header as the county wrote it; null where the whole row or file is meant
 * @param cell where it stands, as a spreadsheet names it; null where no single cell is meant
 * @param severity error, field, warning, trial or corrected
 * @param schoolCode the school that the row is of, where its code can be read
 * @param kind what the row is of within the school, where it can be read: a room's kind
 * @param key what names the row within its county-year, parts joined by {@code |}, where it can be
 *     read; of a whole column its name
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
    String kind,
    String key) {

  /** What was found stands there with signs that are not seen written out. */
  public Held {
    value = value == null ? null : Wording.shown(value);
  }

  /** The sign between the parts of a row's key. */
  public static final String KEY_SEPARATOR = "|";

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
    this(form, file, sheet, line, column, cell, value, rule, severity, message, null, null, null);
  }

  /** What a file is called in its folder; null where there is none. */
  public static String nameOf(String path) {
    return path == null ? null : path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
  }

  /** The same entry, of a field that has no column. */
  Held of(String field) {
    return with(field, severity, message, schoolCode, kind, key);
  }

  /** The same entry, where the cell alone counts as blank and its row stays. */
  Held emptying(Field field) {
    String answer =
        field.whenBlank() == null ? "" : "；本栏暂按“" + (field.whenBlank() ? "是" : "否") + "”处理";
    return with(column, Severity.FIELD.code(), message + answer, schoolCode, kind, key);
  }

  /** The same entry, of a row. */
  Held ofRow(String schoolCode, String kind, String key) {
    return with(column, severity, message, schoolCode, kind, key);
  }

  private Held with(
      String column, String severity, String message, String schoolCode, String kind, String key) {
    return new Held(
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
        key);
  }
}
