package org.junheng.publish.book;

import org.junheng.warehouse.TableRows.TableRow;

/** Figures that counties are ranked by, and what became of their ranks. */
final class Ranks {
  private static final String SHARE = "unit_pass_share";

  private Ranks() {}

  /** A rank's or a trend's figure, with its own decimals. */
  static Object value(TableRow row) {
    Double value = row.number("value").orElse(null);
    return CountyResults.is(row, "measure", SHARE) ? Cells.percent(value) : Cells.figure(value, 3);
  }

  /** {@code ↑3} where the county came three ranks nearer to the first. */
  static Object change(TableRow row) {
    return row.text("rank_change")
        .map(Long::valueOf)
        .map(change -> change == 0 ? "持平" : (change > 0 ? "↑" : "↓") + Math.abs(change))
        .orElse(Cells.MISSING);
  }
}
