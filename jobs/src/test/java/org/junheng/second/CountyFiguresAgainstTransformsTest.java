package org.junheng.second;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junheng.definition.Definitions;
import org.junheng.job.EngineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures of county-years in plain Java are, row by row and column by column, those of the
 * Spark transforms that they replace: on the sample and on random provinces.
 */
class CountyFiguresAgainstTransformsTest {
  private static final int SHOWN = 20;
  private static final Definitions DEFINITIONS = Definitions.load();

  /** Rows that need other years are made elsewhere. */
  private static final String NEEDS_OTHER_YEARS = "P2";

  /** New columns, and a sentence whose places the transforms cannot read. */
  private static final List<String> ONLY_NOW = List.of("attained_in_full", "uses", "conclusion");

  @Test
  void theSample(@TempDir Path folder) {
    Path sample = Path.of("jobs/src/test/resources/fixtures/sample");
    compare(sample.resolve("landing"), sample.resolve("reference"), folder);
  }

  static Stream<EngineAgainstSecondComputationTest.Drawn> provinces() {
    return Stream.of(
        new EngineAgainstSecondComputationTest.Drawn(4, 20, RandomProvince.Options.WITH_HELD_ROWS),
        new EngineAgainstSecondComputationTest.Drawn(6, 40, RandomProvince.Options.CLEAN),
        new EngineAgainstSecondComputationTest.Drawn(10, 20, RandomProvince.Options.COMPLETE));
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void aRandomProvince(EngineAgainstSecondComputationTest.Drawn drawn, @TempDir Path folder) {
    drawn.province().write(folder.resolve("landing"), folder.resolve("reference"));
    compare(folder.resolve("landing"), folder.resolve("reference"), folder);
  }

  private static void compare(Path landing, Path reference, Path folder) {
    EngineRun engine = EngineRun.of(landing, reference, folder.resolve("warehouse"));
    Set<Object> submitted = new HashSet<>();
    engine
        .rows("census_school")
        .forEach(row -> submitted.add(List.of(row.get("year"), row.get("county_code"))));
    SoftAssertions soft = new SoftAssertions();
    engine
        .countyRows()
        .forEach(
            (table, rows) -> {
              if (table.equals("county_units")) {
                return; // the transforms had no such table
              }
              List<Map<String, Object>> before =
                  engine.rows(table).stream()
                      .filter(row -> !NEEDS_OTHER_YEARS.equals(row.get("item")))
                      .filter(
                          row ->
                              !table.equals("county_item")
                                  || submitted.contains(
                                      List.of(row.get("year"), row.get("county_code"))))
                      .toList();
              List<Map<String, Object>> now =
                  rows.stream()
                      .filter(
                          row ->
                              !table.equals("county_item")
                                  || submitted.contains(
                                      List.of(row.get("year"), row.get("county_code"))))
                      .toList();
              before.forEach(row -> row.keySet().removeAll(ONLY_NOW));
              List<String> differences =
                  ExpectedTable.differences(DEFINITIONS.table(table).key(), before, now);
              soft.assertThat(differences.stream().limit(SHOWN).toList())
                  .as("%s: %d differences", table, differences.size())
                  .isEmpty();
            });
    soft.assertAll();
  }
}
