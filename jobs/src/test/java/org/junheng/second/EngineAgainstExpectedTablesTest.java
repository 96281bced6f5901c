package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junheng.job.EngineRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine gives the expected tables over the years of the made-up provinces. */
class EngineAgainstExpectedTablesTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final int SHOWN = 20;
  private static final Map<String, List<String>> KEYS = keys();

  /** The sample, and a larger province where {@code -Dsecond.province=FOLDER} names one. */
  static Stream<Path> provinces() {
    return Stream.concat(
        Stream.of(SAMPLE), Stream.ofNullable(System.getProperty("second.province")).map(Path::of));
  }

  @ParameterizedTest
  @MethodSource("provinces")
  void givesTheExpectedTables(Path province, @TempDir Path warehouse) {
    compare(province, warehouse);
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
