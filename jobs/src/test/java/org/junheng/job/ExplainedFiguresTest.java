package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.SharedSpark;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.explain.Explainer;
import org.junheng.explain.Explanation;
import org.junheng.explain.Explanation.Outcome;
import org.junheng.explain.ExplanationPage;
import org.junheng.explain.ExplanationText;
import org.junheng.explain.RowsAgain;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a made-up province explained, and computed again from the archive. */
class ExplainedFiguresTest {
  private static final int DRAWN = 1000;
  private static final long SEED = 20261128;

  @TempDir private static Path path;

  private static Night night;
  private static ReleaseTables release;
  private static Recalculation recalculation;
  private static Explainer explainer;

  @BeforeAll
  static void makeTheProvince() {
    Folder folder = Folder.generated(path, 6, 2021, 2025, 14);
    Settings settings = folder.settings("warehouse", "Q2017", "B2012");
    night = Night.published(SharedSpark.context(), settings, Folder.DEFINITIONS);
    Storage warehouse = Storage.at(settings.warehouse());
    release =
        ReleaseTables.of(
            new Releases(warehouse).folder(night.manifest().releaseId()), Folder.DEFINITIONS);
    recalculation = RecalculationTest.again(folder, night.manifest());
    explainer = explainer(recalculation::rows);
  }

  private static Explainer explainer(RowsAgain again) {
    return new Explainer(
        release,
        Folder.DEFINITIONS,
        night.manifest(),
        recalculation.reference(),
        again,
        recalculation::places,
        recalculation.notes());
  }

  @AfterAll
  static void close() {
    release.close();
  }

  @Test
  void aThousandDrawnFiguresComeOutAgainFromEveryTableThatHoldsFigures() {
    Map<String, List<Map<String, Object>>> keys = keysByTable();
    Random random = new Random(SEED);
    List<String> tables = List.copyOf(keys.keySet());
    Set<String> wrong = new TreeSet<>();
    for (int i = 0; i < DRAWN; i++) {
      String table = tables.get(i % tables.size());
      List<Map<String, Object>> of = keys.get(table);
      Map<String, Object> key = of.get(random.nextInt(of.size()));
      Explanation.Again again = explainer.again(table, key);
      if (again.outcome() != Outcome.MATCH) {
        wrong.add(table + key + again);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aFigureOfEveryTableIsExplainedWithItsFormulaAndItsPlaceInTheFiles() {
    keysByTable()
        .forEach(
            (table, keys) -> {
              Explanation one = explainer.of(table, keys.get(keys.size() / 2)).get(0);
              assertThat(one.again().outcome()).as(table).isEqualTo(Outcome.MATCH);
              assertThat(one.again().notes()).as(table).isEmpty();
              List<String> figures = figures(Folder.DEFINITIONS.table(table));
              assertThat(one.values())
                  .as(table)
                  .filteredOn(value -> figures.contains(value.column()))
                  .allSatisfy(value -> assertThat(value.formula()).doesNotContain("{"));
              assertThat(ExplanationText.of(one, 5)).as(table).isNotEmpty();
              assertThat(ExplanationPage.of(List.of(one))).as(table).contains(one.tableTitle());
            });
  }

  @Test
  void anotherFigureOrNoneIsToldAsSuch() {
    Map<String, Object> key = keysByTable().get("county_variance").get(0);
    Explanation.Again other =
        explainer(ExplainedFiguresTest::withOtherCv).again("county_variance", key);
    assertThat(other.outcome()).isEqualTo(Outcome.MISMATCH);
    assertThat(other.differing()).extracting(Explanation.Differing::column).containsExactly("cv");

    Explanation.Again none =
        explainer((table, year, county) -> List.of()).again("county_variance", key);
    assertThat(none.outcome()).isEqualTo(Outcome.ABSENT);
  }

  private static List<Object[]> withOtherCv(Table table, Integer year, String county) {
    int cv = table.columns().indexOf(table.column("cv"));
    return recalculation.rows(table, year, county).stream()
        .map(Object[]::clone)
        .peek(cells -> cells[cv] = (Double) cells[cv] * (1 + 1e-9))
        .toList();
  }

  @Test
  void aCvIsExplainedByItsUnitsClausesFilesAndLines() {
    Map<String, Object> key = keysByTable().get("county_variance").get(0);
    Explanation one = explainer.of("county_variance", key).get(0);
    Map<String, Explanation.Value> values = new TreeMap<>();
    one.values().forEach(value -> values.put(value.column(), value));

    assertThat(values.get("cv").formula())
        .startsWith("标准差 ÷ 平均值 = ")
        .matches(".* = [0-9.]+ ÷ [0-9.]+");
    assertThat(one.madeOf().get(0).table()).isEqualTo("unit_indicator");
    assertThat(one.madeOf().get(0).rows()).hasSizeGreaterThan(1);
    assertThat(one.clauses()).isNotEmpty();
    assertThat(one.cells())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.line()).isPositive();
              assertThat(row.takenAt()).isNotNull();
              assertThat(row.cells())
                  .isNotEmpty()
                  .allSatisfy(cell -> assertThat(cell.address()).matches("[A-Z]+" + row.line()));
            });
    assertThat(one.files()).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
  }

  @Test
  void aFigureOfAnAreaNamesTheFilesOfAllItsCountiesOfTheYear() {
    for (String table : List.of("progress", "yearly_statistic")) {
      for (Map<String, Object> key : keysByTable().get(table).subList(0, 3)) {
        String area = (String) key.get("area_code");
        Set<String> expected = new TreeSet<>();
        Set<Object> counties = new HashSet<>();
        for (Map<String, Object> place : night.rows("dim_county_year")) {
          boolean isThere =
              key.get("level").equals("province") || area.equals(place.get("city_code"));
          if (isThere && place.get("year").equals(key.get("year"))) {
            counties.add(place.get("county_code"));
          }
        }
        night.manifest().inputs().stream()
            .filter(input -> key.get("year").equals(input.year()))
            .filter(input -> counties.contains(input.countyCode()))
            .flatMap(input -> input.forms().stream())
            .flatMap(form -> form.files().stream())
            .forEach(file -> expected.add(file.path()));
        Explanation one = explainer.of(table, key).get(0);
        assertThat(one.files()).extracting(Explanation.SourceFile::file).isNotEmpty();
        assertThat(new TreeSet<>(one.files().stream().map(Explanation.SourceFile::file).toList()))
            .isEqualTo(expected);
        assertThat(ExplanationText.of(one, 2)).contains("报送文件（" + one.files().size() + "个）：");
      }
    }
  }

  @Test
  void everyColumnOfFiguresSaysHowItComesAbout() {
    List<String> silent = new ArrayList<>();
    for (Table table : Folder.DEFINITIONS.tables().values()) {
      for (Column column : table.columns()) {
        if (column.adds() != null && column.formula() == null) {
          silent.add(table.table() + "." + column.name());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /** What names each row, of the tables that hold figures; held cells are named by nothing. */
  private static Map<String, List<Map<String, Object>>> keysByTable() {
    Map<String, List<Map<String, Object>>> keys = new TreeMap<>();
    for (Table table : Folder.DEFINITIONS.tables().values()) {
      if (table.key().isEmpty() || figures(table).isEmpty()) {
        continue;
      }
      for (Map<String, Object> row : night.rows(table.table())) {
        Map<String, Object> key = new LinkedHashMap<>();
        table.key().forEach(name -> key.put(name, row.get(name)));
        keys.computeIfAbsent(table.table(), any -> new ArrayList<>()).add(key);
      }
    }
    return keys;
  }

  private static List<String> figures(Table table) {
    Set<String> key = new HashSet<>(table.key());
    return table.columns().stream()
        .filter(column -> column.formula() != null && !key.contains(column.name()))
        .map(Column::name)
        .toList();
  }
}
