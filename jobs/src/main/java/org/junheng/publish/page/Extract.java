package org.junheng.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * What the page shows of a table.
 *
 * @param kept the rows that are shown
 */
record Extract(String table, List<Column> columns, Predicate<TableRow> kept) {

  /** All rows of a published table; none of the columns named: all columns. */
  static Extract of(Table table, String... columns) {
    if (table.internal()) {
      throw new IllegalArgumentException(table.table() + " is for the province's own analysts");
    }
    return new Extract(
        table.table(),
        columns.length == 0 ? table.columns() : Arrays.stream(columns).map(table::column).toList(),
        row -> true);
  }

  /** All of its columns but one. */
  Extract without(String column) {
    List<Column> others = columns.stream().filter(each -> !each.name().equals(column)).toList();
    return new Extract(table, others, kept);
  }

  /** Only some of the rows. */
  Extract where(Predicate<TableRow> condition) {
    return new Extract(table, columns, kept.and(condition));
  }

  /** The extract as a table of a data file, still without rows. */
  DataTable empty() {
    return new DataTable(table, columns.stream().map(Column::name).toList());
  }

  /** A row's shown cells. */
  List<Object> cells(TableRow row) {
    List<Object> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(cell(row, column)));
    return cells;
  }

  private static Object cell(TableRow row, Column column) {
    return switch (column.type()) {
      case TEXT, TIME -> row.text(column.name()).orElse(null);
      case YEAR, COUNT -> row.text(column.name()).map(Long::valueOf).orElse(null);
      case NUMBER -> row.number(column.name()).orElse(null);
      case YES_NO -> row.yes(column.name()).orElse(null);
      case LIST -> row.list(column.name());
    };
  }
}
