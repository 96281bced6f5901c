package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is told of schools against the year before (contract 1.4). */
class YearChangesTest {
  private static final StructType ORIGINS =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("origin", DataTypes.StringType);
  private static final StructType COUNTS =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("form", DataTypes.StringType)
          .add("warnings", DataTypes.LongType);
  private static final String SAME_COUNTY =
      """
      year | county_code | origin
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
    Dataset<Row> rows =
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
            TextTable.show(
                rows, "year", "rule", "file", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextTable.expected(
                """
                year | rule | file | line | column | value | last_year_value
                2021 | school_disappeared | 2021.csv | | 学校标识码 | | 2145000002
                2021 | school_new | 2021.csv | 3 | 学校标识码 | 2145000003 |
                """));
    assertThat(rows.select("severity", "form", "school_code", "message").collectAsList())
        .extracting(row -> row.mkString(" | "))
        .containsExactlyInAnyOrder(
            "warning | school | 2145000002 | 学校2145000002 乙小学上年在册，今年没有报送，也没有学校填它为前身；"
                + "请核对是否漏报，改码或合并的请在新学校填写前身标识码，停办的请说明",
            "warning | school | 2145000003 | 学校2145000003上年不在册，也没有填写前身标识码"
                + "（本县上年在册、今年不在册而名称相同或相近的学校：无）；由其他学校改码或合并而来的请填写前身标识码，新建或恢复办学的请说明");
  }

  @Test
  void aNewSchoolNamesTheGoneOnesOfItsNameThatItMayHaveBeen() {
    Dataset<Row> rows =
        rows(
            """
            2020 | 450101 | 2145000001 | 甲小学 | 211 | | 2020.csv | 2
            2021 | 450101 | 3145000009 | 甲小学 | 312 | | 2021.csv | 2
            """,
            "",
            "",
            SAME_COUNTY,
            "");
    assertThat(TextTable.show(rows, "rule", "value", "last_year_value"))
        .isEqualTo(
            TextTable.expected(
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
                year | county_code | origin
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
                year | county_code | origin
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
                year | county_code | origin
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
    Dataset<Row> rows =
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
    assertThat(
            TextTable.show(
                rows, "rule", "form", "file", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextTable.expected(
                """
                rule | form | file | line | column | value | last_year_value
                pupils_changed | pupils | p21.csv | 3 | 小学在校生数 | 69 | 100
                """));
    assertThat(rows.select("message").first().getString(0))
        .isEqualTo("与上年（100人）相比变化超过30%；请核对，确有招生变化、合并或分流的请说明原因。");
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
    Dataset<Row> rows =
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
    assertThat(TextTable.show(rows, "rule", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextTable.expected(
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
    Dataset<Row> rows =
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
    assertThat(TextTable.show(rows, "rule", "line", "column", "value", "last_year_value"))
        .isEqualTo(
            TextTable.expected(
                """
                rule | line | column | value | last_year_value
                area_changed | 3 | 教学及辅助用房面积 | 499.5 | 1000
                area_changed | 3 | 其中室内体育用房面积 | 200 | 0
                equipment_value_changed | 3 | 教学仪器设备资产值 | 200000 | 20
                equipment_value_changed | 4 | 教学仪器设备资产值 | 3.9999 | 20
                """));
    assertThat(rows.where("line = 3 and rule = 'equipment_value_changed'").select("message"))
        .extracting(dataset -> dataset.first().getString(0))
        .isEqualTo("与上年（20万元）相比超过5倍；请核对单位是否误填为元，确有增减的请说明原因。");
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
  void theCountsOfAFormTellItsWarningsAndNeitherOtherFormsNorTrials() {
    Dataset<Row> counts =
        TextTable.of(
            COUNTS,
            """
            year | county_code | form | warnings
            2021 | 450101 | school | 2
            2021 | 450101 | pupils | 0
            """);
    Dataset<Row> held =
        TextTable.of(
            "held",
            """
            year | county_code | form | rule | severity
            2021 | 450101 | school | school_new | warning
            2021 | 450101 | school | school_disappeared | warning
            2021 | 450101 | school | area_changed | trial
            """);
    assertThat(
            TextTable.show(YearChanges.counted(counts, held, 1), "county_code", "form", "warnings"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | form | warnings
                450101 | school | 4
                450101 | pupils | 0
                """));
    assertThat(YearChanges.counted(counts, held, -1).where("form = 'school'").first().getLong(3))
        .isZero();
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

  private static List<String> told(Dataset<Row> rows) {
    List<String> told = new ArrayList<>();
    rows.select("year", "county_code", "rule", "school_code")
        .collectAsList()
        .forEach(row -> told.add(row.mkString(" ")));
    return told;
  }

  private static Dataset<Row> rows(
      String schools, String pupils, String facilities, String origins, String held) {
    Census census =
        new CensusText()
            .with("school", SCHOOL + schools)
            .with("pupils", PUPILS + pupils)
            .with("facilities", FACILITIES + facilities)
            .census();
    return YearChanges.of(
        census, TextTable.of("held", held), TextTable.of(ORIGINS, origins), TextTable.DEFINITIONS);
  }
}
