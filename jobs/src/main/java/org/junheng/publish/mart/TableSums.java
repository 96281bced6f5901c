package org.junheng.publish.mart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/**
 * What a table adds up to: its rows and, of each column, the cells that are filled and their sum.
 * Figures are added exactly; of texts, lists and instants the hashes are added.
 */
final class TableSums {
  private final Table table;
  private final List<Column> columns;
  private final long[] filled;
  private final long[] wholes;
  private final ExactSum[] figures;
  private long rows;

  /** Nothing yet. */
  TableSums(Table table) {
    this.table = table;
    this.columns = table.columns();
    this.filled = new long[columns.size()];
    this.wholes = new long[columns.size()];
    this.figures = new ExactSum[columns.size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = new ExactSum();
    }
  }

  /** Adds a row, its cells in the order of the table's columns. */
  void add(Object[] row) {
    rows++;
    for (int i = 0; i < row.length; i++) {
      Object cell = row[i];
      if (cell == null) {
        continue;
      }
      filled[i]++;
      switch (columns.get(i).type()) {
        case NUMBER -> addFigure(i, (Double) cell);
        case YEAR, COUNT -> wholes[i] = Math.addExact(wholes[i], ((Number) cell).longValue());
        case YES_NO -> wholes[i] += (Boolean) cell ? 1 : 0;
        case TEXT, LIST -> wholes[i] += cell.hashCode();
        case TIME -> wholes[i] += ((Instant) cell).toEpochMilli();
      }
    }
  }

  private void addFigure(int i, double figure) {
    try {
      figures[i].add(figure);
    } catch (MartException e) {
      throw new MartException(
          "table %s, column %s: %s"
              .formatted(table.table(), columns.get(i).name(), e.getMessage()));
    }
  }

  long rows() {
    return rows;
  }

  /** The first thing in which another is not the same, as a sentence. */
  Optional<String> difference(TableSums loaded) {
    if (rows != loaded.rows) {
      return Optional.of(
          "table %s: the release has %d rows and the mart %d"
              .formatted(table.table(), rows, loaded.rows));
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < filled.length; i++) {
      String place = "table " + table.table() + ", column " + columns.get(i).name();
      if (filled[i] != loaded.filled[i]) {
        found.add(
            "%s: the release has %d filled cells and the mart %d"
                .formatted(place, filled[i], loaded.filled[i]));
      } else if (wholes[i] != loaded.wholes[i]) {
        found.add(
            "%s: cells add up to %d in the release and to %d in the mart"
                .formatted(place, wholes[i], loaded.wholes[i]));
      } else {
        BigDecimal sum = figures[i].value();
        BigDecimal loadedSum = loaded.figures[i].value();
        if (sum.compareTo(loadedSum) != 0) {
          found.add(
              "%s: figures add up to %s in the release and to %s in the mart"
                  .formatted(place, sum.doubleValue(), loadedSum.doubleValue()));
        }
      }
    }
    return found.stream().findFirst();
  }
}
