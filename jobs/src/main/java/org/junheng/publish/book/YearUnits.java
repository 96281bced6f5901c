package org.junheng.publish.book;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junheng.release.DoubtfulFigures;
import org.junheng.release.ReleaseTables;

/** The units of a census year under one standard, as sheets show them. */
final class YearUnits {
  private static final String OF_THE_YEAR = "year = ? and standard = ?";

  /** What sheets show of a row of {@code unit_indicator}. */
  private record Value(
      String countyCode,
      String schoolCode,
      String stage,
      String indicator,
      Double value,
      Double threshold,
      Boolean attained,
      Boolean attained85,
      Boolean flipsWhenRounded) {
    ShownUnit.Value shown(boolean isDoubtful) {
      return new ShownUnit.Value(
          value,
          threshold,
          attained,
          attained85,
          Boolean.TRUE.equals(flipsWhenRounded),
          isDoubtful);
    }
  }

  /** What sheets show of a row of {@code unit_verdict}. */
  private record Verdict(
      String schoolCode, String stage, String verdict, Long attainedCount, String reason) {}

  private final ReleaseTables release;
  private final int year;
  private final String standard;
  private final Function<String, ShownUnit.School> schools;
  private final DoubtfulFigures doubts;
  private final Map<String, Map<String, ShownUnit.Value>> values = new HashMap<>();
  private final Map<String, Verdict> verdicts = new HashMap<>();

  YearUnits(
      ReleaseTables release,
      int year,
      String standard,
      Function<String, ShownUnit.School> schools,
      DoubtfulFigures doubts) {
    this.release = release;
    this.year = year;
    this.standard = standard;
    this.schools = schools;
    this.doubts = doubts;
  }

  /**
   * Hands over each unit with its county's code, a stage after the other, schools in their order.
   */
  void forEach(BiConsumer<String, ShownUnit> reader) {
    release.forEachOf(
        Value.class,
        row ->
            values
                .computeIfAbsent(row.schoolCode() + row.stage(), any -> new LinkedHashMap<>())
                .put(row.indicator(), row.shown(isDoubtful(row))),
        """
        select county_code, school_code, stage, indicator, value, threshold, attained, attained_85,
          flips_when_rounded
        from unit_indicator where year = ? and standard = ?
        order by school_code, stage, indicator
        """,
        year,
        standard);
    release.forEachOf(
        Verdict.class,
        row -> verdicts.put(row.schoolCode() + row.stage(), row),
        """
        select school_code, stage, verdict, attained_count, coalesce(reason, '') as reason
        from unit_verdict where year = ? and standard = ?
        """,
        year,
        standard);
    for (String stage : YearResults.STAGES) {
      release.forEachRow(
          "unit",
          List.of("county_code", "school_code", "pupils", "grades", "classes"),
          cells -> reader.accept((String) cells[0], unit(stage, cells)),
          OF_THE_YEAR + " and stage = ?",
          year,
          standard,
          stage);
    }
  }

  private boolean isDoubtful(Value row) {
    return doubts.haveOfUnit(
        standard, year, row.countyCode(), row.schoolCode(), row.stage(), row.indicator());
  }

  private ShownUnit unit(String stage, Object[] cells) {
    String code = (String) cells[1];
    Verdict verdict = verdicts.get(code + stage);
    return new ShownUnit(
        schools.apply(code),
        stage,
        (Long) cells[2],
        (Long) cells[3],
        (Long) cells[4],
        values.getOrDefault(code + stage, Map.of()),
        verdict.verdict(),
        verdict.attainedCount(),
        verdict.reason());
  }
}
