package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A province whose counties are recoded, merged, split and cut in 2021, from its files to its
 * trends. Every school has 100 pupils, so the cv of teachers per pupil can be reckoned in the head:
 * of schools with 10 and 30 teachers it is 0.5, of schools with 15 and 25 a quarter.
 */
class CountyEventsTest {
  private static final String RECODED = "450127";
  private static final String RECODED_TO = "450181";
  private static final String MERGED_INTO = "450121";
  private static final String MERGED = "450122";
  private static final String SPLIT = "450126";
  private static final String EAST = "450104";
  private static final String WEST = "450105";
  private static final String GIVES_LAND = "450123";
  private static final String TAKES_LAND = "450124";

  @TempDir private static Path folder;

  private static EngineRun engine;

  @BeforeAll
  static void deriveAProvinceWithEveryKindOfEvent() throws IOException {
    write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450127,横县,450100,南宁市,county,2000,2020
        450181,横州市,450100,南宁市,city,2021,
        450121,甲县,450100,南宁市,county,2000,
        450122,乙县,450100,南宁市,county,2000,2020
        450126,丙县,450100,南宁市,county,2000,2020
        450104,丙东区,450100,南宁市,district,2021,
        450105,丙西区,450100,南宁市,district,2021,
        450123,丁县,450100,南宁市,county,2000,
        450124,戊县,450100,南宁市,county,2000,
        """);
    write(
        "reference/county_events.csv",
        """
        year,kind,from_code,to_code
        2021,recode,450127,450181
        2021,merge,450122,450121
        2021,split,450126,450104
        2021,split,450126,450105
        2021,boundary,450123,450124
        """);
    write(
        "reference/recognition.csv",
        """
        county_code,regime,year
        450127,B2012,2018
        450121,B2012,2018
        450122,B2012,2019
        """);
    submit(2020, RECODED, "2145000001:10", "2145000002:30");
    submit(2021, RECODED_TO, "2145000001:15", "2145000002:25");
    submit(2020, MERGED_INTO, "2145000011:10", "2145000012:10");
    submit(2020, MERGED, "2145000013:30", "2145000014:30");
    submit(2021, MERGED_INTO, "2145000011:10", "2145000012:10", "2145000013:30", "2145000014:30");
    submit(
        2020,
        SPLIT,
        "2145000021:10",
        "2145000022:10",
        "2145000023:30",
        "2145000024:30",
        "2145000025:20");
    submit(2021, WEST, "2145000021:10", "2145000022:10");
    submit(2021, EAST, "2145000023:30", "2145000024:30");
    submit(2020, GIVES_LAND, "2145000031:10", "2145000032:30");
    submit(2020, TAKES_LAND, "2145000041:30");
    submit(2021, GIVES_LAND, "2145000031:10");
    submit(2021, TAKES_LAND, "2145000032:30", "2145000041:30");
    engine =
        EngineRun.of(
            folder.resolve("landing"), folder.resolve("reference"), folder.resolve("warehouse"));
  }

  @Test
  void asTheyWereARecodeGoesOnAndEveryChangeOfTerritoryBreaks() {
    assertThat(trend(RECODED, null)).containsExactly("2020 0.500 null false");
    assertThat(trend(RECODED_TO, null)).containsExactly("2021 0.250 -0.250 false");
    assertThat(trend(MERGED, null)).containsExactly("2020 0.000 null false");
    assertThat(trend(MERGED_INTO, null))
        .containsExactly("2020 0.000 null false", "2021 0.500 0.500 true");
    assertThat(trend(EAST, null)).containsExactly("2021 0.000 null true");
    assertThat(trend(GIVES_LAND, null))
        .containsExactly("2020 0.500 null false", "2021 0.000 -0.500 true");
    assertThat(trend(TAKES_LAND, null))
        .containsExactly("2020 0.000 null false", "2021 0.000 0.000 true");
  }

  @Test
  void aBreakSaysInWordsWhatHappened() {
    assertThat(reason(MERGED_INTO)).contains("乙县").contains("甲县").contains("并入");
    assertThat(reason(EAST)).contains("丙县").contains("丙东区");
    assertThat(reason(GIVES_LAND)).contains("丁县").contains("戊县");
  }

  @Test
  void whatACountyIsGivenOfItNamesNoOtherCounty() {
    assertThat(told(MERGED_INTO, "break_reason_own")).isEqualTo("有县区并入");
    assertThat(told(EAST, "break_reason_own")).isEqualTo("由其他县区分设");
    assertThat(told(GIVES_LAND, "break_reason_own")).isEqualTo("与其他县区之间调整区划界线");
  }

  @Test
  void onTheNewestMapSchoolsMoveAndEveryCvIsComputedAgain() {
    assertThat(trend(RECODED_TO, 2021))
        .containsExactly("2020 0.500 null false", "2021 0.250 -0.250 false");
    assertThat(trend(MERGED_INTO, 2021))
        .containsExactly("2020 0.500 null false", "2021 0.500 0.000 false");
    assertThat(trend(MERGED, 2021)).isEmpty();
    assertThat(trend(SPLIT, 2021)).isEmpty();
    assertThat(trend(WEST, 2021))
        .containsExactly("2020 0.000 null false", "2021 0.000 0.000 false");
    assertThat(trend(EAST, 2021))
        .containsExactly("2020 0.000 null false", "2021 0.000 0.000 false");
    assertThat(trend(GIVES_LAND, 2021))
        .containsExactly("2020 0.000 null false", "2021 0.000 0.000 false");
    assertThat(trend(TAKES_LAND, 2021))
        .containsExactly("2020 0.000 null false", "2021 0.000 0.000 false");
  }

  @Test
  void aClosedSchoolOfACountyThatWasSplitIsReportedAsUndecided() {
    assertThat(engine.rows("map_undecided"))
        .extracting(
            row -> row.get("year") + " " + row.get("school_code") + " " + row.get("county_code"))
        .containsExactly("2020 2145000025 " + SPLIT);
  }

  @Test
  void aMergedCountyIsNotCountedTwice() {
    assertThat(engine.rows("progress"))
        .filteredOn(
            row -> row.get("level").equals("province") && row.get("standard").equals("B2012"))
        .extracting(
            row ->
                row.get("year")
                    + " "
                    + row.get("counties")
                    + " "
                    + row.get("cumulative_recognised"))
        .containsExactlyInAnyOrder("2020 6 3", "2021 6 2");
  }

  @Test
  void schoolsMoveWhereTheirOldCountyStaysAndOnesThatAreGoneAreTold() {
    assertThat(engine.rows("school_change"))
        .extracting(row -> row.get("kind") + " " + row.get("school_code"))
        .containsExactlyInAnyOrder("moved 2145000032", "gone 2145000025");
  }

  private static List<String> trend(String county, Integer onMap) {
    return teachersPerPupil().stream()
        .filter(row -> row.get("county_code").equals(county))
        .filter(row -> Objects.equals(row.get("on_map"), onMap))
        .map(
            row ->
                row.get("year")
                    + " "
                    + shown(row.get("value"))
                    + " "
                    + shown(row.get("change"))
                    + " "
                    + row.get("break"))
        .sorted()
        .toList();
  }

  private static String shown(Object value) {
    return value == null ? "null" : String.format(Locale.ROOT, "%.3f", (Double) value);
  }

  private static String reason(String county) {
    return told(county, "break_reason");
  }

  private static String told(String county, String column) {
    return teachersPerPupil().stream()
        .filter(row -> row.get("county_code").equals(county) && row.get("on_map") == null)
        .filter(row -> row.get("year").equals(2021))
        .map(row -> (String) row.get(column))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, Object>> teachersPerPupil() {
    return engine.rows("county_trend").stream()
        .filter(row -> row.get("measure").equals("cv_B6") && row.get("stage").equals("primary"))
        .toList();
  }

  private static void submit(int year, String county, String... schoolsAndTeachers)
      throws IOException {
    StringBuilder schools = new StringBuilder("学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n");
    StringBuilder pupils = new StringBuilder("学校标识码,小学在校生数\n");
    StringBuilder teachers = new StringBuilder("学校标识码,学段,专任教师数\n");
    for (String one : schoolsAndTeachers) {
      String[] school = one.split(":");
      schools.append("%1$s,小学%1$s,%2$s,211,220,811\n".formatted(school[0], county));
      pupils.append(school[0]).append(",100\n");
      teachers.append(school[0]).append(",小学,").append(school[1]).append('\n');
    }
    String place = "landing/" + year + "/" + county + "/";
    write(place + "school.csv", schools.toString());
    write(place + "pupils.csv", pupils.toString());
    write(place + "teachers.csv", teachers.toString());
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
