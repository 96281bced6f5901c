package org.junheng.publish.mart;

import java.util.stream.Collectors;
import org.junheng.definition.Table;

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

  /** The names of a table's columns. */
  static String columns(Table table) {
    return table.columns().stream()
        .map(column -> name(column.name()))
        .collect(Collectors.joining(", "));
  }
}
