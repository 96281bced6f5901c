package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.second.ExpectedTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A check of the sample's county-years tells the figures that the nightly run publishes of them.
 */
class CheckAgainstExpectedTablesTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static JsonNode results;

  @BeforeAll
  static void check() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Junheng.run(
          "check",
          SAMPLE.resolve("landing").toString(),
          "--reference",
          SAMPLE.resolve("reference").toString(),
          "--format",
          "json");
    } finally {
      System.setOut(before);
    }
    results = new ObjectMapper().readTree(said.toByteArray()); // one document, and nothing else
  }

  @Test
  void cvsAndComposites() {
    assertSame(
        "county_variance",
        List.of("standard", "year", "county_code", "stage", "indicator"),
        "variances",
        row -> true);
    assertSame(
        "county_composite",
        List.of("standard", "year", "county_code", "stage"),
        "composites",
        row -> true);
  }

  @Test
  void schoolsBelowALimitAndSchoolsThatDoNotPass() {
    assertSame(
        "unit_indicator",
        List.of("standard", "year", "school_code", "stage", "indicator"),
        "below",
        row -> "false".equals(row.get("attained")));
    assertSame(
        "unit_verdict",
        List.of("standard", "year", "school_code", "stage"),
        "open_units",
        row -> !"met".equals(row.get("verdict")));
  }

  @Test
  void itemsButForTheOneThatLooksAtOtherYears() {
    assertSame(
        "county_item",
        List.of("standard", "year", "county_code", "item"),
        "items",
        row -> !"P2".equals(row.get("item")));
  }

  @Test
  void verdictsButForWhatLooksAtOtherYears() {
    List<Map<String, Object>> expected = expected("county_verdict", row -> true);
    List<Map<String, Object>> told = told("county_verdict");
    for (List<Map<String, Object>> rows : List.of(expected, told)) {
      rows.forEach(
          row -> {
            row.remove("preconditions");
            row.computeIfPresent(
                "verdict", (name, verdict) -> row.get("standard").equals("Q2017") ? "" : verdict);
          });
    }
    compare(List.of("standard", "year", "county_code"), expected, told);
  }

  @Test
  void everyCountyYearOfTheSampleHasFigures() {
    assertThat(results).hasSize(9).allMatch(result -> result.hasNonNull("figures"));
  }

  private static void assertSame(
      String table, List<String> key, String told, Predicate<Map<String, Object>> which) {
    List<Map<String, Object>> rows = told(told).stream().filter(which).toList();
    compare(key, expected(table, which), rows);
  }

  private static void compare(
      List<String> key, List<Map<String, Object>> expected, List<Map<String, Object>> told) {
    assertThat(expected).isNotEmpty();
    List<Map<String, Object>> alike = new ArrayList<>();
    Set<String> columns = expected.get(0).keySet();
    for (Map<String, Object> row : told) {
      Map<String, Object> same = new LinkedHashMap<>();
      columns.forEach(column -> same.put(column, row.getOrDefault(column, "")));
      alike.add(same);
    }
    assertThat(ExpectedTable.differences(key, Set.of(), expected, alike)).isEmpty();
  }

  private static List<Map<String, Object>> expected(
      String table, Predicate<Map<String, Object>> which) {
    return new ArrayList<>(
        ExpectedTable.read(SAMPLE.resolve("expected").resolve(table + ".csv")).stream()
            .filter(which)
            .toList());
  }

  private static List<Map<String, Object>> told(String name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode result : results) {
      for (JsonNode standard : result.path("figures").path("standards")) {
        JsonNode told = standard.path(name);
        (told.isArray() ? told : List.of(told)).forEach(row -> rows.add(cells(row)));
      }
    }
    return rows;
  }

  private static Map<String, Object> cells(JsonNode row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    row.properties()
        .forEach(
            cell -> {
              List<String> parts = new ArrayList<>();
              cell.getValue().forEach(part -> parts.add(part.asText()));
              cells.put(
                  cell.getKey(),
                  cell.getValue().isArray() ? String.join(";", parts) : cell.getValue().asText());
            });
    return cells;
  }
}
