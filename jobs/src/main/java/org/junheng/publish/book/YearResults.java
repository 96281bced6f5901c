package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.storage.Storage;
import org.junheng.warehouse.CountyNames;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * What a release says of one census year, by county: each table is read once, and only that year of
 * it. Of units only what the sheets show is kept.
 */
final class YearResults {
  static final List<String> STAGES = List.of(Stage.PRIMARY.code(), Stage.JUNIOR.code());

  /** Tables of which every standard's rows are shown. */
  private static final List<String> OF_ALL_STANDARDS =
      List.of("county_verdict", "county_composite", "survey_result");

  /** Tables of which the form's standard is shown. */
  private static final List<String> OF_THE_FORM =
      List.of(
          "county_item",
          "county_variance",
          "county_ranking",
          "county_profile",
          "plan_status",
          "shortfall_plan",
          "school_item");

  private final Storage release;
  private final Definitions definitions;
  private final Labels labels;
  private final int year;
  private final CountyNames names;
  private final SortedMap<String, CountyResults> counties = new TreeMap<>();
  private final Map<String, Unit.School> schools = new HashMap<>();
  private final Optional<Standard> standard;
  private final List<TableRow> indicators;
  private final List<TableRow> progress = new ArrayList<>();
  private final List<TableRow> trends = new ArrayList<>();
  private final YearBefore before;

  /** Reads a census year of a release. */
  YearResults(Storage release, Definitions definitions, int year) {
    this.release = release;
    this.definitions = definitions;
    this.labels = new Labels(definitions, Cells.MARKS);
    this.year = year;
    this.names = new CountyNames(release);
    OF_ALL_STANDARDS.forEach(table -> forEach(table, row -> county(row).add(table, row)));
    this.standard = standardOfTheForm();
    this.indicators =
        TableRows.read(release, "dim_indicator").stream().filter(this::isOfTheForm).toList();
    if (standard.isPresent()) {
      OF_THE_FORM.forEach(
          table ->
              forEach(
                  table,
                  row -> {
                    if (isOfTheForm(row)) {
                      county(row).add(table, row);
                    }
                  }));
      readUnits();
    }
    TableRows.forEach(release, "progress", row -> addUpToNow(progress, row));
    TableRows.forEach(
        release,
        "county_trend",
        row -> {
          if (row.text("on_map").isEmpty() && isOfTheForm(row)) {
            addUpToNow(trends, row);
          }
        });
    this.before = YearBefore.of(this);
  }

  private void addUpToNow(List<TableRow> rows, TableRow row) {
    if (row.count("year") <= year) {
      rows.add(row);
    }
  }

  int year() {
    return year;
  }

  Definitions definitions() {
    return definitions;
  }

  /** What codes are called. */
  Labels labels() {
    return labels;
  }

  /** The domains of a county's verdict, in their order. */
  List<CodeList.Code> domains() {
    return definitions.codeList("domain").values();
  }

  CountyNames names() {
    return names;
  }

  Storage release() {
    return release;
  }

  Collection<CountyResults> counties() {
    return counties.values();
  }

  CountyResults county(String code) {
    return counties.computeIfAbsent(
        code,
        any -> {
          String city = names.cityOf(code, year).orElse("");
          return new CountyResults(
              code, names.county(code, year), city, city.isEmpty() ? "" : names.city(city, year));
        });
  }

  /** The standard that the application form belongs to; none before it was in force. */
  Optional<Standard> standard() {
    return standard;
  }

  /** Rows of {@code dim_indicator} of the form's standard, in its order. */
  List<TableRow> indicators() {
    return indicators;
  }

  /** Rows of {@code progress} up to the year, of all standards and areas. */
  List<TableRow> progress() {
    return progress;
  }

  /** Rows of {@code county_trend} up to the year, each year on its own map. */
  List<TableRow> trends() {
    return trends;
  }

  /** The year before's verdicts. */
  YearBefore before() {
    return before;
  }

  Unit.School school(String code) {
    return schools.getOrDefault(code, new Unit.School(code, code, "", "", ""));
  }

  /** Whether a row is of the form's standard. */
  boolean isOfTheForm(TableRow row) {
    return standard
        .map(known -> row.text("standard").orElse("").equals(known.standard()))
        .orElse(false);
  }

  private void forEach(String table, Consumer<TableRow> reader) {
    TableRows.forEachOf(year, release, table, reader);
  }

  private CountyResults county(TableRow row) {
    return county(row.text("county_code").orElseThrow());
  }

  /** The national one, else the first overlay of its regime. */
  private Optional<Standard> standardOfTheForm() {
    String form = Standard.Regime.Q2017.name();
    List<Standard> known =
        counties.values().stream()
            .flatMap(county -> county.rows("county_verdict").stream())
            .map(row -> row.text("standard").orElseThrow())
            .distinct()
            .map(definitions::standard)
            .filter(one -> one.regime() == Standard.Regime.Q2017)
            .toList();
    return known.stream()
        .filter(one -> one.standard().equals(form))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  private void readUnits() {
    forEach(
        "dim_school",
        row ->
            schools.put(
                row.text("school_code").orElseThrow(),
                new Unit.School(
                    row.text("school_code").orElseThrow(),
                    row.text("school_name").orElse(""),
                    row.text("school_type").orElse(""),
                    row.text("urban_rural").orElse(""),
                    row.text("founder").orElse(""))));
    Map<String, Map<String, Unit.Value>> values = new HashMap<>();
    forEachOfTheForm(
        "unit_indicator",
        row ->
            values
                .computeIfAbsent(key(row), any -> new LinkedHashMap<>())
                .put(row.text("indicator").orElseThrow(), value(row)));
    Map<String, TableRow> verdicts = new HashMap<>();
    forEachOfTheForm("unit_verdict", row -> verdicts.put(key(row), row));
    Map<String, List<Unit>> byStage = new HashMap<>();
    forEachOfTheForm(
        "unit",
        row ->
            byStage
                .computeIfAbsent(
                    county(row).code() + row.text("stage").orElse(""), any -> new ArrayList<>())
                .add(unit(row, values.getOrDefault(key(row), Map.of()), verdicts.get(key(row)))));
    for (CountyResults county : counties.values()) {
      for (String stage : STAGES) {
        byStage.getOrDefault(county.code() + stage, List.of()).forEach(county::add);
      }
    }
  }

  private void forEachOfTheForm(String table, Consumer<TableRow> reader) {
    forEach(
        table,
        row -> {
          if (isOfTheForm(row)) {
            reader.accept(row);
          }
        });
  }

  private static String key(TableRow row) {
    return row.text("school_code").orElseThrow() + row.text("stage").orElseThrow();
  }

  private static Unit.Value value(TableRow row) {
    return new Unit.Value(
        row.number("value").orElse(null),
        row.number("threshold").orElse(null),
        row.yes("attained").orElse(null),
        row.yes("attained_85").orElse(null),
        row.yes("flips_when_rounded").orElse(false));
  }

  private Unit unit(TableRow row, Map<String, Unit.Value> values, TableRow verdict) {
    return new Unit(
        school(row.text("school_code").orElseThrow()),
        row.text("stage").orElseThrow(),
        Cells.whole(row, "pupils"),
        Cells.whole(row, "grades"),
        Cells.whole(row, "classes"),
        values,
        verdict.text("verdict").orElse(""),
        Cells.whole(verdict, "attained_count"),
        verdict.text("reason").orElse(""));
  }
}
