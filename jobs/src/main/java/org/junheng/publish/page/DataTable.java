package org.junheng.publish.page;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** A table within a data file: the names of its columns, then a line for each row. */
final class DataTable {
  private final String name;
  private final List<String> columns;
  private final StringWriter rows = new StringWriter();
  private final ScriptValues values = new ScriptValues(rows);
  private boolean hasRows;

  DataTable(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Adds a row. */
  DataTable add(List<?> cells) {
    values.flush();
    rows.append(hasRows ? ",\n" : "\n");
    hasRows = true;
    values.write(cells);
    return this;
  }

  /** Adds a row. */
  DataTable add(Object... cells) {
    return add(Arrays.asList(cells));
  }

  /** The text of a data file: a call that hands these tables to the page. */
  static String file(String name, List<DataTable> tables) {
    StringBuilder text = new StringBuilder("junheng.deliver(");
    text.append(ScriptValues.of(name)).append(", {");
    for (int i = 0; i < tables.size(); i++) {
      DataTable table = tables.get(i);
      table.values.flush();
      text.append(i == 0 ? "\n" : ",\n").append(ScriptValues.of(table.name));
      text.append(": {\"columns\": ").append(ScriptValues.of(table.columns));
      text.append(", \"rows\": [").append(table.rows.getBuffer()).append("]}");
    }
    return text.append("\n});\n").toString();
  }
}
