package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.SchoolChange;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What happens to schools over the years (methodology 7 and 9.36). */
class SchoolChangesTest {
  private static final String HEADER =
      "year | county_code | school_code | school_name | school_type | counted | main_school_code |"
          + " predecessor_code | file | line\n";

  @Test
  void aRenamedSchoolKeepsItsCodeAndATypeThatChangesUnderItIsUnexplained() {
    assertThat(
            shown(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | true | | | s | 2
                2020 | 450101 | 2145000002 | 乙小学 | 211 | true | | | s | 3
                2020 | 450101 | 2145000003 | 丙小学 | 211 | true | | | s | 4
                2021 | 450101 | 2145000001 | 实验小学 | 211 | true | | | s | 2
                2021 | 450101 | 2145000002 | 乙小学 | 312 | true | | | s | 3
                2021 | 450101 | 2145000003 | 丙小学 | 211 | true | | | s | 4
                """))
        .isEqualTo(
            TextRows.expected(
                """
                year | school_code | kind | before_code | before_name | explained | detail
                2021 | 2145000001 | renamed | 2145000001 | 甲小学 | true | 原名甲小学
                2021 | 2145000002 | type_changed | 2145000002 | 乙小学 | false | 办学类型由211改为312，标识码未变；变更办学类型应启用新标识码
                """));
  }

  @Test
  void aNewCodeAMergerAndASplitAreToldFromThePredecessorAndOnlyInTheirYear() {
    assertThat(
            shown(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | true | | | s | 2
                2020 | 450101 | 2145000002 | 乙小学 | 211 | true | | | s | 3
                2020 | 450101 | 2145000003 | 丙小学 | 211 | true | | | s | 4
                2020 | 450101 | 2145000004 | 丁小学 | 211 | true | | | s | 5
                2020 | 450101 | 2145000005 | 戊小学 | 211 | true | | | s | 6
                2020 | 450101 | 2145000006 | 己小学 | 211 | true | | | s | 7
                2021 | 450101 | 2145000011 | 甲小学 | 211 | true | | 2145000001 | s | 2
                2021 | 450101 | 3145000002 | 乙学校 | 312 | true | | 2145000002 | s | 3
                2021 | 450101 | 2145000003 | 丙小学 | 211 | true | | 2145000004 | s | 4
                2021 | 450101 | 2145000005 | 戊小学 | 211 | true | | | s | 5
                2021 | 450101 | 2145000015 | 戊二小学 | 211 | true | | 2145000005 | s | 6
                2021 | 450101 | 2145000016 | 己东小学 | 211 | true | | 2145000006 | s | 7
                2021 | 450101 | 2145000017 | 己西小学 | 211 | true | | 2145000006 | s | 8
                2022 | 450101 | 2145000011 | 甲小学 | 211 | true | | 2145000001 | s | 2
                2022 | 450101 | 3145000002 | 乙学校 | 312 | true | | 2145000002 | s | 3
                2022 | 450101 | 2145000003 | 丙小学 | 211 | true | | 2145000004 | s | 4
                2022 | 450101 | 2145000005 | 戊小学 | 211 | true | | | s | 5
                2022 | 450101 | 2145000015 | 戊二小学 | 211 | true | | 2145000005 | s | 6
                2022 | 450101 | 2145000016 | 己东小学 | 211 | true | | 2145000006 | s | 7
                2022 | 450101 | 2145000017 | 己西小学 | 211 | true | | 2145000006 | s | 8
                """))
        .isEqualTo(
            TextRows.expected(
                """
                year | school_code | kind | before_code | before_name | explained | detail
                2021 | 2145000011 | recoded | 2145000001 | 甲小学 | true | 原标识码2145000001
                2021 | 3145000002 | type_changed | 2145000002 | 乙小学 | true | 办学类型由211改为312，原标识码2145000002
                2021 | 2145000003 | merged | 2145000004 | 丁小学 | true | 2145000004 丁小学并入本校
                2021 | 2145000015 | split_off | 2145000005 | 戊小学 | true | 由2145000005 戊小学分出
                2021 | 2145000016 | split_off | 2145000006 | 己小学 | true | 由2145000006 己小学分出
                2021 | 2145000017 | split_off | 2145000006 | 己小学 | true | 由2145000006 己小学分出
                """));
  }

  @Test
  void aSchoolThatClosesOpensOrReopensIsToldAndTheNewOneNamesWhoItMayHaveBeen() {
    List<SchoolChange> rows =
        rows(
            """
            2020 | 450101 | 2145000001 | 城关镇中心小学 | 211 | true | | | s | 2
            2020 | 450101 | 2145000002 | 城关镇奎山小学 | 211 | true | | | s | 3
            2020 | 450101 | 2145000003 | 城关镇河东小学 | 211 | true | | | s | 4
            2021 | 450101 | 2145000001 | 城关镇中心小学 | 211 | true | | | s | 2
            2021 | 450101 | 3145000009 | 奎山九年一贯制学校 | 312 | true | | | s | 3
            2022 | 450101 | 2145000001 | 城关镇中心小学 | 211 | true | | | s | 2
            2022 | 450101 | 3145000009 | 奎山九年一贯制学校 | 312 | true | | | s | 3
            2022 | 450101 | 2145000003 | 城关镇河东小学 | 211 | true | | | s | 4
            """,
            sameCounty());
    assertThat(shown(rows, "year", "school_code", "kind", "explained", "likely_codes", "detail"))
        .isEqualTo(
            TextRows.expected(
                """
                year | school_code | kind | explained | likely_codes | detail
                2021 | 2145000002 | gone | false |  | 上年在册，今年没有报送，也没有学校填它为前身
                2021 | 2145000003 | gone | false |  | 上年在册，今年没有报送，也没有学校填它为前身
                2021 | 3145000009 | opened | false | 2145000002 | 上年不在册，也没有填写前身标识码；名称相同或相近而今年不在册的学校：2145000002
                2022 | 2145000003 | reopened | false |  | 恢复办学或漏报后补报，最近一次在册是2020学年
                """));
  }

  @Test
  void aSchoolBecomesACampusAndASchoolAgain() {
    assertThat(
            shown(
                """
                2020 | 450101 | 2145000001 | 甲小学 | 211 | true | | | s | 2
                2020 | 450101 | 2145000002 | 乙小学 | 211 | true | | | s | 3
                2021 | 450101 | 2145000001 | 甲小学 | 211 | true | | | s | 2
                2021 | 450101 | 2145000002 | 乙小学 | 211 | false | 2145000001 | | s | 3
                2022 | 450101 | 2145000001 | 甲小学 | 211 | true | | | s | 2
                2022 | 450101 | 2145000002 | 乙小学 | 211 | true | | | s | 3
                """))
        .isEqualTo(
            TextRows.expected(
                """
                year | school_code | kind | before_code | before_name | explained | detail
                2021 | 2145000002 | became_campus | 2145000002 | 乙小学 | true | 成为2145000001的校区
                2022 | 2145000002 | became_school | 2145000002 | 乙小学 | true | 由校区改为单独计校数的学校
                """));
  }

  @Test
  void aSchoolMovesWhereItsOldCountyStaysAndNotWhereTheCountyIsRecoded() {
    List<SchoolChange> rows =
        rows(
            """
            2020 | 450121 | 2145000001 | 甲小学 | 211 | true | | | s | 2
            2020 | 450121 | 2145000002 | 乙小学 | 211 | true | | | s | 3
            2020 | 450127 | 2145000003 | 丙小学 | 211 | true | | | s | 2
            2020 | 450122 | 2145000004 | 丁小学 | 211 | true | | | s | 2
            2021 | 450121 | 2145000001 | 甲小学 | 211 | true | | | s | 2
            2021 | 450122 | 2145000002 | 乙小学 | 211 | true | | | s | 3
            2021 | 450122 | 2145000004 | 丁小学 | 211 | true | | | s | 4
            2021 | 450181 | 2145000003 | 丙小学 | 211 | true | | | s | 2
            """,
            """
            2021 | 450121 | 450121
            2021 | 450122 | 450122
            2021 | 450122 | 450121
            2021 | 450181 | 450127
            """);
    assertThat(shown(rows, "county_code", "school_code", "kind", "detail"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | school_code | kind | detail
                450122 | 2145000002 | moved | 由县区450121划入450122
                """));
  }

  private static String sameCounty() {
    return """
        2020 | 450101 | 450101
        2021 | 450101 | 450101
        2022 | 450101 | 450101
        """;
  }

  private static String shown(String schools) {
    return shown(
        rows(schools, sameCounty()),
        "year",
        "school_code",
        "kind",
        "before_code",
        "before_name",
        "explained",
        "detail");
  }

  private static String shown(List<SchoolChange> rows, String... columns) {
    return TextRows.show(SchoolChange.class, rows, columns);
  }

  private static List<SchoolChange> rows(String schools, String origins) {
    Submissions submitted = new Submissions().with("school", HEADER + schools);
    Origins of = Submissions.origins(origins);
    SchoolRegister register = submitted.register();
    return submitted.each(register, of, new SchoolChanges(register, of)::of);
  }
}
