package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junheng.job.EngineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The Spark engine gives the expected tables over the years of the made-up provinces. */
class EngineAgainstExpectedTablesTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final int SHOWN = 20;
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "county_trend", SecondComputation.KEYS.get("county_trend"),
          "shortfall_plan", SecondComputation.KEYS.get("shortfall_plan"),
          "variance_driver", SecondComputation.KEYS.get("variance_driver"),
          "progress", List.of("standard", "year", "level", "area_code"));

  @Test
  void givesTheTablesOfTheSample(@TempDir Path warehouse) {
    compare(SAMPLE, warehouse);
  }

  /** The larger province is not part of the sources: -Dsecond.province=FOLDER names it. */
  @Test
  @EnabledIfSystemProperty(named = "second.province", matches = ".+")
  void givesTheTablesOfTheLargerProvince(@TempDir Path warehouse) {
    compare(Path.of(System.getProperty("second.province")), warehouse);
  }

  private static void compare(Path folder, Path warehouse) {
    EngineRun engine =
        EngineRun.of(folder.resolve("landing"), folder.resolve("reference"), warehouse);
    SoftAssertions soft = new SoftAssertions();
    KEYS.forEach(
        (table, key) -> {
          List<Map<String, Object>> expected =
              ExpectedTable.read(folder.resolve("expected").resolve(table + ".csv"));
          assertThat(expected).isNotEmpty();
          List<String> differences = ExpectedTable.differences(key, expected, engine.rows(table));
          soft.assertThat(differences.stream().limit(SHOWN).toList())
              .as("%s: %d differences in %d rows", table, differences.size(), expected.size())
              .isEmpty();
        });
    soft.assertAll();
  }
}
