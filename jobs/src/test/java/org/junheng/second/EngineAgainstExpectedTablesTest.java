package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junheng.job.EngineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The engine gives the expected tables over the years of the made-up provinces. */
class EngineAgainstExpectedTablesTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final int SHOWN = 20;
  private static final Map<String, List<String>> KEYS = keys();

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

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new TreeMap<>(SecondComputation.KEYS);
    keys.remove("dim_school"); // has no expected counterpart
    keys.put("progress", List.of("standard", "year", "level", "area_code"));
    keys.put("data_quality", List.of("year", "county_code", "form"));
    return keys;
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
          List<String> differences =
              ExpectedTable.differences(
                  key, OneSided.ofExpectedTables(table), expected, engine.rows(table));
          soft.assertThat(differences.stream().limit(SHOWN).toList())
              .as("%s: %d differences in %d rows", table, differences.size(), expected.size())
              .isEmpty();
        });
    soft.assertAll();
  }
}
