package org.junheng.publish.book;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junheng.release.ReleaseTables;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;

/** The units of a census year under one standard, as sheets show them. */
final class YearUnits {
  private static final String OF_THE_YEAR = "year = ? and standard = ?";

  private final ReleaseTables release;
  private final int year;
  private final String standard;
  private final Function<String, ShownUnit.School> schools;
  private final Map<String, Map<String, ShownUnit.Value>> values = new HashMap<>();
  private final Map<String, UnitVerdict> verdicts = new HashMap<>();

  YearUnits(
      ReleaseTables release, int year, String standard, Function<String, ShownUnit.School> schools) {
    this.release = release;
    this.year = year;
    this.standard = standard;
    this.schools = schools;
  }

  /** Hands over each unit with its county's code, a stage after the other, schools in their order. */
  void forEach(BiConsumer<String, ShownUnit> reader) {
    release.forEach(
        UnitIndicator.class,
        row ->
            values
                .computeIfAbsent(row.schoolCode() + row.stage(), any -> new LinkedHashMap<>())
                .put(row.indicator(), ShownUnit.Value.of(row)),
        OF_THE_YEAR,
        year,
        standard);
    release.forEach(
        UnitVerdict.class,
        row -> verdicts.put(row.schoolCode() + row.stage(), row),
        OF_THE_YEAR,
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

  private ShownUnit unit(String stage, Object[] cells) {
    String code = (String) cells[1];
    UnitVerdict verdict = verdicts.get(code + stage);
    return new ShownUnit(
        schools.apply(code),
        stage,
        (Long) cells[2],
        (Long) cells[3],
        (Long) cells[4],
        values.getOrDefault(code + stage, Map.of()),
        verdict.verdict(),
        verdict.attainedCount(),
        verdict.reason() == null ? "" : verdict.reason());
  }
}
