package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.definition.CodeList;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junheng.second.ExpectedTable;
import org.junheng.second.OneSided;
import org.junheng.second.SecondComputation;
import org.junit.jupiter.api.Test;

/** The sample through the packaged program: its tables, what it holds back, and a second run. */
class SampleIT {
  private static final Path EXPECTED = Folders.SAMPLE.resolve("expected");

  @Test
  void whileOneRunIsAtWorkAnotherFails() {
    Outcome outcome = SampleRuns.atTheSameTime();

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.lines())
        .anyMatch(
            line ->
                line.matches(
                    "another run is at work on this warehouse: user \\S+, process \\d+ on machine"
                        + " \\S+, since [-0-9]{10} [:0-9]{8}, at [a-z-]+; wait for it, or"
                        + " stop it"));
  }

  @Test
  void aSecondRunOfAPastYearStartsNoSparkAndNamesThatYearsReport() {
    Made made = SampleRuns.first();

    Outcome again = SampleRuns.secondTime();

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.lines())
        .containsExactly(
            "Nothing changed: release " + made.releaseId() + " holds all that lies there.",
            "report 2021 "
                + made.warehouse().folder().toUri().toString().replace("file:///", "file:/")
                + "releases/"
                + made.releaseId()
                + "/reports/2021年度统计.html",
            "exit 1: 3 rows or files are held back: 2022 450102 facilities 1; 2021 450102 facilities"
                + " 1; 2021 450103 facilities 1; status says which and what to do");
    assertThat(again.took()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void everyTableWithExpectedValuesEqualsThem() throws IOException {
    Made made = SampleRuns.first();
    Map<String, List<String>> keys = new HashMap<>(SecondComputation.KEYS);
    keys.put("data_quality", List.of("year", "county_code", "form"));
    keys.put("progress", List.of("standard", "year", "level", "area_code"));
    List<String> compared = new ArrayList<>();

    for (String table : tablesWithExpectedValues()) {
      if (made.hashes().containsKey(table)) {
        List<Map<String, Object>> expected = ExpectedTable.read(EXPECTED.resolve(table + ".csv"));
        List<Map<String, Object>> actual = made.warehouse().rows(made.releaseId(), table);
        assertThat(
                ExpectedTable.differences(
                    keys.get(table), OneSided.ofExpectedTables(table), expected, actual))
            .as(table)
            .isEmpty();
        compared.add(table);
      }
    }

    assertThat(compared)
        .contains(
            "unit_indicator",
            "unit_verdict",
            "county_variance",
            "county_composite",
            "county_item",
            "county_verdict",
            "county_ranking",
            "data_quality");
  }

  @Test
  void theThreeRowsThatCannotBeUsedAreHeld() {
    Made made = SampleRuns.first();

    assertThat(made.outcome().status()).isEqualTo(1);
    assertThat(made.warehouse().rows(made.releaseId(), "held"))
        .filteredOn(row -> row.get("severity").equals("error"))
        .extracting(
            row ->
                "%s:%s %s %s"
                    .formatted(
                        row.get("file"), row.get("line"), row.get("column"), row.get("value")))
        .containsExactlyInAnyOrder(
            "2021/450102/facilities.csv:7 网络多媒体教室数 1O",
            "2021/450103/facilities.csv:10 学校标识码 2145999999",
            "2022/450102/facilities.csv:6 其中室内体育用房面积 28919.18");
  }

  @Test
  void noCleanCountyYearIsWarnedByACheckOrAChange() {
    Made made = SampleRuns.first();

    assertThat(made.warehouse().rows(made.releaseId(), "held"))
        .filteredOn(row -> row.get("severity").equals("warning"))
        .extracting(row -> row.get("rule") + " " + row.get("year"))
        .containsOnly(
            "column_absent 2020",
            "column_absent 2021",
            "column_absent 2022",
            "school_new 2021",
            "school_new 2022");
  }

  @Test
  void readersFindTheRowsThatTheManifestTells() {
    Made made = SampleRuns.first();

    assertThat(made.warehouse().rowsFound(made.releaseId()))
        .isEqualTo(made.warehouse().rowCounts(made.releaseId()));
    assertThat(made.warehouse().preparing()).isEmpty();
    assertThat(made.warehouse().folder().resolve("current")).isSymbolicLink();
  }

  @Test
  void everyYearHasItsStatisticsAndTheyAgreeWithProgress() throws IOException {
    Made made = SampleRuns.first();
    List<String> counted =
        made.warehouse().rows(made.releaseId(), "yearly_statistic").stream()
            .filter(row -> row.get("statistic").equals("counties_met"))
            .map(row -> areaOf(row) + row.get("value"))
            .toList();
    assertThat(made.warehouse().rows(made.releaseId(), "progress"))
        .isNotEmpty()
        .extracting(row -> areaOf(row) + row.get("counties_met"))
        .containsExactlyInAnyOrderElementsOf(counted);

    Path reports = made.warehouse().folder().resolve("releases/" + made.releaseId() + "/reports");
    for (int year : List.of(2020, 2021, 2022)) {
      assertThat(Files.readString(reports.resolve(year + "年度统计.txt")))
          .startsWith(year + "学年义务教育均衡发展监测年度统计\n")
          .contains(year + "学年全省3个县区中，达标");
      assertThat(reports.resolve(year + "年度统计.html")).isNotEmptyFile();
    }
    assertThat(Files.readString(reports.resolve("2020年度统计.txt"))).doesNotContain("2019", "相比");
  }

  @Test
  void everyCodeInAPublishedTableIsInTheListThatSaysWhatItIsCalled() {
    Made made = SampleRuns.first();
    Definitions definitions = Definitions.load();
    Set<String> unknown = new TreeSet<>();
    Set<String> lists = new TreeSet<>();
    for (String name : made.hashes().keySet()) {
      List<Column> coded =
          definitions.table(name).columns().stream()
              .filter(column -> column.codes() != null)
              .toList();
      for (Map<String, Object> row :
          coded.isEmpty() ? List.<Map<String, Object>>of() : rows(name)) {
        for (Column column : coded) {
          Object code = row.get(column.name());
          lists.add(column.codes());
          if (code != null && !isIn(definitions.codeList(column.codes()), code.toString())) {
            unknown.add(name + "." + column.name() + ": " + code);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(lists).contains("verdict", "plan_status", "form_status", "resource", "unit");
  }

  private static boolean isIn(CodeList list, String code) {
    return list.values().stream().anyMatch(value -> value.code().equals(code));
  }

  private static List<Map<String, Object>> rows(String table) {
    return SampleRuns.first().warehouse().rows(SampleRuns.first().releaseId(), table);
  }

  private static String areaOf(Map<String, Object> row) {
    return "%s %s %s %s "
        .formatted(row.get("standard"), row.get("year"), row.get("level"), row.get("area_code"));
  }

  private static List<String> tablesWithExpectedValues() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
    }
  }
}
