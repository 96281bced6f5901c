package org.junheng.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/**
 * What the page shows of a table.
 *
 * @param kept the rows that are shown, as a condition of SQL
 */
record Extract(String table, List<Column> columns, String kept) {

  /** All rows of a published table; none of the columns named: all columns. */
  static Extract of(Table table, String... columns) {
    if (table.internal()) {
      throw new IllegalArgumentException(table.table() + " is for the province's own analysts");
    }
    return new Extract(
        table.table(),
        columns.length == 0 ? table.columns() : Arrays.stream(columns).map(table::column).toList(),
        "true");
  }

  /** All of its columns but one. */
  Extract without(String column) {
    List<Column> others = columns.stream().filter(each -> !each.name().equals(column)).toList();
    return new Extract(table, others, kept);
  }

  /** Only some of the rows. */
  Extract where(String condition) {
    return new Extract(table, columns, kept + " and " + condition);
  }

  /** The shown columns' names. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The extract as a table of a data file, still without rows. */
  DataTable empty() {
    return new DataTable(table, names());
  }

  /** A row's shown cells, as the page takes them: a list that is missing has no members. */
  List<Object> cells(Object[] row) {
    List<Object> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      boolean isList = columns.get(i).type() == Column.Type.LIST;
      cells.add(isList && row[i] == null ? List.of() : row[i]);
    }
    return cells;
  }
}
