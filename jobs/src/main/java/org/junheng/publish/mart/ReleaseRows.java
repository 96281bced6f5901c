package org.junheng.publish.mart;

import java.util.List;
import java.util.function.Consumer;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/** The rows of the mart's tables, read one at a time from a finished release. */
final class ReleaseRows {
  private final Storage release;
  private final Manifest manifest;
  private final MetaRows meta;

  /** The rows of a release, in its folder or in the one that it is prepared in. */
  ReleaseRows(Mart mart, Storage release, Manifest manifest) {
    this.release = release;
    this.manifest = manifest;
    this.meta = new MetaRows(mart, manifest);
  }

  String releaseId() {
    return manifest.releaseId();
  }

  /** Hands over each row of a table, its cells in the order of the table's columns. */
  TableSums forEach(Table table, Consumer<Object[]> reader) {
    TableSums sums = new TableSums(table);
    Consumer<Object[]> counted =
        row -> {
          sums.add(row);
          reader.accept(row);
        };
    if (meta.has(table)) {
      meta.rows(table).forEach(counted);
    } else {
      TableRows.forEach(release, table.table(), row -> counted.accept(cells(table, row)));
      requireRowsOfManifest(table, sums);
    }
    return sums;
  }

  private void requireRowsOfManifest(Table table, TableSums sums) {
    Manifest.TableSummary told = manifest.tables().get(table.table());
    if (told == null || told.rows() != sums.rows()) {
      throw new MartException(
          "table %s: release %s holds %d rows and its manifest tells of %s"
              .formatted(
                  table.table(),
                  manifest.releaseId(),
                  sums.rows(),
                  told == null ? "no such table" : told.rows()));
    }
  }

  private static Object[] cells(Table table, TableRow row) {
    List<Column> columns = table.columns();
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(columns.get(i), row);
    }
    return cells;
  }

  private static Object cell(Column column, TableRow row) {
    String name = column.name();
    return switch (column.type()) {
      case TEXT -> row.text(name).orElse(null);
      case YEAR -> row.whole(name).map(Math::toIntExact).orElse(null);
      case COUNT -> row.whole(name).orElse(null);
      case NUMBER -> row.number(name).orElse(null);
      case YES_NO -> row.yes(name).orElse(null);
      case LIST -> row.isFilled(name) ? row.list(name) : null;
      case TIME -> row.time(name).orElse(null);
    };
  }
}
