package org.junheng.second;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junheng.county.CountyFigures;
import org.junheng.county.CountyTables;
import org.junheng.county.ProvinceFacts;
import org.junheng.county.UnitCost;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Reference;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a county-year's files come to by themselves, without a run: the same as the second
 * computation, for the files of random provinces with rows that are held, in a second or two.
 */
class CountyYearsAgainstSecondComputationTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final int PARTS = 12;
  private static final int SHOWN = 20;

  /** Items of other years are judged when all county-years are there. */
  private static final Set<String> OF_OTHER_YEARS = Set.of("P2");

  private static final List<String> TABLES =
      List.of(
          "unit_indicator",
          "unit_verdict",
          "county_variance",
          "county_composite",
          "county_item",
          "shortfall_plan",
          "variance_driver");

  private final CountyYearIntake intake = new CountyYearIntake(DEFINITIONS, Limits.NONE);
  private final CountyFigures figures =
      new CountyFigures(
          DEFINITIONS, List.of(DEFINITIONS.standard("Q2017"), DEFINITIONS.standard("B2012")));

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 9, 21, 33, 58})
  void bothGiveTheSameTables(long seed, @TempDir Path folder) throws IOException {
    Province province = RandomProvince.many(seed, PARTS, RandomProvince.Options.WITH_HELD_ROWS);
    province.write(folder.resolve("landing"), folder.resolve("reference"));
    Map<String, List<Map<String, Object>>> expected = SecondComputation.of(province);
    Map<String, List<Map<String, Object>>> actual = derived(province, folder);

    SoftAssertions soft = new SoftAssertions();
    for (String table : TABLES) {
      List<String> differences =
          ExpectedTable.differences(
              SecondComputation.KEYS.get(table),
              OneSided.ofSecondComputation(table),
              judged(table, expected, province),
              actual.getOrDefault(table, List.of()));
      soft.assertThat(differences.stream().limit(SHOWN).toList())
          .as("%s of province %d: %d differences", table, seed, differences.size())
          .isEmpty();
    }
    soft.assertAll();
  }

  /** What rests on the county-year's files alone, with the size of its rounding noise. */
  private static List<Map<String, Object>> judged(
      String table, Map<String, List<Map<String, Object>>> expected, Province province) {
    return switch (table) {
      case "shortfall_plan" ->
          ComparableDrivers.shortfalls(expected.get(table), expected.get("unit_indicator"));
      case "variance_driver" ->
          ComparableDrivers.drivers(expected.get(table), expected.get("county_variance"));
      case "county_item" ->
          expected.get(table).stream()
              .filter(row -> !OF_OTHER_YEARS.contains(row.get("item")))
              .filter(
                  row ->
                      province
                          .countiesSubmitting((Integer) row.get("year"))
                          .contains(row.get("county_code")))
              .toList();
      default -> expected.get(table);
    };
  }

  private Map<String, List<Map<String, Object>>> derived(Province province, Path folder)
      throws IOException {
    Reference reference =
        Reference.read(Storage.at(folder.resolve("reference").toString()), DEFINITIONS);
    Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    for (int year : province.years()) {
      for (String county : province.countiesSubmitting(year)) {
        Path files = folder.resolve("landing").resolve(year + "/" + county);
        CountyTables tables =
            figures.of(
                intake.take(new CountyYear(year, county, true), files(files), List.of()),
                facts(reference, county, year));
        tables.cells().forEach((table, cells) -> add(table, cells, rows));
      }
    }
    return rows;
  }

  private static void add(
      String table, List<Object[]> cells, Map<String, List<Map<String, Object>>> rows) {
    List<String> columns = DEFINITIONS.table(table).columns().stream().map(Column::name).toList();
    for (Object[] row : cells) {
      Map<String, Object> named = new LinkedHashMap<>();
      for (int i = 0; i < row.length; i++) {
        named.put(columns.get(i), row[i]);
      }
      rows.computeIfAbsent(table, any -> new ArrayList<>()).add(named);
    }
  }

  private static List<SourceFile> files(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        files.add(
            SourceFile.of(
                file.toString(),
                file.getFileName().toString(),
                Fingerprint.of(content),
                content.length,
                content,
                DEFINITIONS.forms().values()));
      }
    }
    return files;
  }

  private static ProvinceFacts facts(Reference reference, String county, int year) {
    CountyMap map = new CountyMap(reference);
    Map<org.junheng.definition.Standard.Regime, Integer> recognised = new HashMap<>();
    for (var regime : org.junheng.definition.Standard.Regime.values()) {
      map.recognisedIn(county, year, regime.name()).ifPresent(in -> recognised.put(regime, in));
    }
    Map<String, UnitCost> costs =
        reference.has("unit_costs")
            ? reference.rows("unit_costs").stream()
                .collect(
                    Collectors.toMap(
                        row -> (String) row.get("resource"),
                        row ->
                            new UnitCost(
                                (String) row.get("unit"),
                                ((Number) row.get("yuan")).doubleValue())))
            : Map.of();
    return new ProvinceFacts(costs, reference.has("recognition"), recognised);
  }
}
