package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The second computation gives the expected tables of the made-up provinces. */
class SecondComputationTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final Map<String, List<Map<String, Object>>> TABLES = tablesOf(SAMPLE);

  static List<String> tables() {
    return SecondComputation.KEYS.keySet().stream()
        .filter(table -> !table.equals("dim_school")) // has no expected counterpart
        .toList();
  }

  /**
   * Each table of the sample, and of a larger province where {@code -Dsecond.province} names one.
   */
  static Stream<Arguments> expected() {
    Map<Path, Map<String, List<Map<String, Object>>>> computed = new LinkedHashMap<>();
    computed.put(SAMPLE, TABLES);
    String larger = System.getProperty("second.province");
    if (larger != null) {
      computed.put(Path.of(larger), tablesOf(Path.of(larger)));
    }
    return computed.keySet().stream()
        .flatMap(
            folder ->
                tables().stream().map(table -> arguments(folder, table, computed.get(folder))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("expected")
  void equalsTheExpectedTables(
      Path folder, String table, Map<String, List<Map<String, Object>>> computed) {
    assertThat(differences(folder, table, computed)).isEmpty();
  }

  @Test
  void fiveSchoolsHaveTheKnownVariance() {
    double[] pupils = {45, 37, 89, 76, 55};
    double[] books = {279, 137, 935, 160, 402};
    List<Variance.Point> points = new ArrayList<>();
    for (int i = 0; i < pupils.length; i++) {
      points.add(new Variance.Point("小学" + i, pupils[i], books[i], books[i] / pupils[i]));
    }

    Variance variance = Variance.of(points, 0, 1);

    assertThat(variance.mean()).isCloseTo(6.334437, within(5e-7));
    assertThat(variance.sd()).isCloseTo(3.263861, within(5e-7));
    assertThat(variance.cv()).isCloseTo(0.515257, within(5e-7));
  }

  @Test
  void booksOfANineYearSchoolAreSplitOneToOnePointOne() {
    Province province = new Province();
    province.submit(2023, "450102", "school").add(nineYearSchool());
    province
        .submit(2023, "450102", "pupils")
        .add(Map.of("school_code", "3145000001", "primary_pupils", "166", "junior_pupils", "210"));
    province
        .submit(2023, "450102", "facilities")
        .add(Map.of("school_code", "3145000001", "books", "23226"));

    List<Unit> units = Unit.of(Schools.of(Submission.of(province, 2023, "450102")), Standard.B2012);

    assertThat(units).extracting(Unit::stage).containsExactly(Stage.PRIMARY, Stage.JUNIOR);
    assertThat(units.get(0).numerator("B5").number()).isCloseTo(9711.6272, within(5e-5));
    assertThat(units.get(1).numerator("B5").number()).isCloseTo(13514.3728, within(5e-5));
  }

  private static Map<String, String> nineYearSchool() {
    return Map.of(
        "school_code", "3145000001",
        "school_name", "九年一贯制学校",
        "county_code", "450102",
        "school_type", "312",
        "urban_rural", "111",
        "founder", "811");
  }

  /** Trends are compared as they were; on one map they are not computed a second time. */
  private static List<String> differences(
      Path folder, String table, Map<String, List<Map<String, Object>>> computed) {
    List<Map<String, Object>> expected =
        ExpectedTable.read(folder.resolve("expected").resolve(table + ".csv")).stream()
            .filter(row -> row.getOrDefault("on_map", "").equals(""))
            .toList();
    assertThat(expected).isNotEmpty();
    return ExpectedTable.differences(
        SecondComputation.KEYS.get(table),
        OneSided.ofExpectedTables(table),
        expected,
        computed.get(table));
  }

  private static Map<String, List<Map<String, Object>>> tablesOf(Path folder) {
    assertThat(Files.isDirectory(folder)).as(folder.toString()).isTrue();
    return SecondComputation.of(
        Province.read(folder.resolve("landing"), folder.resolve("reference")));
  }
}
