package org.junheng.warehouse;

import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.table.RowShape;

/** What cells a table's columns take: a row that holds others is refused. */
final class RowTypes {
  private final Table table;
  private final Class<?>[] types;

  RowTypes(Table table) {
    this.table = table;
    types =
        table.columns().stream()
            .map(column -> RowShape.javaType(column.type()))
            .toArray(Class[]::new);
  }

  /** Refuses a row with more, fewer or other cells than the table has columns. */
  void require(Object[] row) {
    if (row.length != types.length) {
      throw new IllegalStateException(
          "table %s: a row has %d cells and should have %d"
              .formatted(table.table(), row.length, types.length));
    }
    for (int i = 0; i < types.length; i++) {
      Object cell = row[i];
      if (cell != null && cell.getClass() != types[i] && !isTexts(types[i], cell)) {
        throw refused(table.columns().get(i), types[i], cell);
      }
    }
  }

  private static boolean isTexts(Class<?> type, Object cell) {
    if (type != List.class || !(cell instanceof List<?> members)) {
      return false;
    }
    for (Object member : members) {
      if (member != null && !(member instanceof String)) {
        return false;
      }
    }
    return true;
  }

  private IllegalStateException refused(Column column, Class<?> type, Object cell) {
    return new IllegalStateException(
        "table %s: column %s holds '%s', a %s, and should hold a %s"
            .formatted(
                table.table(),
                column.name(),
                cell,
                cell.getClass().getSimpleName(),
                type == List.class ? "List of String" : type.getSimpleName()));
  }
}
