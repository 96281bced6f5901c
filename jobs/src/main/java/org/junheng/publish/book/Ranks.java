package org.junheng.publish.book;

import org.junheng.table.CountyRanking;

/** Figures that counties are ranked by, and what became of their ranks. */
final class Ranks {
  /** What a change of rank does not say by itself. */
  static final String ANOTHER_NUMBER = "有的项目参与排名的县区数与上年不同，名次变化也受此影响。";

  private static final String SHARE = "unit_pass_share";

  private Ranks() {}

  /** A rank's figure, with its own decimals. */
  static Object value(YearResults year, CountyRanking row) {
    Object value = value(year, row.measure(), row.stage(), row.year(), row.value());
    return year.doubts()
            .have(row.standard(), row.year(), row.countyCode(), row.stage(), row.measure())
        ? Cells.doubted(value)
        : value;
  }

  /**
   * A rank's or a trend's figure, with its measure's decimals, told apart from its year's limit.
   */
  static Object value(YearResults year, String measure, String stage, int of, Double value) {
    if (measure.equals(SHARE)) {
      return Cells.percent(value);
    }
    return value == null
        ? Cells.MISSING
        : Cells.figure(value, VarianceLimits.decimals(year, measure, stage, of, value));
  }

  /** A rank and of how many. */
  static Object rank(CountyResults county, String stage, String measure) {
    return county
        .ranking(stage, measure)
        .filter(row -> row.rank() != null)
        .map(row -> (Object) (row.rank() + "/" + row.of()))
        .orElse(Cells.MISSING);
  }

  /** Last year's rank and of how many. */
  static Object before(CountyRanking row) {
    return row.rankBefore() == null ? Cells.MISSING : row.rankBefore() + "/" + row.ofBefore();
  }

  /** Last year's rank, of how many, and the change. */
  static Object beforeAndChange(CountyRanking row) {
    return row.rankChange() == null ? before(row) : before(row) + "，" + change(row);
  }

  /** Whether another number of counties was ranked last year. */
  static boolean isOfAnotherNumber(CountyRanking row) {
    return row.ofBefore() != null && !row.ofBefore().equals(row.of());
  }

  /** {@code ↑3} where the county came three ranks nearer to the first. */
  static Object change(CountyRanking row) {
    return moved(row.rankChange());
  }

  /** {@code ↑3} for three ranks nearer to the first. */
  static Object moved(Long change) {
    if (change == null) {
      return Cells.MISSING;
    }
    return change == 0 ? "持平" : (change > 0 ? "↑" : "↓") + Math.abs(change);
  }
}
