package org.junheng.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where counties lie on the map of another census year (methodology 9.24). */
class MapOfYearTest {
  private static final Reference REFERENCE =
      new Reference(
          Map.of(
              "counties",
              rows(
                  "code | name | from_year | to_year",
                  "450127 | 横县 | 2000 | 2020",
                  "450181 | 横州市 | 2021 | ",
                  "450124 | 山河县 | 2000 | ",
                  "450125 | 江兴县 | 2000 | 2021",
                  "450126 | 兴水县 | 2000 | 2021",
                  "450104 | 兴水新区 | 2022 | ",
                  "450105 | 东水新区 | 2022 | ",
                  "450128 | 无踪县 | 2000 | 2019"),
              "county_events",
              rows(
                  "year | kind | from_code | to_code",
                  "2021 | recode | 450127 | 450181",
                  "2022 | merge | 450125 | 450124",
                  "2022 | split | 450126 | 450104",
                  "2022 | split | 450126 | 450105",
                  "2022 | boundary | 450124 | 450181")),
          Map.of(),
          Decisions.NONE,
          List.of());

  @Test
  void aCodeThatIsValidOnTheMapStays() {
    assertThat(on(2023).of("450124", 2020).countyCode()).isEqualTo("450124");
  }

  @Test
  void aRecodeIsFollowedInBothDirections() {
    assertThat(on(2023).of("450127", 2020).countyCode()).isEqualTo("450181");
    assertThat(on(2020).of("450181", 2023).countyCode()).isEqualTo("450127");
  }

  @Test
  void aMergedCountyLiesInTheOneThatTookIt() {
    assertThat(on(2023).of("450125", 2021).countyCode()).isEqualTo("450124");
  }

  @Test
  void aSplitCountyThatIsGoneIsUndecidedForward() {
    MapOfYear.Place place = on(2023).of("450126", 2021);

    assertThat(place.countyCode()).isNull();
    assertThat(place.undecided())
        .isEqualTo("2022学年兴水县（450126）分设为兴水新区（450104）、东水新区（450105），县区变更表不能判定归属");
  }

  @Test
  void theOffspringOfASplitLiesInItsParentOnAnOlderMap() {
    assertThat(on(2021).of("450104", 2022).countyCode()).isEqualTo("450126");
  }

  @Test
  void aCountyWithoutARecordIsToldByItsCode() {
    assertThat(on(2023).of("450128", 2019).undecided()).isEqualTo("450128在2023学年不在县区表中，也没有变更记录");
  }

  @Test
  void aCountyBearsItsCodesBeforeAndAfterARecode() {
    CountyMap map = new CountyMap(REFERENCE);

    assertThat(map.codesOverTheYears("450127", 2020)).containsExactly("450127", "450181");
    assertThat(map.codesOverTheYears("450181", 2022)).containsExactly("450127", "450181");
    assertThat(map.codesOverTheYears("450125", 2021)).containsExactly("450125");
  }

  @Test
  void theCodeBeforeIsThatOfARecodeAndNoneForANewCounty() {
    CountyMap map = new CountyMap(REFERENCE);

    assertThat(map.codeBefore("450181", 2021)).contains("450127");
    assertThat(map.codeBefore("450181", 2022)).contains("450181");
    assertThat(map.codeBefore("450104", 2022)).isEmpty();
  }

  private static MapOfYear on(int year) {
    return new MapOfYear(REFERENCE, year);
  }

  private static List<Map<String, Object>> rows(String header, String... lines) {
    List<String> names = cells(header);
    return Arrays.stream(lines).map(line -> row(names, cells(line))).toList();
  }

  private static Map<String, Object> row(List<String> names, List<String> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      boolean isYear = names.get(i).contains("year");
      String cell = cells.get(i);
      row.put(names.get(i), cell.isEmpty() ? null : isYear ? (Object) Long.valueOf(cell) : cell);
    }
    return row;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }
}
