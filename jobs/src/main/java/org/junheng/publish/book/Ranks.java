package org.junheng.publish.book;

import org.junheng.table.CountyRanking;

/** Figures that counties are ranked by, and what became of their ranks. */
final class Ranks {
  private static final String SHARE = "unit_pass_share";

  private Ranks() {}

  /** A rank's figure, with its own decimals. */
  static Object value(YearResults year, CountyRanking row) {
    Object value = value(row.measure(), row.value());
    return year.doubts()
            .have(row.standard(), row.year(), row.countyCode(), row.stage(), row.measure())
        ? Cells.doubted(value)
        : value;
  }

  /** A rank's or a trend's figure, with its measure's decimals. */
  static Object value(String measure, Double value) {
    return measure.equals(SHARE) ? Cells.percent(value) : Cells.figure(value, 3);
  }

  /** A rank and of how many. */
  static Object rank(CountyResults county, String stage, String measure) {
    return county
        .ranking(stage, measure)
        .filter(row -> row.rank() != null)
        .map(row -> (Object) (row.rank() + "/" + row.of()))
        .orElse(Cells.MISSING);
  }

  /** {@code ↑3} where the county came three ranks nearer to the first. */
  static Object change(CountyRanking row) {
    Long change = row.rankChange();
    if (change == null) {
      return Cells.MISSING;
    }
    return change == 0 ? "持平" : (change > 0 ? "↑" : "↓") + Math.abs(change);
  }
}
