package org.junheng.publish.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.junheng.storage.Storage;

/** A table within a data file: the names of its columns, then a line for each row. */
final class DataTable {
  private final ScriptValues script = new ScriptValues();
  private boolean hasRows;

  DataTable(String name, List<String> columns) {
    script.write(name).script(": {\"columns\": ").write(columns).script(", \"rows\": [");
  }

  /** Adds a row. */
  DataTable add(List<?> cells) {
    script.script(hasRows ? ",\n" : "\n").write(cells);
    hasRows = true;
    return this;
  }

  /** Adds a row. */
  DataTable add(Object... cells) {
    return add(Arrays.asList(cells));
  }

  /**
   * Writes a data file: a call that hands these tables to the page.
   *
   * @param name as the page asks for it
   */
  static void write(Storage folder, String file, String name, List<DataTable> tables) {
    folder.makeWhole(
        file,
        target -> {
          try (OutputStream out = folder.create(target)) {
            write(out, name, tables);
          }
        });
  }

  private static void write(OutputStream out, String name, List<DataTable> tables)
      throws IOException {
    ScriptValues script = new ScriptValues().script("junheng.deliver(").write(name).script(", {");
    for (DataTable table : tables) {
      script.script(table == tables.get(0) ? "\n" : "]},\n").copyTo(out);
      table.script.copyTo(out);
      script = new ScriptValues();
    }
    script.script("]}\n});\n").copyTo(out);
  }
}
