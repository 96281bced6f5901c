package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.history.SchoolPlaces.Standing;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.table.DimSchool;
import org.junheng.table.MapUndecided;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Where schools stand on the map of another census year (methodology 9.24). */
class SchoolPlacesTest {
  private static final CountyMap COUNTIES =
      new CountyMap(
          new Reference(
              Map.of(
                  "counties",
                  rows(
                      """
                      code | name | from_year | to_year
                      450101 | 城区 | 2000 |
                      450102 | 郊区 | 2000 |
                      450127 | 横县 | 2000 | 2021
                      450181 | 横州市 | 2022 |
                      450126 | 兴水县 | 2000 | 2021
                      450104 | 兴水新区 | 2022 |
                      450105 | 东水新区 | 2022 |
                      """),
                  "county_events",
                  rows(
                      """
                      year | kind | from_code | to_code
                      2022 | recode | 450127 | 450181
                      2022 | split | 450126 | 450104
                      2022 | split | 450126 | 450105
                      """)),
              Map.of(),
              Decisions.NONE,
              List.of()));

  private static final String SCHOOLS =
      """
      year | county_code | school_code | predecessor_code
      2021 | 450101 | 2145000001 |
      2021 | 450101 | 2145000002 |
      2021 | 450127 | 2145000003 |
      2021 | 450126 | 2145000004 |
      2021 | 450126 | 2145000005 |
      2021 | 450102 | 2145000006 |
      2021 | 450102 | 2145000007 |
      2022 | 450101 | 2145000001 |
      2022 | 450102 | 2145000002 |
      2022 | 450104 | 2145000004 |
      2022 | 450101 | 3145000006 | 2145000006
      2022 | 450102 | 3145000016 | 2145000006
      """;
  private static final String PUPILS =
      """
      year | county_code | school_code | primary_pupils
      2022 | 450101 | 3145000006 | 100
      2022 | 450102 | 3145000016 | 200
      """;

  @Test
  void aSchoolStandsWhereItOrItsLargestHeirStandsAndAClosedOneWhereItsCountyLies() {
    SchoolPlaces places = on(2022);

    assertThat(places.of(2021, "2145000002").countyCode()).isEqualTo("450102");
    assertThat(places.of(2021, "2145000003").countyCode()).isEqualTo("450181");
    assertThat(places.of(2021, "2145000004").countyCode()).isEqualTo("450104");
    assertThat(places.of(2021, "2145000006").countyCode()).isEqualTo("450102");
    assertThat(places.of(2021, "2145000007").countyCode()).isEqualTo("450102");
  }

  @Test
  void onAnOlderMapASchoolStandsWhereItsPredecessorStood() {
    assertThat(on(2021).of(2022, "3145000006").countyCode()).isEqualTo("450102");
    assertThat(on(2021).of(2022, "2145000004").countyCode()).isEqualTo("450126");
  }

  @Test
  void aClosedSchoolOfASplitCountyIsUndecidedAndSoIsOneOfACountyThatIsNotListed() {
    List<DimSchool> schools =
        TextRows.of(
            DimSchool.class,
            """
            year | school_code | school_name | county_code
            2021 | 2145000001 | 甲小学 | 450101
            2021 | 2145000005 | 乙小学 | 450126
            """);
    assertThat(TextRows.show(MapUndecided.class, on(2022).undecided(schools)))
        .isEqualTo(
            TextRows.expected(
                """
                on_map | year | school_code | school_name | county_code | reason
                2022 | 2021 | 2145000005 | 乙小学 | 450126 | 2022学年兴水县（450126）分设为兴水新区（450104）、东水新区（450105），县区变更表不能判定归属
                """));
    SchoolRegister.Part part = new SchoolRegister.Part();
    part.add(2022, "999999", "2145000009", null, null);
    SchoolRegister register = SchoolRegister.of(List.of(part));
    assertThat(new SchoolPlaces(register, COUNTIES, 2022).of(2022, "2145000009").undecided())
        .isEqualTo("县区表中没有该县区");
  }

  @Test
  void aMapCountyIsOneCountyOfTheYearOrIsPutTogetherFromSchools() {
    Map<String, Standing> standing = on(2022).standing(2021);

    assertThat(standing.get("450181").wholeCounty()).isEqualTo("450127");
    assertThat(standing.get("450181").schools()).isEmpty();
    assertThat(standing.get("450101").wholeCounty()).isNull();
    assertThat(standing.get("450101").schools()).containsExactly("2145000001");
    assertThat(standing.get("450102").schools())
        .containsExactly("2145000002", "2145000006", "2145000007");
    assertThat(standing.get("450104").schools()).containsExactly("2145000004");
    assertThat(standing).hasSize(4);
    assertThat(on(2022).standing(2022).values()).allMatch(all -> all.wholeCounty() != null);
  }

  private static SchoolPlaces on(int mapYear) {
    Submissions submitted = new Submissions().with("school", SCHOOLS).with("pupils", PUPILS);
    return new SchoolPlaces(submitted.register(), COUNTIES, mapYear);
  }

  private static List<Map<String, Object>> rows(String text) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    String[] names = lines.get(0).split("\\|");
    for (String line : lines.subList(1, lines.size())) {
      Map<String, Object> row = new LinkedHashMap<>();
      String[] cells = line.split("\\|", -1);
      for (int i = 0; i < names.length; i++) {
        String name = names[i].strip();
        String cell = cells[i].strip();
        boolean isYear = name.contains("year");
        row.put(name, cell.isEmpty() ? null : isYear ? (Object) Long.valueOf(cell) : cell);
      }
      rows.add(row);
    }
    return rows;
  }
}
