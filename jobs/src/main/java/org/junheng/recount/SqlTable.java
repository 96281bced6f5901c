package org.junheng.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A small table of data as SQL that makes it, a row a line, so that people can read it. */
final class SqlTable {
  private final String name;
  private final List<String> columns;
  private final List<String> rows = new ArrayList<>();

  /** A table; each column with its type, as {@code year integer}. */
  SqlTable(String name, String... columns) {
    this.name = name;
    this.columns = List.of(columns);
  }

  /** Adds a row: texts, numbers, yes or no, lists of whole numbers; null where there is nothing. */
  SqlTable row(Object... cells) {
    List<String> written = new ArrayList<>();
    for (Object cell : cells) {
      written.add(cell(cell));
    }
    rows.add(String.join(", ", written));
    return this;
  }

  private static String cell(Object cell) {
    if (cell instanceof String text) {
      return text(text);
    }
    return cell instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(cell);
  }

  /** A text as SQL writes it. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The statements that make it. */
  String sql() {
    String empty = "create table %s (%s);\n".formatted(name, String.join(", ", columns));
    return rows.isEmpty()
        ? empty
        : empty
            + rows.stream()
                .collect(
                    Collectors.joining(
                        "),\n    (", "insert into " + name + " values\n    (", ");\n"));
  }
}
