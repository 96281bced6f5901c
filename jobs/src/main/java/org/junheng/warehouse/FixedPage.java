package org.junheng.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.column.ColumnDescriptor;
import org.junheng.definition.Column;

/** A column of years, counts, numbers, days or times. */
final class FixedPage extends ColumnPage {
  private final Column.Type type;
  private final boolean isShort;
  private final Figures figures;

  FixedPage(ColumnDescriptor column, Column.Type type) {
    super(column);
    this.type = type;
    isShort = type == Column.Type.YEAR || type == Column.Type.DAY;
    figures = new Figures(isShort ? Integer.BYTES : Long.BYTES);
  }

  @Override
  void take(Object cell, Murmur3 hash) {
    if (cell == null) {
      takeEmpty(hash);
      return;
    }
    define(1);
    if (type == Column.Type.NUMBER) {
      double number = (Double) cell;
      if (figures.add(Double.doubleToRawLongBits(number))) {
        statistics.updateStats(number);
      }
      hash.block(Double.doubleToLongBits(number + 0.0), FIXED); // one zero, one NaN
      return;
    }
    long whole = whole(cell);
    if (figures.add(whole)) {
      note(whole);
    }
    hash.block(whole, FIXED);
  }

  private void note(long whole) {
    if (isShort) {
      statistics.updateStats((int) whole);
    } else {
      statistics.updateStats(whole);
    }
  }

  private long whole(Object cell) {
    return switch (type) {
      case YEAR -> (Integer) cell;
      case DAY -> LocalDate.parse((String) cell).toEpochDay();
      case TIME -> ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) cell);
      default -> (Long) cell;
    };
  }

  @Override
  PageValues values() {
    return figures;
  }
}
