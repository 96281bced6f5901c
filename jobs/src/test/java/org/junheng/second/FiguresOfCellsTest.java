package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.FiguresByCell;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A county is told which figures a cell bears on. Here every row of the made-up province loses the
 * cell: just those figures change, in a computation that knows nothing of what is told.
 */
class FiguresOfCellsTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final int YEAR = 2022;

  /**
   * Cells whose every bearing no school of the sample shows: campuses, relaxations, small units.
   */
  private static final Set<String> NOT_IN_THE_SAMPLE =
      Set.of(
          "school.counted",
          "school.main_school_code",
          "school.directly_run",
          "school.dense_city_core",
          "facilities.extra_sports_area",
          "facilities.teaching_area",
          "facilities.indoor_gym_area",
          "pupils.primary_pupils",
          "pupils.junior_pupils",
          "pupils.senior_pupils",
          "pupils.migrant_pupils");

  private static final Definitions DEFINITIONS = Definitions.load();
  private static final FiguresByCell FIGURES =
      new FiguresByCell(
          DEFINITIONS, List.of(DEFINITIONS.standard("Q2017"), DEFINITIONS.standard("B2012")), YEAR);
  private static final Map<String, Map<String, Object>> BEFORE = figures(province());

  static Stream<Arguments> cells() {
    return DEFINITIONS.forms().values().stream()
        .filter(form -> !form.optional())
        .flatMap(
            form ->
                form.fields().stream()
                    .filter(field -> !field.subtotal() && !form.key().contains(field.name()))
                    .map(field -> Arguments.of(form.form(), field.name())));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatChangesWithoutACellIsWhatTheCountyIsTold(String form, String field) {
    Province province = province();
    for (int year : province.years()) {
      for (String county : province.countiesSubmitting(year)) {
        List<Map<String, String>> rows = province.submit(year, county, form);
        rows.replaceAll(row -> without(field, row));
      }
    }

    Set<String> changed = new TreeSet<>();
    Map<String, Map<String, Object>> after = figures(province);
    Stream.concat(BEFORE.keySet().stream(), after.keySet().stream())
        .filter(key -> !java.util.Objects.equals(BEFORE.get(key), after.get(key)))
        .forEach(key -> changed.add(key.substring(0, key.indexOf('/'))));

    Set<String> told = told(DEFINITIONS.form(form), DEFINITIONS.form(form).field(field));
    assertThat(told).containsAll(changed);
    assertThat(NOT_IN_THE_SAMPLE.contains(form + "." + field) || changed.containsAll(told))
        .as("%s.%s changes %s of the %s that are told", form, field, changed, told)
        .isTrue();
  }

  private static Set<String> told(Form form, Field field) {
    boolean decidesOnTheRow =
        DEFINITIONS.checks().values().stream()
            .filter(check -> check.severity() == Check.Severity.ERROR)
            .anyMatch(
                check -> check.form().equals(form.form()) && check.fields().contains(field.name()));
    var figures =
        field.required() || decidesOnTheRow
            ? FIGURES.needing(form.form())
            : FIGURES.needing(form.form(), field.name());
    return figures.keySet().stream()
        .map(figure -> figure.standard().standard() + " " + figure.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> without(String field, Map<String, String> row) {
    Map<String, String> others = new HashMap<>(row);
    others.put(field, "");
    return others;
  }

  /** The sample without the row that is held for an unreadable cell: it would come back. */
  private static Province province() {
    Province province = Province.read(SAMPLE.resolve("landing"), SAMPLE.resolve("reference"));
    for (int year : province.years()) {
      for (String county : province.countiesSubmitting(year)) {
        province
            .submit(year, county, "facilities")
            .removeIf(row -> row.getOrDefault("multimedia_rooms", "").matches(".*[A-Z].*"));
      }
    }
    return province;
  }

  /** {@code standard figure/where} to what it is there. */
  private static Map<String, Map<String, Object>> figures(Province province) {
    Map<String, List<Map<String, Object>>> tables = SecondComputation.of(province);
    Map<String, Map<String, Object>> figures = new HashMap<>();
    for (Map<String, Object> row : tables.get("unit_indicator")) {
      put(figures, row, "indicator", List.of("year", "school_code", "stage"), "value");
    }
    for (Map<String, Object> row : tables.get("county_item")) {
      put(figures, row, "item", List.of("year", "county_code"), "value", "verdict");
    }
    return figures;
  }

  private static void put(
      Map<String, Map<String, Object>> figures,
      Map<String, Object> row,
      String figure,
      List<String> where,
      String... what) {
    String place = where.stream().map(row::get).map(String::valueOf).collect(Collectors.joining());
    Map<String, Object> is = new HashMap<>();
    for (String column : what) {
      is.put(column, row.get(column));
    }
    figures.put(row.get("standard") + " " + row.get(figure) + "/" + place, is);
  }
}
