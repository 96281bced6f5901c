package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junheng.county.CountyText;
import org.junheng.table.CountyItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Music and art rooms for every twelve classes (methodology 4, G3, 6 and 9.19). */
class RoomsTest {
  private static final String SCHOOL =
      "school_code | school_name | school_type | urban_rural | founder | planned_year\n";

  @ParameterizedTest
  @CsvSource({
    "2023, 111, 2020, 40, 96, 90, met,",
    "2023, 111, 2020, 40, 96.1, 90.1, met,",
    "2023, 111, 2020, 40, 95.9, 90, not_met,",
    "2023, 111, 2020, 40, 96, 89.9, not_met,",
    "2022, 111, 2016, 40, 73, 67, met, older_rooms",
    "2022, 111, 2016, 40, 72.9, 67, not_met,",
    "2022, 111, 2016, 40, 73, 66.9, not_met,",
    "2022, 111, 2016, 40, 96, 90, met,",
    "2022, 111, 2017, 40, 73, 67, not_met,",
    "2022, 111, , 40, 96, 90, met,",
    "2022, 111, , 40, 73, 67, undetermined,",
    "2022, 111, , 40, 72.9, 67, not_met,",
    "2019, 111, 2016, 40, 73, 67, met, older_rooms",
    "2018, 111, 2016, 40, 73, 67, not_met,",
    "2023, 111, 2016, 40, 73, 67, not_met,",
    "2023, 111, , 40, 73, 67, not_met,",
    "2022, 220, 2020, 29, 54, 54, met, small_rural_rooms",
    "2022, 210, 2020, 29, 54, 54, met, small_rural_rooms",
    "2022, 220, 2020, 29, 53.9, 54, not_met,",
    "2022, 220, 2020, 30, 54, 54, not_met,",
    "2022, 123, 2020, 29, 54, 54, not_met,",
    "2022, 220, 2016, 29, 54, 54, met, older_rooms",
    "2022, 220, , 29, 54, 54, met, small_rural_rooms",
    "2022, 220, , 29, 53.9, 53.9, not_met,"
  })
  void roomsAreLargeEnoughOrDatedRelaxationsAllowLess(
      int year,
      String urbanRural,
      String planned,
      int classSize,
      double music,
      double art,
      String verdict,
      String relaxation) {
    CountyText county =
        county(year, "211", urbanRural, planned == null ? "" : planned)
            .with("pupils", pupils(classSize, ""))
            .with("classes", classes("primary", classSize))
            .with("rooms", rooms("music | " + music, "art | " + art));
    assertThat(Judged.schools(county, "G3", "verdict", "relaxation"))
        .isEqualTo(
            "verdict | relaxation\n"
                + verdict
                + " | "
                + (relaxation == null ? "" : relaxation)
                + "\n");
  }

  @Test
  void withJuniorPupilsASmallRuralSchoolNeedsSixtyOne() {
    assertThat(nineYears("20", 60.9, 61)).contains("not_met");
    assertThat(nineYears("20", 61, 61)).contains("met | small_rural_rooms");
    assertThat(nineYears("0", 54, 54)).contains("met | small_rural_rooms");
    assertThat(nineYears("", 54, 54)).contains("undetermined |");
    assertThat(nineYears("", 61, 61)).contains("met | small_rural_rooms");
    assertThat(nineYears("", 53.9, 54)).contains("not_met |");
  }

  private static String nineYears(String juniors, double music, double art) {
    CountyText county =
        county(2022, "312", "220", "2020")
            .with("pupils", pupils(20, juniors))
            .with("classes", classes("primary", 20))
            .with("rooms", rooms("music | " + music, "art | " + art));
    return Judged.schools(county, "G3", "verdict", "relaxation");
  }

  @ParameterizedTest
  @CsvSource({"12, 1, met", "13, 1, not_met", "13, 2, met", "24, 2, met", "25, 2, not_met"})
  void everyTwelveClassesNeedARoomOfEachKind(int classes, int rooms, String verdict) {
    CountyText county =
        county(2023, "211", "111", "2020")
            .with("pupils", pupils(40 * classes, ""))
            .with("classes", classes("primary", sizes(classes)))
            .with("rooms", rooms(kinds(rooms)));
    assertThat(Judged.schools(county, "G3", "verdict")).isEqualTo("verdict\n" + verdict + "\n");
  }

  @Test
  void whatIsLackingIsSaidInWords() {
    CountyText county =
        county(2023, "211", "111", "2020")
            .with("pupils", pupils(520, ""))
            .with("classes", classes("primary", sizes(13)))
            .with("rooms", rooms("music | 96", "music | 95.9", "art | "));
    CountyItem row = Judged.county(county, "G3");
    assertThat(row.value()).isEqualTo(1);
    assertThat(row.verdict()).isEqualTo("not_met");
    assertThat(row.detail()).isEqualTo("未达标学校1所：某校（需音乐、美术专用教室各2间，达到96㎡的音乐教室1间、达到90㎡的美术教室0间）");
    assertThat(row.conclusion()).isEqualTo("音乐、美术专用教室未达到标准的学校1所");
    assertThat(row.needed()).isEqualTo("再配1间音乐教室（某校），再配2间美术教室（某校）");
  }

  @Test
  void withoutClassesOrTheFormOfRoomsNothingIsSaid() {
    CountyText withoutClasses =
        county(2023, "211", "111", "2020").with("rooms", rooms("music | 96", "art | 90"));
    assertThat(Judged.county(withoutClasses, "G3").detail()).isEqualTo("数据不全的学校1所：某校（缺班级情况）");
    assertThat(Judged.shown(withoutClasses, "G3")).isEqualTo("0 | undetermined | false");

    CountyText withoutRooms =
        county(2023, "211", "111", "2020").with("classes", classes("primary", 40));
    assertThat(Judged.county(withoutRooms, "G3").detail()).isEqualTo("数据不全的学校1所：某校（缺专用教室表）");
    assertThat(Judged.shown(withoutRooms, "G3")).isEqualTo("0 | undetermined | false");

    CountyText withoutBoth = county(2023, "211", "111", "2020");
    assertThat(Judged.shown(withoutBoth, "G3")).isEqualTo(" | undetermined | ");
    assertThat(Judged.county(withoutBoth, "G3").conclusion()).isEqualTo("音乐、美术专用教室未达到标准的学校—所");
  }

  @Test
  void theFormWithoutARowOfTheSchoolSaysThatItHasNoRooms() {
    CountyText county =
        county(2023, "211", "111", "2020")
            .with("classes", classes("primary", 40))
            .with("rooms", "school_code | kind | area\n");
    assertThat(Judged.shown(county, "G3")).isEqualTo("1 | not_met | false");
  }

  @Test
  void aHeldRowLeavesOpenWhatWouldNotFailAnyway() {
    CountyText enough =
        county(2023, "211", "111", "2020")
            .with("classes", classes("primary", 40))
            .with("rooms", rooms("music | 96", "art | 90"));
    assertThat(verdict(enough)).isEqualTo("met");
    assertThat(verdict(enough.in(2023).holding("rooms", "2145000001", "art")))
        .isEqualTo("undetermined");
    assertThat(verdict(enough.in(2023).holding("classes", "2145000001", null)))
        .isEqualTo("undetermined");

    CountyText oneShort = enough.in(2023).with("rooms", rooms("music | 96"));
    assertThat(verdict(oneShort)).isEqualTo("not_met");
    assertThat(verdict(oneShort.in(2023).holding("rooms", "2145000001", "art")))
        .isEqualTo("undetermined");
    assertThat(verdict(oneShort.in(2023).holding("rooms", "2145000001", null)))
        .isEqualTo("undetermined");
    assertThat(verdict(oneShort.in(2023).holding("rooms", "2145000001", "music")))
        .isEqualTo("not_met");
    assertThat(verdict(oneShort.in(2023).holding("classes", "2145000001", null)))
        .isEqualTo("not_met");
  }

  @Test
  void rowsThatALostQuoteTookMayBeAnySchoolsAndAnyNumber() {
    CountyText none =
        county(2023, "211", "111", "2020")
            .with("classes", classes("primary", 40))
            .with("rooms", "school_code | kind | area\n");
    assertThat(verdict(none)).isEqualTo("not_met");
    assertThat(verdict(none.in(2023).swallowing("rooms", "2145000009"))).isEqualTo("undetermined");
    CountyText enough = none.in(2023).with("rooms", rooms("music | 96", "art | 90"));
    assertThat(verdict(enough.in(2023).swallowing("classes", "2145000009")))
        .isEqualTo("undetermined");
    assertThat(verdict(enough.in(2023).swallowing("funding", "2145000009"))).isEqualTo("met");
  }

  @Test
  void aCampusBringsItsClassesAndRoomsAndLeavesOpenWhatItLacks() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder | counted | main_school_code
                2145000001 | 211 | 111 | 811 | true |
                2145000002 | 211 | 111 | 811 | false | 2145000001
                """)
            .with("pupils", "school_code | primary_pupils\n2145000001 | 40\n2145000002 | 40\n")
            .with("classes", classes("primary", 40))
            .with(
                "rooms",
                "school_code | kind | area\n2145000002 | music | 96\n2145000002 | art | 90\n");
    assertThat(verdict(county)).isEqualTo("undetermined");
    county.with(
        "classes",
        """
        school_code | stage | grade | class_no | pupils
        2145000001 | primary | 1 | 1 | 40
        2145000002 | primary | 1 | 1 | 40
        """);
    assertThat(verdict(county)).isEqualTo("met");
  }

  private static String verdict(CountyText county) {
    return Judged.schools(county, "G3", "verdict").lines().skip(1).findFirst().orElseThrow();
  }

  private static CountyText county(int year, String type, String urbanRural, String planned) {
    return new CountyText(year)
        .with(
            "school",
            SCHOOL + "2145000001 | 某校 | %s | %s | 811 | %s".formatted(type, urbanRural, planned))
        .with("pupils", pupils(40, ""));
  }

  private static String pupils(int primary, String junior) {
    return "school_code | primary_pupils | junior_pupils\n2145000001 | %d | %s"
        .formatted(primary, junior);
  }

  private static Integer[] sizes(int classes) {
    return Collections.nCopies(classes, 40).toArray(Integer[]::new);
  }

  private static String[] kinds(int rooms) {
    List<String> music = Collections.nCopies(rooms, "music | 96");
    List<String> art = Collections.nCopies(rooms, "art | 90");
    return java.util.stream.Stream.concat(music.stream(), art.stream()).toArray(String[]::new);
  }

  private static String classes(String stage, Integer... sizes) {
    StringBuilder text = new StringBuilder("school_code | stage | grade | class_no | pupils\n");
    for (int i = 0; i < sizes.length; i++) {
      text.append("2145000001 | %s | 1 | %d | %d\n".formatted(stage, i + 1, sizes[i]));
    }
    return text.toString();
  }

  private static String rooms(String... rooms) {
    StringBuilder text = new StringBuilder("school_code | kind | area\n");
    for (String room : rooms) {
      text.append("2145000001 | ").append(room).append('\n');
    }
    return text.toString();
  }
}
