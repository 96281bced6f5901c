package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.SharedSpark;
import org.junheng.answer.Coverage;
import org.junheng.answer.CoveredPart;
import org.junheng.answer.CoveredPart.Lack;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.Standard;
import org.junheng.layout.Exports;
import org.junheng.release.ReleaseTables;
import org.junheng.second.ExpectedTable;
import org.junheng.second.OneSided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of other census systems, converted and run. */
class ConvertedExportsTest {
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "unit_indicator", List.of("standard", "year", "school_code", "stage", "indicator"),
          "unit_verdict", List.of("standard", "year", "school_code", "stage"),
          "county_variance", List.of("standard", "year", "county_code", "stage", "indicator"),
          "county_composite", List.of("standard", "year", "county_code", "stage"));

  @TempDir private Path folder;

  @Test
  void bothKindsGiveTheExpectedTablesAndWhatIsHeldPointsIntoTheExport() {
    for (String kind : List.of("wide", "schools")) {
      Path own = folder.resolve(kind);
      Exports.convert(Exports.OFFICIAL.resolve(kind), own.resolve("landing"));
      Night night = night(own, Exports.REFERENCE);
      KEYS.forEach(
          (table, key) -> {
            Path expected = Exports.OFFICIAL.resolve("expected/" + table + ".csv");
            assertThat(
                    ExpectedTable.differences(
                        key,
                        OneSided.ofExpectedTables(table),
                        ExpectedTable.read(expected),
                        night.rows(table)))
                .as("%s of %s", table, kind)
                .isEmpty();
          });
      assertThat(night.rows("held"))
          .filteredOn(row -> row.get("severity").equals("error"))
          .singleElement()
          .satisfies(
              row -> {
                boolean isWide = kind.equals("wide");
                assertThat(row)
                    .containsEntry("rule", "gym_within_teaching_area")
                    .containsEntry("cell", isWide ? "V7" : "F17")
                    .containsEntry("sheet", isWide ? "初中" : "教基5170_完全中学")
                    .containsEntry(
                        "file", isWide ? "2022学年初中学校一览表.xlsx" : "450102/3445000001(完全中学).xlsx");
              });
      requireCoverage(night);
    }
  }

  /** What such an export lets be judged, and which forms are handed in besides for the rest. */
  private static void requireCoverage(Night night) {
    List<Standard> standards = List.of(Folder.DEFINITIONS.standard("Q2017"));
    try (ReleaseTables release = ReleaseTables.of(night.release(), Folder.DEFINITIONS)) {
      YearReceipts receipts = YearReceipts.of(release, Folder.DEFINITIONS, 2022, Map.of());
      List<CoveredPart> parts = Coverage.of(release, Folder.DEFINITIONS, standards, receipts);

      assertThat(parts)
          .extracting(CoveredPart::part)
          .containsExactly(
              "resource", "assurance", "quality", "recognition", "veto", "preconditions");
      assertThat(parts.get(0))
          .isEqualTo(
              new CoveredPart(
                  "Q2017",
                  "resource",
                  3,
                  List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7"),
                  List.of()));
      assertThat(parts.get(1).lacking())
          .contains(
              new Lack("classes", null, 3, List.of("G3", "G5")),
              new Lack("teachers", "certified", 3, List.of("G12")));
      assertThat(parts.get(3).lacking())
          .containsExactly(new Lack("survey", null, 3, List.of("S1")));
    }
  }

  /** Three years of another country's census, each with a head of its own. */
  @Test
  void aCensusOfAnotherCountryGivesItsVariance() throws IOException {
    Path raw = Files.createDirectories(folder.resolve("raw"));
    write(raw.resolve("108_basec.csv"), "縣市代碼,縣市名稱,學校代碼,學校名稱", "01,某縣,");
    write(raw.resolve("109_basec.csv"), "縣市代碼,縣市名稱,鄉鎮市區,學校代碼,學校名稱", "01,某縣,某鎮,");
    write(raw.resolve("110_basec.csv"), "學年度,縣市代碼,縣市名稱,鄉鎮市區,學校代碼,學校名稱", "110,01,某縣,某鎮,");
    Path reference = Files.createDirectories(folder.resolve("reference"));
    Files.writeString(
        reference.resolve("counties.csv"),
        "code,name,city_code,city_name,kind,from_year,to_year\n710100,某縣,710100,某縣,county,2000,\n");
    for (int year = 2019; year <= 2021; year++) {
      assertThat(Exports.convert(reference, year, raw, folder.resolve("landing")).unplaced())
          .isEmpty();
    }

    Night night = night(folder, reference);

    // two public schools of 120 and 60 pupils with 12 and 3 teachers: X̄ = 15 / 180, the ratios 0.1
    // and 0.05, S = √(120 · (1/60)² + 60 · (1/30)²) / √180; the private school does not count
    double mean = 15.0 / 180;
    double sd = Math.sqrt((120 / 3600.0 + 60 / 900.0) / 180);
    assertThat(night.rows("county_variance"))
        .filteredOn(row -> row.get("standard").equals("B2012") && row.get("indicator").equals("B6"))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("units", 2L).containsEntry("pupils", 180L);
              assertThat((Double) row.get("cv")).isCloseTo(sd / mean, within(1e-12));
            });
    assertThat(night.rows("census_school"))
        .extracting(row -> row.get("town"))
        .containsExactlyInAnyOrder(null, null, null, "某鎮", "某鎮", "某鎮", "某鎮", "某鎮", "某鎮");
  }

  private static void write(Path file, String head, String beginning) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF").append(head);
    for (int grade = 1; grade <= 6; grade++) {
      text.append(",%d年級男學生數,%d年級女學生數".formatted(grade, grade));
    }
    text.append(",男專任教師,女專任教師,男職員\n")
        .append(beginning)
        .append("011601,甲國小" + ",10 ".repeat(12) + ",2,10,1\n")
        .append(beginning)
        .append("011602,乙國小" + ",5".repeat(12) + ",0,3,0\n")
        .append(beginning)
        .append("011303,私立丙國小" + ",7".repeat(12) + ",20,20,0\n");
    Files.writeString(file, text);
  }

  private static Night night(Path folder, Path reference) {
    return Night.published(
        SharedSpark.context(),
        Night.settings(
            folder.resolve("landing"),
            reference,
            folder.resolve("warehouse"),
            java.util.Set.of(),
            "Q2017",
            "B2012"),
        Folder.DEFINITIONS);
  }
}
