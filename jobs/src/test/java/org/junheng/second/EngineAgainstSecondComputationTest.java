package org.junheng.second;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junheng.job.EngineRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine and the second computation give the same tables, row by row, for random provinces that
 * were handed in as files: a thousand counties together. A message names the province; {@link
 * RandomProvince#many} makes it again.
 */
class EngineAgainstSecondComputationTest {
  private static final int SHOWN = 20;
  private static final String DOUBTFUL = "（存疑）";

  /** The tables that are compared; one that the engine derives later is added by its name. */
  private static final List<String> TABLES =
      List.of(
          "dim_school",
          "unit_indicator",
          "unit_verdict",
          "county_variance",
          "county_composite",
          "county_item",
          "county_verdict",
          "county_ranking",
          "county_trend",
          "shortfall_plan",
          "variance_driver");

  /** A random province by its seed. */
  record Drawn(long seed, int parts, RandomProvince.Options options) {
    Province province() {
      return RandomProvince.many(seed, parts, options);
    }

    @Override
    public String toString() {
      return "RandomProvince.many(" + seed + ", " + parts + ", " + options + ")";
    }
  }

  /** A part has three counties on average: the years 2021–2023, 2020 and 2023–2024. */
  static Stream<Drawn> provinces() {
    return Stream.of(
        new Drawn(4, 60, RandomProvince.Options.WITH_HELD_ROWS),
        new Drawn(6, 190, RandomProvince.Options.CLEAN),
        new Drawn(10, 80, RandomProvince.Options.COMPLETE));
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void bothGiveTheSameTables(Drawn drawn, @TempDir Path folder) {
    Province province = drawn.province();
    Path landing = folder.resolve("landing");
    Path reference = folder.resolve("reference");
    province.write(landing, reference);

    EngineRun engine = EngineRun.of(landing, reference, folder.resolve("warehouse"));
    Map<String, List<Map<String, Object>>> expected = SecondComputation.of(province);

    SoftAssertions soft = new SoftAssertions();
    for (String table : TABLES) {
      List<String> differences =
          differences(table, sized(table, expected), engine.rows(table), province);
      soft.assertThat(differences.stream().limit(SHOWN).toList())
          .as("%s of %s: %d differences", table, drawn, differences.size())
          .isEmpty();
    }
    soft.assertAll();
  }

  private static List<Map<String, Object>> sized(
      String table, Map<String, List<Map<String, Object>>> expected) {
    return switch (table) {
      case "shortfall_plan" ->
          ComparableDrivers.shortfalls(expected.get(table), expected.get("unit_indicator"));
      case "variance_driver" ->
          ComparableDrivers.drivers(expected.get(table), expected.get("county_variance"));
      default -> expected.get(table);
    };
  }

  private static List<String> differences(
      String table,
      List<Map<String, Object>> expected,
      List<Map<String, Object>> actual,
      Province province) {
    if (table.equals("county_ranking")) {
      ComparableRanks ranks = new ComparableRanks(new CountyHistory(province), expected, actual);
      return differences(table, ranks.of(expected), ranks.of(actual));
    }
    if (table.equals("county_verdict")) {
      return differences(table, withoutDoubts(expected, actual), actual);
    }
    // trends on one map are not computed a second time
    List<Map<String, Object>> compared =
        actual.stream().filter(row -> row.get("on_map") == null).toList();
    return differences(table, expected, compared);
  }

  private static List<String> differences(
      String table, List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
    return ExpectedTable.differences(
        SecondComputation.KEYS.get(table),
        OneSided.ofSecondComputation(table),
        expected,
        actual.stream().map(EngineAgainstSecondComputationTest::ofResources).toList());
  }

  /**
   * The expected reasons as the engine tells them where it doubts a figure, which is not computed a
   * second time: the same words, behind all others of their verdict.
   */
  private static List<Map<String, Object>> withoutDoubts(
      List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
    Map<List<Object>, Set<String>> doubted = new HashMap<>();
    for (Map<String, Object> row : actual) {
      Set<String> words = new TreeSet<>();
      for (Object reason : (List<?>) row.get("reasons")) {
        if (String.valueOf(reason).endsWith(DOUBTFUL)) {
          words.add(String.valueOf(reason).replace(DOUBTFUL, ""));
        }
      }
      doubted.put(keyOf(row), words);
    }
    return expected.stream()
        .map(
            row -> {
              Map<String, Object> told = new LinkedHashMap<>(row);
              Set<String> words = doubted.getOrDefault(keyOf(row), Set.of());
              told.put("reasons", moved((List<?>) row.get("reasons"), words));
              return told;
            })
        .toList();
  }

  private static List<String> moved(List<?> reasons, Set<String> doubted) {
    List<String> failing = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Object each : reasons) {
      String reason = String.valueOf(each);
      boolean isOpen = reason.matches("数据不全的学校.*|.*，上限.*|没有可参加.*|“学校.*");
      (isOpen ? open : failing).add(reason);
    }
    List<String> moved = new ArrayList<>();
    for (List<String> verdict : List.of(failing, open)) {
      verdict.stream().filter(reason -> !doubted.contains(reason)).forEach(moved::add);
      verdict.stream().filter(doubted::contains).forEach(reason -> moved.add(reason + DOUBTFUL));
    }
    return moved;
  }

  private static List<Object> keyOf(Map<String, Object> row) {
    return List.of(row.get("standard"), row.get("year"), row.get("county_code"));
  }

  private static Map<String, Object> ofResources(Map<String, Object> row) {
    Map<String, Object> compared = new LinkedHashMap<>(row);
    compared.computeIfPresent(
        "reasons",
        (column, reasons) ->
            OneSided.ofResources(((List<?>) reasons).stream().map(String::valueOf).toList()));
    return compared;
  }
}
