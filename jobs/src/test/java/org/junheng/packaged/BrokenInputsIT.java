package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A file that nobody can read, a file with a misspelt name, and a school that two counties report:
 * they are held, everybody else goes on, and once they are mended all is as before.
 */
class BrokenInputsIT {
  private static final String SHARED_SCHOOL = "2145000008";

  private static Made before;
  private static Made broken;
  private static Made mended;

  @BeforeAll
  static void breakAndMend() throws IOException {
    before = SampleRuns.onOneThread();
    Path landing = Folders.landing("broken/landing");
    byte[] garbage = new byte[5000];
    new Random(1).nextBytes(garbage);
    Files.write(landing.resolve("2022/450102/facilities.csv"), garbage);
    Files.copy(
        landing.resolve("2022/450102/funding.csv"), landing.resolve("2022/450102/fundnig.csv"));
    Path school = landing.resolve("2021/450103/school.csv");
    Folders.write(
        school,
        Folders.read(school)
            + SHARED_SCHOOL
            + ",永岩区东城小学,450103,东城镇,211,111,811,1,,0,0,2017,0,1,\n");
    Outcome outcome = SampleRuns.runForTables(before.warehouse(), landing, "local[2]");
    broken = SampleRuns.made(before.warehouse(), landing, outcome);

    Path good = Folders.landing("mended/landing");
    mended =
        SampleRuns.made(
            before.warehouse(),
            good,
            SampleRuns.runForTables(before.warehouse(), good, "local[2]"));
  }

  @Test
  void whatCannotBeReadIsHeldAndNamed() {
    assertThat(broken.outcome().status()).isEqualTo(1);
    assertThat(held(broken, "2022/450102/facilities.csv")).isNotEmpty();
    assertThat(held(broken, "2022/450102/fundnig.csv")).containsExactly("file_name");
  }

  @Test
  void otherCountiesAndOtherFormsGoOn() {
    for (String county : List.of("450127", "450181")) {
      for (String table : List.of("unit_indicator", "county_variance", "county_verdict")) {
        assertThat(rows(broken, table, "county_code", county))
            .as(county + " " + table)
            .isNotEmpty()
            .isEqualTo(rows(before, table, "county_code", county));
      }
    }
    assertThat(rows(broken, "census_teachers", "county_code", "450102"))
        .filteredOn(row -> row.get("year").equals("2022"))
        .isEqualTo(
            rows(before, "census_teachers", "county_code", "450102").stream()
                .filter(row -> row.get("year").equals("2022"))
                .toList());
    assertThat(rows(broken, "unit_indicator", "indicator", "R7"))
        .filteredOn(row -> row.get("year").equals("2022") && isOf(row, "450102"))
        .isNotEmpty()
        .allMatch(row -> row.get("value") == null);
  }

  @Test
  void aSchoolThatTwoCountiesReportIsHeldInBoth() {
    assertThat(broken.warehouse().rows(broken.releaseId(), "held"))
        .filteredOn(row -> row.get("rule").equals("school_in_two_counties"))
        .filteredOn(row -> row.get("form").equals("school"))
        .extracting(row -> row.get("year") + " " + row.get("county_code") + " " + row.get("value"))
        .containsExactlyInAnyOrder("2021 450102 " + SHARED_SCHOOL, "2021 450103 " + SHARED_SCHOOL);
    for (String table : List.of("census_school", "census_pupils", "dim_school", "unit")) {
      assertThat(rows(broken, table, "school_code", SHARED_SCHOOL))
          .extracting(row -> row.get("year"))
          .as(table)
          .contains("2020", "2022")
          .doesNotContain("2021");
    }
    assertThat(rows(broken, "county_verdict", "county_code", "450102"))
        .filteredOn(row -> row.get("year").equals("2021") && row.get("standard").equals("Q2017"))
        .noneMatch(row -> row.get("resource").equals("met"));
  }

  @Test
  void onceMendedAllIsAsBefore() {
    assertThat(mended.outcome().status()).isEqualTo(1);
    Map<String, String> now = SampleRuns.withoutHistory(mended.hashes());
    Map<String, String> then = SampleRuns.withoutHistory(before.hashes());
    now.remove("held");
    then.remove("held");
    assertThat(now).isEqualTo(then);
    List<Map<String, Object>> held = mended.warehouse().rows(mended.releaseId(), "held");
    assertThat(held)
        .as("that the school is gone again is told")
        .filteredOn(row -> row.get("rule").equals("rows_fewer"))
        .isNotEmpty()
        .allMatch(row -> row.get("county_code").equals("450103") && row.get("year").equals("2021"));
    assertThat(held)
        .filteredOn(row -> !row.get("rule").equals("rows_fewer"))
        .containsExactlyInAnyOrderElementsOf(before.warehouse().rows(before.releaseId(), "held"));
  }

  private static List<Object> held(Made made, String file) {
    return rows(made, "held", "file", file).stream()
        .filter(row -> row.get("severity").equals("error"))
        .map(row -> row.get("rule"))
        .toList();
  }

  private static boolean isOf(Map<String, Object> row, String county) {
    return row.get("county_code").equals(county);
  }

  private static List<Map<String, Object>> rows(
      Made made, String table, String column, String value) {
    return made.warehouse().rows(made.releaseId(), table).stream()
        .filter(row -> Objects.equals(row.get(column), value))
        .toList();
  }
}
