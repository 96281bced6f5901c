package org.junheng.intake;

import java.util.Map;

/**
 * One row of the province's own tables.
 *
 * @param file the table's file name
 * @param values the typed cells by field; null where empty
 * @param texts the cells as they were written, days in one spelling, by field
 */
public record ReferenceRow(
    String file, long line, Map<String, Object> values, Map<String, String> texts) {

  /** A cell as it was written. */
  public String text(String field) {
    return texts.get(field);
  }

  /** A year or count that must stand there. */
  public int number(String field) {
    return Math.toIntExact((Long) values.get(field));
  }

  /** A problem of one of the row's cells, with its place. */
  public String problem(String field, String sentence) {
    return file + ":" + line + " " + field + ": " + sentence;
  }
}
