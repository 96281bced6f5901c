package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.definition.Definitions;
import org.junheng.intake.CellAddresses;
import org.junheng.landing.SourceRow;
import org.junheng.table.HeldCell;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What is told of schools against the year before (contract 1.4). */
class YearComparisonTest {
  private static final CellAddresses CELLS_OF_ROWS =
      (form, row, field) -> SourceRow.letters(form.indexOf(field)) + row.line();

  private static final String SAME_COUNTY =
      """
      2020 | 450101 | 450101
      2021 | 450101 | 450101
      2022 | 450101 | 450101
      """;

  private static final String SCHOOL =
      "year | county_code | school_code | school_name | school_type | predecessor_code | file | line\n";
  private static final String PUPILS =
      "year | county_code | school_code | primary_pupils | junior_pupils | file | line\n";
  private static final String FACILITIES =
      "year | county_code | school_code | teaching_area | indoor_gym_area | equipment_value | file |"
          + " line\n";

  @Test
  void schoolsThatStayUnderTheirCodeAreNotTold() {
    assertThat(
            told(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2021 | 450101 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
                2022 | 450101 | 2145000001 | 更名小学 | 211 | | 2022.csv | 2
                """,
                SAME_COUNTY))
        .isEmpty();
  }

  @Test
  void aSchoolThatIsGoneAndOneThatIsNewAreToldInTheYearOfTheChange() {
    List<HeldCell> rows =
        rows(
            """
            2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
            2020 | 450101 | 2145000002 | 乙小学 | 211 | | 2020.csv | 3
            2021 | 450101 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
            2021 | 450101 | 2145000003 | 丙小学 | 211 | | 2021.csv | 3
            2022 | 450101 | 2145000001 | 甲小学 | 211 | | 2022.csv | 2
            2022 | 450101 | 2145000003 | 丙小学 | 211 | | 2022.csv | 3
            """,
            "",
            "",
            SAME_COUNTY,
            "");
    assertThat(
            shown(
                rows, "year", "rule", "file", "line", "column", "cell", "value", "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                year | rule | file | line | column | cell | value | last_year_value
                2021 | school_disappeared | 2021.csv | | 学校标识码 | | | 2145000002
                2021 | school_new | 2021.csv | 3 | 学校标识码 | A3 | 2145000003 |
                """));
    assertThat(rows)
        .extracting(
            row -> String.join(" | ", row.severity(), row.form(), row.schoolCode(), row.message()))
        .containsExactlyInAnyOrder(
            "warning | school | 2145000002 | 学校2145000002 乙小学上年在册，今年没有报送，也没有学校填它为前身；"
                + "请核对是否漏报，改码或合并的请在新学校填写前身标识码，停办的请说明",
            "warning | school | 2145000003 | 学校2145000003上年不在册，也没有填写前身标识码"
                + "（本县上年在册、今年不在册而名称相同或相近的学校：无）；由其他学校改码或合并而来的请填写前身标识码，新建或恢复办学的请说明");
  }

  @Test
  void aNewSchoolNamesTheGoneOnesOfItsNameThatItMayHaveBeen() {
    List<HeldCell> rows =
        rows(
            """
            2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
            2021 | 450101 | 3145000009 | 甲小学 | 312 | | 2021.csv | 2
            """,
            "",
            "",
            SAME_COUNTY,
            "");
    assertThat(shown(rows, "rule", "value", "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | value | last_year_value
                school_disappeared | | 2145000001
                school_new | 3145000009 | 2145000001
                """));
  }

  @Test
  void aPredecessorExplainsBothAndAlsoASchoolThatTookAnotherIn() {
    assertThat(
            told(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2020 | 450101 | 2145000002 | 乙小学 | 211 | | 2020.csv | 3
                2020 | 450101 | 2145000003 | 丙小学 | 211 | | 2020.csv | 4
                2021 | 450101 | 3145000009 | 甲学校 | 312 | 2145000001 | 2021.csv | 2
                2021 | 450101 | 2145000002 | 乙小学 | 211 | 2145000003 | 2021.csv | 3
                """,
                SAME_COUNTY))
        .isEmpty();
  }

  @Test
  void aCountyThatIsRecodedMergedSplitOrCutChangesNoSchool() {
    assertThat(
            told(
                """
                2020 | 450127 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2020 | 450125 | 2145000002 | 乙小学 | 211 | | 2020.csv | 2
                2020 | 450126 | 2145000003 | 丙小学 | 211 | | 2020.csv | 2
                2020 | 450126 | 2145000004 | 丁小学 | 211 | | 2020.csv | 3
                2021 | 450181 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
                2021 | 450181 | 2145000002 | 乙小学 | 211 | | 2021.csv | 3
                2021 | 450126 | 2145000003 | 丙小学 | 211 | | 2021.csv | 2
                2021 | 450104 | 2145000004 | 丁小学 | 211 | | 2021.csv | 2
                """,
                """
                          2021 | 450181 | 450127
                2021 | 450181 | 450125
                2021 | 450126 | 450126
                2021 | 450104 | 450126
                """))
        .isEmpty();
  }

  @Test
  void aSchoolThatIsGoneIsToldUnderTheCountyThatFollowedItsOwn() {
    assertThat(
            told(
                """
                2020 | 450127 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2020 | 450127 | 2145000002 | 乙小学 | 211 | | 2020.csv | 3
                2021 | 450181 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
                """,
                """
                          2021 | 450181 | 450127
                """))
        .containsExactly("2021 450181 school_disappeared 2145000002");
  }

  @Test
  void aCountyYearWhoseYearBeforeIsNotThereIsNotJudged() {
    assertThat(
            told(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2022 | 450101 | 2145000002 | 乙小学 | 211 | | 2022.csv | 2
                """,
                SAME_COUNTY))
        .isEmpty();
    assertThat(
            told(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
                2021 | 450101 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
                2021 | 450101 | 2145000002 | 乙小学 | 211 | | 2021.csv | 3
                """,
                """
                          2021 | 450101 | 450101
                2021 | 450101 | 450102
                """))
        .isEmpty();
  }

  @Test
  void aSchoolWhoseRowIsHeldIsNeitherGoneNorNewTheYearAfter() {
    String schools =
        """
        2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
        2020 | 450101 | 2145000002 | 乙小学 | 211 | | 2020.csv | 3
        2020 | 450101 | 2145000003 | 丙小学 | 211 | | 2020.csv | 4
        2021 | 450101 | 2145000001 | 甲小学 | 211 | | 2021.csv | 2
        2022 | 450101 | 2145000001 | 甲小学 | 211 | | 2022.csv | 2
        2022 | 450101 | 2145000002 | 乙小学 | 211 | | 2022.csv | 3
        """;
    String heldOf =
        """
        year | county_code | form | severity | school_code | rule
        2021 | 450101 | school | error | %s | code
        """;
    assertThat(told(rows(schools, "", "", SAME_COUNTY, heldOf.formatted("2145000002"))))
        .containsExactly("2021 450101 school_disappeared 2145000003");
    assertThat(told(rows(schools, "", "", SAME_COUNTY, heldOf.formatted("")))).isEmpty();
  }

  @Test
  void pupilsMayChangeByThirtyPercentAndNotByMore() {
    String schools = bothYears("2145000001", "211") + bothYears("2145000002", "211");
    List<HeldCell> rows =
        rows(
            schools,
            """
            2020 | 450101 | 2145000001 | 100 | | p20.csv | 2
            2020 | 450101 | 2145000002 | 100 | | p20.csv | 3
            2021 | 450101 | 2145000001 | 130 | | p21.csv | 2
            2021 | 450101 | 2145000002 | 69 | | p21.csv | 3
            """,
            "",
            SAME_COUNTY,
            "");
    assertThat(shown(rows, "rule", "form", "file", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | form | file | line | column | value | last_year_value
                pupils_changed | pupils | p21.csv | 3 | 小学在校生数 | 69 | 100
                """));
    assertThat(rows.get(0).message()).isEqualTo("与上年（100人）相比变化超过30%；请核对，确有招生变化、合并或分流的请说明原因。");
  }

  @Test
  void pupilsOfAStageThatTheTypeLacksAndBlankCellsAreNotJudged() {
    assertThat(
            told(
                rows(
                    bothYears("2145000001", "211") + bothYears("3145000002", "312"),
                    """
                    2020 | 450101 | 2145000001 | 100 | 10 | p20.csv | 2
                    2020 | 450101 | 3145000002 | 100 | | p20.csv | 3
                    2021 | 450101 | 2145000001 | 100 | 90 | p21.csv | 2
                    2021 | 450101 | 3145000002 | | 90 | p21.csv | 3
                    """,
                    "",
                    SAME_COUNTY,
                    "")))
        .isEmpty();
  }

  @Test
  void aStageThatBeginsOrEndsIsToldOnceAndNotAsAChange() {
    List<HeldCell> rows =
        rows(
            bothYears("3145000001", "312") + bothYears("3145000002", "312"),
            """
            2020 | 450101 | 3145000001 | 100 | 0 | p20.csv | 2
            2020 | 450101 | 3145000002 | 100 | 80 | p20.csv | 3
            2021 | 450101 | 3145000001 | 100 | 50 | p21.csv | 2
            2021 | 450101 | 3145000002 | 100 | - | p21.csv | 3
            """,
            "",
            SAME_COUNTY,
            "");
    assertThat(shown(rows, "rule", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | line | column | value | last_year_value
                stage_new | 2 | 初中在校生数 | 50 | 0
                stage_disappeared | 3 | 初中在校生数 | | 80
                """));
  }

  @Test
  void areasMayChangeByHalfAndEquipmentByAFactorOfFive() {
    String schools =
        bothYears("2145000001", "211")
            + bothYears("2145000002", "211")
            + bothYears("2145000003", "211");
    List<HeldCell> rows =
        rows(
            schools,
            "",
            """
            2020 | 450101 | 2145000001 | 1000 | 0 | 200000 | f20.csv | 2
            2020 | 450101 | 2145000002 | 1000 | 0 | 200000 | f20.csv | 3
            2020 | 450101 | 2145000003 | 1000 | | 200000 | f20.csv | 4
            2021 | 450101 | 2145000001 | 1500 | 0 | 1000000 | f21.csv | 2
            2021 | 450101 | 2145000002 | 499.5 | 200 | 2000000000 | f21.csv | 3
            2021 | 450101 | 2145000003 | 1000 | 200 | 39999 | f21.csv | 4
            """,
            SAME_COUNTY,
            "");
    assertThat(shown(rows, "rule", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | line | column | value | last_year_value
                area_changed | 3 | 教学及辅助用房面积 | 499.5 | 1000
                area_changed | 3 | 其中室内体育用房面积 | 200 | 0
                equipment_value_changed | 3 | 教学仪器设备资产值 | 200000 | 20
                equipment_value_changed | 4 | 教学仪器设备资产值 | 3.9999 | 20
                """));
    assertThat(rows)
        .filteredOn(row -> row.line() == 3 && row.rule().equals("equipment_value_changed"))
        .extracting(HeldCell::message)
        .containsExactly("与上年（20万元）相比超过5倍；请核对单位是否误填为元，确有增减的请说明原因。");
  }

  @Test
  void aSchoolUnderANewCodeIsComparedWithItsPredecessorUnlessItIsSharedOrJoined() {
    assertThat(
            told(
                rows(
                    """
                    2020 | 450101 | 2145000001 | 甲小学 | 211 | | s20.csv | 2
                    2020 | 450101 | 2145000002 | 乙小学 | 211 | | s20.csv | 3
                    2020 | 450101 | 2145000003 | 丙小学 | 211 | | s20.csv | 4
                    2020 | 450101 | 2145000004 | 丁小学 | 211 | | s20.csv | 5
                    2021 | 450101 | 3145000001 | 甲学校 | 312 | 2145000001 | s21.csv | 2
                    2021 | 450101 | 3145000002 | 乙一学校 | 312 | 2145000002 | s21.csv | 3
                    2021 | 450101 | 3145000003 | 乙二学校 | 312 | 2145000002 | s21.csv | 4
                    2021 | 450101 | 2145000004 | 丁小学 | 211 | 2145000003 | s21.csv | 5
                    """,
                    """
                    2020 | 450101 | 2145000001 | 100 | | p20.csv | 2
                    2020 | 450101 | 2145000002 | 100 | | p20.csv | 3
                    2020 | 450101 | 2145000003 | 100 | | p20.csv | 4
                    2020 | 450101 | 2145000004 | 100 | | p20.csv | 5
                    2021 | 450101 | 3145000001 | 10 | 90 | p21.csv | 2
                    2021 | 450101 | 3145000002 | 50 | | p21.csv | 3
                    2021 | 450101 | 3145000003 | 50 | | p21.csv | 4
                    2021 | 450101 | 2145000004 | 200 | | p21.csv | 5
                    """,
                    "",
                    SAME_COUNTY,
                    "")))
        .containsExactly("2021 450101 pupils_changed 3145000001");
  }

  @Test
  void aFormOfWhateverNameWithOneRowPerSchoolIsCompared() {
    HistoryForms forms =
        new HistoryForms(
            Definitions.loadWith(
                "checks/funding.yml",
                """
                form: funding
                changes:
                  - {id: funds_changed, severity: warning, fields: [public_funds], share: 0.5, text: "上年{last}，变化超过{limit}", clause: 试验}
                """));
    Submissions submitted =
        new Submissions(forms)
            .with("school", SCHOOL + bothYears("2145000001", "211"))
            .with(
                "funding",
                """
                year | county_code | school_code | public_funds | file | line
                2020 | 450101 | 2145000001 | 100 | m20.csv | 2
                2021 | 450101 | 2145000001 | 200 | m21.csv | 2
                """);
    assertThat(shown(rows(submitted, SAME_COUNTY, forms), "rule", "form", "message"))
        .contains("funds_changed | funding | 上年")
        .contains("，变化超过50%");
  }

  private static final String ROOMS =
      """
      year | county_code | school_code | kind | area | file | line
      2020 | 450101 | 2145000001 | music | 60 | r20.csv | 2
      2020 | 450101 | 2145000001 | science | 40.5 | r20.csv | 3
      2020 | 450101 | 2145000002 | music | 60 | r20.csv | 4
      2020 | 450101 | 3145000003 | music | 60 | r20.csv | 5
      """;

  private static final String TEACHERS =
      """
      year | county_code | school_code | stage | full_time | file | line
      2020 | 450101 | 2145000001 | primary | 30 | t20.csv | 2
      2020 | 450101 | 3145000003 | primary | 10 | t20.csv | 3
      2020 | 450101 | 3145000003 | junior | 20 | t20.csv | 4
      """;

  private static final String SCHOOLS_WITH_ROOMS =
      bothYears("2145000001", "211")
          + bothYears("2145000002", "211")
          + bothYears("3145000003", "312");

  @Test
  void whatASchoolsRowsAddUpToIsComparedAndHowManyTheyAre() {
    Submissions clean =
        new Submissions()
            .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
            .with("teachers", TEACHERS)
            .with("teachers", inTheNextYear(TEACHERS, "30", "290"))
            .with("rooms", ROOMS)
            .with("rooms", inTheNextYear(ROOMS, "40.5", "543"))
            .with("classes", classes(2020, "2145000001", 4))
            .with("classes", classes(2021, "2145000001", 12));
    assertThat(rows(clean, SAME_COUNTY, Submissions.FORMS)).isEmpty();

    Submissions one =
        new Submissions()
            .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
            .with("classes", classes(2020, "2145000001", 4))
            .with("classes", classes(2021, "2145000001", 13));
    assertThat(rows(one, SAME_COUNTY, Submissions.FORMS))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.message()).startsWith("班级数与上年（4个）相比超过3倍；请核对是否漏报或重复填报班级");
              assertThat(List.of(row.file(), row.line(), row.column(), row.key(), row.value()))
                  .containsExactly("k2021.csv", 2L, "学校标识码", "2145000001", "13");
              assertThat(row.cell()).isNull();
            });
  }

  @Test
  void everySumThatChangedTooMuchIsToldAndOneWithABlankCellIsNotJudged() {
    Submissions several =
        new Submissions()
            .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
            .with("teachers", TEACHERS)
            .with("teachers", inTheNextYear(TEACHERS, "20", "400"))
            .with("rooms", ROOMS)
            .with("rooms", inTheNextYear(ROOMS, "60", "560").replace("40.5", ""))
            .with("classes", classes(2020, "2145000002", 24))
            .with("classes", classes(2021, "2145000002", 6));
    assertThat(
            shown(
                rows(several, SAME_COUNTY, Submissions.FORMS),
                "rule",
                "school_code",
                "line",
                "column",
                "cell",
                "value",
                "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | school_code | line | column | cell | value | last_year_value
                classes_changed | 2145000002 | 2 | 学校标识码 | | 6 | 24
                room_area_changed | 2145000002 | 4 | 面积 | C4 | 560 | 60
                room_area_changed | 3145000003 | 5 | 面积 | C5 | 560 | 60
                teachers_changed | 3145000003 | 3 | 专任教师数 | | 410 | 30
                """));
  }

  @Test
  void whereARowIsHeldNothingIsAddedUp() {
    for (String school : List.of("2145000001", "")) {
      for (int year : List.of(2020, 2021)) {
        Submissions submitted =
            new Submissions()
                .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
                .with("classes", classes(2020, "2145000001", 24))
                .with("classes", classes(2021, "2145000001", 6))
                .held(
                    """
                    year | county_code | form | severity | school_code | rule
                    %d | 450101 | classes | error | %s | whole_number
                    """
                        .formatted(year, school));
        assertThat(rows(submitted, SAME_COUNTY, Submissions.FORMS)).as(year + school).isEmpty();
      }
    }
  }

  @Test
  void aSchoolWhoseRowsAreAllHeldHasNotLostThem() {
    String now =
        inTheNextYear(ROOMS, "40.5", "40.5").replaceAll("2021 [|] 450101 [|] 2145000002 .*\n", "");
    Submissions lost =
        new Submissions()
            .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
            .with("rooms", ROOMS)
            .with("rooms", now);
    assertThat(told(rows(lost, SAME_COUNTY, Submissions.FORMS)))
        .containsExactly("2021 450101 rows_disappeared 2145000002");
    Submissions held =
        new Submissions()
            .with("school", SCHOOL + SCHOOLS_WITH_ROOMS)
            .with("rooms", ROOMS)
            .with("rooms", now)
            .held(
                """
                year | county_code | form | severity | school_code | rule
                2021 | 450101 | rooms | error | 2145000002 | number
                """);
    assertThat(rows(held, SAME_COUNTY, Submissions.FORMS)).isEmpty();
  }

  private static String inTheNextYear(String rows, String number, String by) {
    return rows.replace("2020 | ", "2021 | ")
        .replace("| %s |".formatted(number), "| %s |".formatted(by));
  }

  private static String classes(int year, String school, int classes) {
    return IntStream.rangeClosed(1, classes)
        .mapToObj(
            i ->
                "%d | 450101 | %s | primary | 1 | %d | 40 | k%d.csv | %d%n"
                    .formatted(year, school, i, year, i + 1))
        .collect(
            Collectors.joining(
                "",
                "year | county_code | school_code | stage | grade | class_no | pupils | file | line\n",
                ""));
  }

  private static final String COUNTY =
      "year | county_code | teacher_pay | special_funds | migrant_eligible | file | line\n";
  private static final String SURVEY = "year | county_code | group | valid | file | line\n";

  @Test
  void whatTheCountySaysOfItselfIsComparedWithTheYearBefore() {
    Submissions clean =
        ofCounty(
            """
            2020 | 450101 | 60000 | 900000 | 45 | c20.csv | 2
            2021 | 450101 | 75000 | 3000000 | 0 | c21.csv | 2
            """,
            """
            2020 | 450101 | 教师 | 100 | v20.csv | 2
            2021 | 450101 | 教师 | 400 | v21.csv | 2
            2021 | 450101 | 家长 | 9000 | v21.csv | 3
            """);
    assertThat(rows(clean, SAME_COUNTY, Submissions.FORMS)).isEmpty();
    Submissions one =
        ofCounty(
            """
            2020 | 450101 | 60000 | 900000 | 45 | c20.csv | 2
            2021 | 450101 | 6.2 | 900000 | 46 | c21.csv | 2
            """,
            "");
    assertThat(rows(one, SAME_COUNTY, Submissions.FORMS))
        .singleElement()
        .satisfies(
            row ->
                assertThat(
                        String.join(
                            " | ",
                            row.form(),
                            row.key(),
                            row.column(),
                            row.value(),
                            row.lastYearValue(),
                            row.severity(),
                            row.message()))
                    .isEqualTo(
                        "county | 450101 | 教师年平均工资 | 6.2 | 60000 | warning |"
                            + " 与上年（60000元）相比超过3倍；请核对单位（应为元）与是否误填为月数，确有调整的请说明原因。"));
  }

  @Test
  void everyCellOfTheCountyThatChangedTooMuchIsToldAndASurveyByItsGroups() {
    Submissions several =
        ofCounty(
            """
            2020 | 450101 | 60000 | 900000 | 45 | c20.csv | 2
            2021 | 450101 | 6.2 | 9000000000 | 460 | c21.csv | 2
            """,
            """
            2020 | 450101 | 教师 | 100 | v20.csv | 2
            2020 | 450101 | 家长 | 9000 | v20.csv | 3
            2021 | 450101 | 家长 | 100 | v21.csv | 2
            2021 | 450101 | 教师 | 9000 | v21.csv | 3
            """);
    assertThat(
            shown(
                rows(several, SAME_COUNTY, Submissions.FORMS),
                "rule",
                "key",
                "line",
                "value",
                "last_year_value"))
        .isEqualTo(
            TextRows.expected(
                """
                rule | key | line | value | last_year_value
                county_pay_changed | 450101 | 2 | 6.2 | 60000
                special_funds_changed | 450101 | 2 | 900000 | 90
                county_people_changed | 450101 | 2 | 460 | 45
                survey_changed | 家长 | 2 | 100 | 9000
                survey_changed | 教师 | 3 | 9000 | 100
                """));
  }

  @Test
  void aCountyIsComparedUnderItsOldCodeAndNotWhereItIsAnotherCounty() {
    String rows =
        """
        2020 | 450127 | 60000 | 900000 | 45 | c20.csv | 2
        2020 | 450128 | 60000 | 900000 | 45 | c20.csv | 2
        2021 | 450181 | 6 | 900000 | 45 | c21.csv | 2
        """;
    Submissions submitted = ofCounty(rows, "");
    assertThat(rows(submitted, "2021 | 450181 | 450127\n", Submissions.FORMS))
        .extracting(HeldCell::rule)
        .contains("county_pay_changed");
    assertThat(
            rows(submitted, "2021 | 450181 | 450127\n2021 | 450181 | 450128\n", Submissions.FORMS))
        .extracting(HeldCell::rule)
        .doesNotContain("county_pay_changed");
    assertThat(
            rows(submitted, "2021 | 450181 | 450127\n2021 | 450182 | 450127\n", Submissions.FORMS))
        .extracting(HeldCell::rule)
        .doesNotContain("county_pay_changed");
  }

  private static Submissions ofCounty(String county, String survey) {
    String schools =
        county
            .lines()
            .map(line -> line.substring(0, line.indexOf('|', 7)))
            .map(
                place ->
                    place + "| 21" + place.substring(7).strip() + "01 | 学校 | 211 | | s.csv | 2")
            .collect(Collectors.joining("\n"));
    return new Submissions()
        .with("school", SCHOOL + schools)
        .with("county", COUNTY + county)
        .with("survey", SURVEY + survey);
  }

  @Test
  void theRowsOfAPredecessorInAnotherCountyAreNeededAndFound() {
    assertThat(
            told(
                rows(
                    """
                    2020 | 450101 | 2145000001 | 甲小学 | 211 | | s20.csv | 2
                    2020 | 450102 | 2145000002 | 乙小学 | 211 | | s20.csv | 2
                    2021 | 450101 | 2145000001 | 甲小学 | 211 | | s21.csv | 2
                    2021 | 450101 | 3145000002 | 乙学校 | 312 | 2145000002 | s21.csv | 3
                    """,
                    """
                    2020 | 450101 | 2145000001 | 100 | | p20.csv | 2
                    2020 | 450102 | 2145000002 | 100 | | p20.csv | 2
                    2021 | 450101 | 2145000001 | 100 | | p21.csv | 2
                    2021 | 450101 | 3145000002 | 10 | | p21.csv | 3
                    """,
                    "",
                    SAME_COUNTY,
                    "")))
        .containsExactly("2021 450101 pupils_changed 3145000002");
  }

  @Test
  void oneCountyIsComparedOnItsOwnMachine() {
    Submissions submitted =
        new Submissions()
            .with("school", SCHOOL + bothYears("2145000001", "211"))
            .with(
                "pupils",
                PUPILS
                    + """
                    2020 | 450101 | 2145000001 | 100 | | p20.csv | 2
                    2021 | 450101 | 2145000001 | 10 | | p21.csv | 2
                    """);
    Origins origins = Origins.ofUnchanged("450101", List.of(2021));
    YearComparison comparison =
        new YearComparison(Submissions.FORMS, submitted.register(), origins);
    YearPair years =
        new YearPair(
            2021,
            new ReportedRows(Submissions.FORMS, submitted.of(2021)),
            new ReportedRows(Submissions.FORMS, submitted.of(2020)));
    assertThat(told(comparison.of("450101", years, CellAddresses.NONE)))
        .containsExactly("2021 450101 pupils_changed 2145000001");
  }

  private static String bothYears(String school, String type) {
    return """
        2020 | 450101 | %1$s | 学校 | %2$s | | s20.csv | 2
        2021 | 450101 | %1$s | 学校 | %2$s | | s21.csv | 2
        """
        .formatted(school, type);
  }

  private static List<String> told(String schools, String origins) {
    return told(rows(schools, "", "", origins, ""));
  }

  private static List<String> told(List<HeldCell> rows) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    " ", row.year().toString(), row.countyCode(), row.rule(), row.schoolCode()))
        .toList();
  }

  private static String shown(List<HeldCell> rows, String... columns) {
    return TextRows.show(HeldCell.class, rows, columns);
  }

  private static List<HeldCell> rows(
      String schools, String pupils, String facilities, String origins, String held) {
    Submissions submitted =
        new Submissions()
            .with("school", SCHOOL + schools)
            .with("pupils", PUPILS + pupils)
            .with("facilities", FACILITIES + facilities)
            .held(held);
    return rows(submitted, origins, Submissions.FORMS);
  }

  private static List<HeldCell> rows(Submissions submitted, String origins, HistoryForms forms) {
    Origins of = Submissions.origins(origins);
    SchoolRegister register = submitted.register();
    YearComparison comparison = new YearComparison(forms, register, of);
    return submitted.each(
        register, of, (county, years) -> comparison.of(county, years, CELLS_OF_ROWS));
  }
}
