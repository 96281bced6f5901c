package org.junheng.publish.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.release.DoubtfulFigures;
import org.junheng.release.ReleaseTables;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DataQuality;
import org.junheng.table.PlanStatus;
import org.junheng.table.ReviewDuty;
import org.junheng.table.ShortfallPlan;

/**
 * The rows of one census year under one standard that a report tells.
 *
 * @param changes those of {@code county_trend} on the year's own map that can be compared with the
 *     year before
 * @param schools what schools are called, by code
 */
record YearRows(
    int year,
    List<CountyVerdict> verdicts,
    List<CountyVariance> variances,
    List<CountyTrend> changes,
    List<CountyItem> items,
    List<PlanStatus> plans,
    List<ReviewDuty> duties,
    List<DataQuality> quality,
    List<ShortfallPlan> needs,
    List<CountyGap> gaps,
    DoubtfulFigures doubts,
    Map<String, String> schools) {
  private static final String OF_STANDARD = "year = ? and standard = ?";
  private static final String COMPARABLE =
      OF_STANDARD + " and on_map is null and \"break\" is not true and change is not null";

  /** What a school is called. */
  private record Named(String schoolCode, String schoolName) {}

  /** Reads them. */
  static YearRows of(ReleaseTables release, String standard, int year) {
    return new YearRows(
        year,
        release.read(CountyVerdict.class, OF_STANDARD, year, standard),
        release.read(CountyVariance.class, OF_STANDARD, year, standard),
        release.read(CountyTrend.class, COMPARABLE, year, standard),
        release.read(CountyItem.class, OF_STANDARD, year, standard),
        release.read(PlanStatus.class, OF_STANDARD, year, standard),
        release.read(ReviewDuty.class, OF_STANDARD, year, standard),
        release.read(DataQuality.class, "year = ?", year),
        release.read(ShortfallPlan.class, OF_STANDARD, year, standard),
        release.read(CountyGap.class, OF_STANDARD, year, standard),
        DoubtfulFigures.of(release, standard, year),
        names(release, year));
  }

  private static Map<String, String> names(ReleaseTables release, int year) {
    return release
        .query(
            Named.class,
            """
            select school_code, coalesce(school_name, '') as school_name from dim_school
            where year = ? order by school_code""",
            year)
        .stream()
        .collect(Collectors.toMap(Named::schoolCode, Named::schoolName, (one, same) -> same));
  }

  /** What a school is called; its code where it is not known. */
  String school(String code) {
    return schools.getOrDefault(code, code);
  }

  /** How many rows say this. */
  static <T> long counted(List<T> some, Function<T, String> told, String value) {
    return some.stream().filter(row -> Objects.equals(told.apply(row), value)).count();
  }
}
