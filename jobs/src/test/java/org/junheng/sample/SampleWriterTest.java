package org.junheng.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.sample.SampleProvince.Defects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {
  private static final int FIRST = 2020;
  private static final int LAST = 2024;

  @TempDir static Path shared;

  private static SampleFolder clean;

  @BeforeAll
  static void writeACleanProvince() throws IOException {
    clean = SampleFolder.write(new SampleProvince(16, FIRST, LAST, 7, Defects.NONE), shared);
  }

  @Test
  void theSameSeedGivesTheSameBytes(@TempDir Path first, @TempDir Path second) throws IOException {
    SampleProvince province = new SampleProvince(4, 2021, 2022, 11);
    Map<String, byte[]> files = SampleFolder.write(province, first).files();
    Map<String, byte[]> again = SampleFolder.write(province, second).files();
    assertThat(again.keySet()).isEqualTo(files.keySet());
    files.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void anotherSeedGivesAnotherProvince(@TempDir Path first, @TempDir Path second)
      throws IOException {
    String path = "landing/2021/450102/pupils.csv";
    byte[] one = SampleFolder.write(new SampleProvince(3, 2021, 2021, 1), first).files().get(path);
    byte[] two = SampleFolder.write(new SampleProvince(3, 2021, 2021, 2), second).files().get(path);
    assertThat(two).isNotEqualTo(one);
  }

  @Test
  void aCountyStaysTheSameWhenCountiesAreAdded(@TempDir Path few) throws IOException {
    SampleProvince province = new SampleProvince(5, FIRST, LAST, 7, Defects.NONE);
    Map<String, byte[]> all = clean.files();
    SampleFolder.write(province, few)
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith("landing/")) {
                assertThat(all.get(path)).as(path).isEqualTo(bytes);
              }
            });
  }

  @Test
  void headersAreTheOfficialOnesOfTheYear() throws IOException {
    for (Form form : clean.definitions().forms().values()) {
      if (form.optional()) {
        continue;
      }
      String official =
          form.fields().stream()
              .map(field -> field.officialHeader(LAST))
              .collect(Collectors.joining(","));
      for (String county : clean.countiesIn(LAST)) {
        assertThat(clean.header(LAST, county, form.form())).isEqualTo(official);
      }
    }
  }

  @Test
  void referenceColumnsAreTheDefinedOnes() {
    clean
        .definitions()
        .reference()
        .values()
        .forEach(
            table -> {
              Path file = clean.folder().resolve("reference").resolve(table.form() + ".csv");
              if (file.toFile().exists()) {
                assertThat(clean.reference(table.form()).get(0).keySet())
                    .containsExactlyInAnyOrderElementsOf(
                        table.fields().stream().map(Field::name).toList());
              }
            });
  }

  @Test
  void classSizesAddUpToThePupilsOfTheStage() throws IOException {
    Map<String, Integer> sums = new TreeMap<>();
    for (Map<String, String> row : clean.rows(LAST, "classes")) {
      String unit = row.get("school_code") + row.get("stage");
      sums.merge(unit, Integer.valueOf(row.get("pupils")), Integer::sum);
    }
    Map<String, Integer> pupils = new TreeMap<>();
    for (Map<String, String> row : clean.rows(LAST, "pupils")) {
      putPupils(pupils, row, "primary_pupils", "小学");
      putPupils(pupils, row, "junior_pupils", "初中");
    }
    assertThat(sums).isEqualTo(pupils);
  }

  @Test
  void educationLevelsAndSubtotalsAddUp() throws IOException {
    for (int year = FIRST; year <= LAST; year++) {
      for (Map<String, String> row : clean.rows(year, "teachers")) {
        int fullTime = Integer.parseInt(row.get("full_time"));
        assertThat(sum(row, "doctor", "master", "bachelor", "associate", "below"))
            .as(row.toString())
            .isEqualTo(fullTime);
        assertThat(sum(row, "music", "fine_art", "general_art"))
            .isEqualTo(sum(row, "art_subtotal"));
        assertThat(sum(row, "pe", "art_subtotal")).isLessThanOrEqualTo(fullTime);
        for (String part : List.of("backbone", "certified", "trained_360h")) {
          assertThat(sum(row, part)).isLessThanOrEqualTo(fullTime);
        }
      }
    }
  }

  @Test
  void everySchoolTypeAndKindOfSchoolIsThere() throws IOException {
    List<Map<String, String>> schools = clean.rows(LAST, "school");
    Set<String> types = values(schools, "school_type");
    for (SchoolType type : SchoolType.values()) {
      assertThat(types).contains(type.code());
    }
    assertThat(values(schools, "urban_rural"))
        .containsExactlyInAnyOrder("111", "112", "121", "122", "123", "210", "220");
    assertThat(values(schools, "founder")).contains("811", "812", "999");
    assertThat(schools).anyMatch(row -> isNo(row.get("counted")));
    for (String flag : List.of("directly_run", "boarding", "dense_city_core")) {
      assertThat(schools).as(flag).anyMatch(row -> !isNo(row.get(flag)));
    }
    assertThat(schools).anyMatch(row -> !row.get("predecessor_code").isEmpty());
    assertThat(clean.rows(LAST, "pupils")).anyMatch(row -> row.get("primary_pupils").equals("0"));
  }

  @Test
  void codesAndNamesAreUniqueAndSayThatTheyAreMadeUp() throws IOException {
    for (int year = FIRST; year <= LAST; year++) {
      List<Map<String, String>> schools = clean.rows(year, "school");
      assertThat(values(schools, "school_code")).hasSameSizeAs(schools);
      assertThat(values(schools, "school_name")).hasSameSizeAs(schools);
      assertThat(schools)
          .allMatch(row -> row.get("school_name").startsWith("样例"))
          .allMatch(row -> row.get("school_code").matches("(21|31|34|36)45[0-9]{6}"));
    }
    assertThat(clean.reference("counties"))
        .allMatch(row -> row.get("name").startsWith("样例"))
        .allMatch(row -> row.get("city_name").startsWith("样例"));
    assertThat(clean.reference("plan_county")).allMatch(row -> row.get("note").contains("样例"));
    String readme = new String(clean.files().get("README.md"), StandardCharsets.UTF_8);
    assertThat(readme).contains("虚构", "seed | 7", "2020-2024", "counties | 16");
  }

  @Test
  void campusesAndPredecessorsNameSchoolsThatAreOrWereThere() throws IOException {
    Set<String> before = new HashSet<>();
    for (int year = FIRST; year <= LAST; year++) {
      Set<String> now = values(clean.rows(year, "school"), "school_code");
      for (Map<String, String> row : clean.rows(year, "school")) {
        if (isNo(row.get("counted"))) {
          assertThat(now).contains(row.get("main_school_code"));
        }
        if (!row.get("predecessor_code").isEmpty()) {
          assertThat(before).contains(row.get("predecessor_code"));
          assertThat(now).doesNotContain(row.get("predecessor_code"));
        }
      }
      before.addAll(now);
    }
  }

  @Test
  void theCountiesOnTheMapHandInAndTheMapChanges() throws IOException {
    List<Map<String, String>> periods = clean.reference("counties");
    for (int year = FIRST; year <= LAST; year++) {
      int census = year;
      assertThat(clean.countiesIn(year))
          .containsExactlyElementsOf(
              periods.stream()
                  .filter(row -> isValid(row, census))
                  .map(row -> row.get("code"))
                  .sorted()
                  .toList());
    }
    assertThat(clean.reference("county_events"))
        .extracting(row -> row.get("year") + " " + row.get("kind"))
        .containsExactlyInAnyOrder(
            "2021 recode", "2021 rename", "2022 merge", "2023 split", "2024 boundary");
    assertThat(clean.countiesIn(FIRST)).contains("450127", "4501K1").doesNotContain("450181");
    assertThat(clean.countiesIn(LAST)).contains("450181").doesNotContain("450127");
  }

  @Test
  void theZoneLiesExactlyOnTheThresholds() {
    Map<String, String> teachers = clean.rows(LAST, "4501K1", "teachers").get(0);
    Map<String, String> facilities = clean.rows(LAST, "4501K1", "facilities").get(0);
    Map<String, String> pupils = clean.rows(LAST, "4501K1", "pupils").get(0);
    assertThat(pupils.get("primary_pupils")).isEqualTo("1000");
    assertThat(sum(teachers, "doctor", "master", "bachelor", "associate")).isEqualTo(42);
    assertThat(sum(teachers, "backbone")).isEqualTo(10);
    assertThat(sum(teachers, "pe", "art_subtotal")).isEqualTo(9);
    assertThat(number(facilities, "teaching_area") - number(facilities, "indoor_gym_area"))
        .isEqualTo(4500);
    assertThat(number(facilities, "sports_ground_area") + number(facilities, "indoor_gym_area"))
        .isEqualTo(7500);
    assertThat(facilities.get("equipment_value")).isEqualTo("300");
    assertThat(facilities.get("multimedia_rooms")).isEqualTo("23");
  }

  @Test
  void yearsWithoutFormsAreRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> SampleFolder.write(new SampleProvince(3, 2011, 2013, 1), folder))
        .hasMessage("years: form school does not cover 2011");
  }

  @Test
  void aCountyHasAboutAHundredAndTwentySchools() throws IOException {
    double perCounty = clean.rows(FIRST, "school").size() / 16.0;
    assertThat(perCounty).isBetween(100.0, 140.0);
  }

  @Test
  void slipsAreFewAndOnlyWhereDefectsAreWanted(@TempDir Path folder) throws IOException {
    SampleProvince province = new SampleProvince(16, FIRST, LAST, 7);
    assertThat(province.defects()).isEqualTo(Defects.SOME);
    Map<String, byte[]> spoilt = SampleFolder.write(province, folder).files();
    Map<String, byte[]> before = clean.files();
    assertThat(before.keySet()).containsAll(spoilt.keySet());
    Set<String> missing = new HashSet<>(before.keySet());
    missing.removeAll(spoilt.keySet());
    assertThat(missing).hasSizeBetween(10, 12);
    long changed =
        spoilt.keySet().stream()
            .filter(path -> !Arrays.equals(spoilt.get(path), before.get(path)))
            .count();
    assertThat(changed).isBetween(30L, 60L);
    assertThat(spoilt.size()).isGreaterThan(650);
  }

  private static void putPupils(
      Map<String, Integer> pupils, Map<String, String> row, String field, String stage) {
    String cell = row.get(field);
    if (cell.matches("[0-9]+") && !cell.equals("0")) {
      pupils.put(row.get("school_code") + stage, Integer.valueOf(cell));
    }
  }

  private static int sum(Map<String, String> row, String... fields) {
    return Arrays.stream(fields).mapToInt(field -> Integer.parseInt(row.get(field))).sum();
  }

  private static double number(Map<String, String> row, String field) {
    return Double.parseDouble(row.get(field));
  }

  private static Set<String> values(List<Map<String, String>> rows, String field) {
    return rows.stream().map(row -> row.get(field)).collect(Collectors.toSet());
  }

  private static boolean isNo(String answer) {
    return answer.equals("0") || answer.equals("否");
  }

  private static boolean isValid(Map<String, String> period, int year) {
    return Integer.parseInt(period.get("from_year")) <= year
        && (period.get("to_year").isEmpty() || year <= Integer.parseInt(period.get("to_year")));
  }
}
