package org.junheng.publish.page;

import java.util.Arrays;
import java.util.List;

/** A table within a data file: the names of its columns, then a line for each row. */
final class DataTable {
  private final String name;
  private final List<String> columns;
  private final StringBuilder rows = new StringBuilder();

  DataTable(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Adds a row. */
  DataTable add(List<?> cells) {
    rows.append(rows.isEmpty() ? "\n" : ",\n");
    JsText.write(cells, rows);
    return this;
  }

  /** Adds a row. */
  DataTable add(Object... cells) {
    return add(Arrays.asList(cells));
  }

  /** The text of a data file: a call that hands these tables to the page. */
  static String file(String name, List<DataTable> tables) {
    StringBuilder text = new StringBuilder("junheng.deliver(");
    JsText.write(name, text);
    text.append(", {");
    for (int i = 0; i < tables.size(); i++) {
      DataTable table = tables.get(i);
      text.append(i == 0 ? "\n" : ",\n");
      JsText.write(table.name, text);
      text.append(": {\"columns\": ");
      JsText.write(table.columns, text);
      text.append(", \"rows\": [").append(table.rows).append("]}");
    }
    return text.append("\n});\n").toString();
  }
}
