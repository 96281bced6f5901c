package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first file of a new census year: what complete years say stays as it was, and the new year
 * says nothing from what it lacks.
 */
class CollectingYearTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};
  private static final List<String> COUNTIES = List.of("450102", "450103", "450181");

  @TempDir private static Path path;
  private static Folder folder;
  private static Night before;
  private static Night collecting;

  @BeforeAll
  static void handInTheFirstFileOfANewYear() throws Exception {
    folder = Folder.ofSample(path);
    before = folder.night(STANDARDS);
    handIn("450102", "school", "pupils");
    collecting = folder.night(STANDARDS);
  }

  /** Hands the year before's forms in for the new year. */
  private static void handIn(String county, String... forms) throws Exception {
    Path landing = folder.path().resolve("landing");
    Path to = Files.createDirectories(landing.resolve("2023").resolve(county));
    try (Stream<Path> files = Files.list(landing.resolve("2022").resolve(county))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (forms.length == 0 || List.of(forms).contains(name.replace(".csv", ""))) {
          Files.copy(file, to.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  @Test
  void theYearsThatWereCompleteSayWhatTheySaid() {
    for (String table : before.manifest().tables().keySet()) {
      assertThat(ofCompleteYears(collecting, table))
          .as(table)
          .containsExactlyInAnyOrderElementsOf(ofCompleteYears(before, table));
    }
  }

  private static List<Map<String, Object>> ofCompleteYears(Night night, String table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : night.rows(table)) {
      boolean isOfCompleteYear = !Objects.equals(row.get("year"), 2023);
      if (isOfCompleteYear) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void theNewYearIsToldToCollectAndTheLastCompleteOneIsShown() {
    assertThat(collecting.rows("year_state"))
        .filteredOn(row -> row.get("year").equals(2023))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("state", "collecting")
                    .containsEntry("default_year", false)
                    .containsEntry("counties", 3L)
                    .containsEntry("counties_submitted", 1L)
                    .containsEntry("counties_with_school", 1L));
    assertThat(collecting.manifest().defaultYear()).isEqualTo(2022);
  }

  @Test
  void aCountyThatDidNotSubmitIsToldInOneSentence() {
    assertThat(ofNewYear("county_verdict"))
        .filteredOn(row -> !row.get("county_code").equals("450102"))
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.get("verdict")).isEqualTo("undetermined");
              assertThat(row.get("reasons")).isEqualTo(List.of("尚未报送2023学年的任何报表"));
            });
  }

  @Test
  void whatACountyHasStillToHandInIsToldInOneSentenceToo() {
    assertThat(ofNewYear("county_verdict"))
        .filteredOn(row -> row.get("county_code").equals("450102"))
        .filteredOn(row -> row.get("standard").equals("Q2017"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("verdict")).isEqualTo("undetermined");
              assertThat((List<?>) row.get("reasons"))
                  .first()
                  .isEqualTo("尚未报送2023学年的班级情况、县级情况、办学条件、经费、专用教室、社会认可度、教师情况");
              assertThat((List<?>) row.get("reasons"))
                  .as("what rests on other years alone")
                  .hasSizeLessThan(4);
            });
  }

  @Test
  void nothingOfTheNewYearIsCompared() {
    assertThat(ofNewYear("county_ranking")).isNotEmpty();
    assertThat(ofNewYear("county_ranking")).allMatch(row -> row.get("rank_change") == null);
    assertThat(ofNewYear("county_trend")).isNotEmpty();
    assertThat(ofNewYear("county_trend"))
        .allMatch(row -> row.get("change") == null && row.get("on_map") == null);
    assertThat(ofNewYear("county_outlook")).isEmpty();
    assertThat(ofNewYear("yearly_statistic")).isEmpty();
    assertThat(ofNewYear("progress"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get("counties")).isNotNull();
              assertThat(row.get("counties_met")).isNull();
              assertThat(row.get("share")).isNull();
              assertThat(row.get("unit_share")).isNull();
            });
    assertThat(ofNewYear("plan_status"))
        .isNotEmpty()
        .allMatch(row -> !"at_risk".equals(row.get("status")) && row.get("outlook") == null);
    assertThat(ofNewYear("plan_school_status"))
        .isNotEmpty()
        .noneMatch(row -> "at_risk".equals(row.get("status")));
  }

  private static List<Map<String, Object>> ofNewYear(String table) {
    return collecting.rows(table).stream()
        .filter(row -> Objects.equals(row.get("year"), 2023))
        .toList();
  }

  @Test
  void whenTheLastCountyHandsInTheYearIsWhatItIsFromNothing() throws Exception {
    for (String county : COUNTIES) {
      handIn(county);
    }
    Night complete = folder.night(STANDARDS);
    assertThat(complete.manifest().defaultYear()).isEqualTo(2023);
    assertThat(complete.rows("county_ranking"))
        .filteredOn(row -> row.get("year").equals(2023))
        .anyMatch(row -> row.get("rank_change") != null);
    Night fresh = folder.fresh(Folder.DEFINITIONS, STANDARDS);
    assertThat(new TreeMap<>(Folder.hashes(complete))).isEqualTo(Folder.hashes(fresh));
  }
}
