package org.junheng.publish.mart;

/** Names and texts as SQL writes them, the same in PostgreSQL and DuckDB. */
final class Sql {
  private Sql() {}

  /** A name of a table or a column. */
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
