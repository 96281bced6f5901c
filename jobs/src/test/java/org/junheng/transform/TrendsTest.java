package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.SharedSpark;
import org.junit.jupiter.api.Test;

/** Measures over the years, as they were and on one map (methodology 9.23 and 9.24). */
class TrendsTest {
  private static final StructType FIGURES =
      new StructType()
          .add("standard", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("stage", DataTypes.StringType)
          .add("measure", DataTypes.StringType)
          .add("county_code", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("units_missing", DataTypes.LongType);
  private static final StructType MAP_CHANGES =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("code_before", DataTypes.StringType)
          .add("map_change", DataTypes.StringType)
          .add("map_change_own", DataTypes.StringType);
  private static final StructType PLACES =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("map_county", DataTypes.StringType)
          .add("undecided", DataTypes.StringType);

  @Test
  void aRecodeKeepsTheChangeAndAMergerBreaksTheSeries() {
    Dataset<Row> trends =
        Trends.asItWas(
            TextTable.of(
                FIGURES,
                """
                standard | year | stage | measure | county_code | value | units_missing
                B2012 | 2020 | primary | cv_B1 | 450127 | 0.5 | 0
                B2012 | 2021 | primary | cv_B1 | 450181 | 0.25 | 0
                B2012 | 2020 | primary | cv_B1 | 450124 | 0.5 | 0
                B2012 | 2021 | primary | cv_B1 | 450124 | 0.75 | 0
                B2012 | 2021 | primary | cv_B1 | 450104 | 0.75 | 0
                """),
            TextTable.of(
                MAP_CHANGES,
                """
                year | county_code | code_before | map_change | map_change_own
                2020 | 450127 | | |
                2020 | 450124 | | |
                2021 | 450181 | 450127 | |
                2021 | 450124 | 450124 | 江兴县并入山河县 | 有县区并入
                2021 | 450104 | | 兴水新区由兴水县分设 | 由其他县区分设
                """),
            standardChanges());

    assertThat(
            TextTable.show(
                trends,
                "year",
                "county_code",
                "value",
                "change",
                "break",
                "break_reason",
                "break_reason_own"))
        .isEqualTo(
            TextTable.expected(
                """
                year | county_code | value | change | break | break_reason | break_reason_own
                2020 | 450127 | 0.5 |  | false | |
                2020 | 450124 | 0.5 |  | false | |
                2021 | 450181 | 0.25 | -0.25 | false | |
                2021 | 450124 | 0.75 | 0.25 | true | 江兴县并入山河县 | 有县区并入
                2021 | 450104 | 0.75 |  | true | 兴水新区由兴水县分设 | 由其他县区分设
                """));
  }

  @Test
  void onOneMapOnlyTheStandardBreaks() {
    Dataset<Row> trends =
        Trends.onMap(
            TextTable.of(
                FIGURES,
                """
                standard | year | stage | measure | county_code | value | units_missing
                Q2017 | 2022 | primary | cv_R3 | 450124 | 0.5 | 0
                Q2017 | 2023 | primary | cv_R3 | 450124 | 0.25 | 0
                Q2017 | 2022 | primary | cv_R1 | 450124 | 0.5 | 0
                Q2017 | 2023 | primary | cv_R1 | 450124 | 0.25 | 0
                """),
            2023,
            standardChanges());

    assertThat(
            TextTable.show(trends, "year", "measure", "on_map", "change", "break", "break_reason"))
        .isEqualTo(
            TextTable.expected(
                """
                year | measure | on_map | change | break | break_reason
                2022 | cv_R3 | 2023 |  | false |
                2023 | cv_R3 | 2023 | -0.25 | true | 过渡条款“农村小规模学校计入共享体艺教师”本学年起不再适用
                2022 | cv_R1 | 2023 |  | false |
                2023 | cv_R1 | 2023 | -0.25 | false |
                """));
  }

  @Test
  void relaxationsThatBeginOrEndBreakTheirMeasures() {
    assertThat(
            TextTable.show(
                standardChanges().where("stage = 'primary'").distinct(), "year", "measure"))
        .isEqualTo(
            TextTable.expected(
                """
                year | measure
                2019 | cv_R3
                2019 | cv_R5
                2019 | composite_cv
                2019 | unit_pass_share
                2023 | cv_R3
                2023 | cv_R5
                2023 | composite_cv
                2023 | unit_pass_share
                """));
  }

  @Test
  void schoolsStandWhereTheyOrTheirSuccessorsStandInTheMapsYear() {
    Dataset<Row> schools =
        TextTable.of(
            "census_school",
            """
            year | county_code | school_code | predecessor_code
            2020 | 450121 | 2145000001 |
            2021 | 450122 | 2145000001 |
            2020 | 450121 | 2145000002 |
            2021 | 450122 | 3145000002 | 2145000002
            2020 | 450121 | 2145000003 |
            2020 | 450127 | 2145000004 |
            2020 | 450126 | 2145000005 |
            2021 | 450104 | 2145000006 |
            """);
    Dataset<Row> places =
        SchoolPlaces.of(
            schools,
            TextTable.of("census_pupils", ""),
            TextTable.of(
                PLACES,
                """
                year | county_code | map_county | undecided
                2020 | 450121 | 450121 |
                2020 | 450127 | 450181 |
                2020 | 450126 | | 分设
                2021 | 450122 | 450122 |
                2021 | 450104 | 450104 |
                """),
            2021);

    assertThat(TextTable.show(places, "year", "school_code", "map_county", "undecided"))
        .isEqualTo(
            TextTable.expected(
                """
                year | school_code | map_county | undecided
                2020 | 2145000001 | 450122 |
                2021 | 2145000001 | 450122 |
                2020 | 2145000002 | 450122 |
                2021 | 3145000002 | 450122 |
                2020 | 2145000003 | 450121 |
                2020 | 2145000004 | 450181 |
                2020 | 2145000005 |  | 分设
                2021 | 2145000006 | 450104 |
                """));
  }

  private static Dataset<Row> standardChanges() {
    return StandardChanges.of(
        SharedSpark.session(),
        List.of(TextTable.DEFINITIONS.standard("Q2017"), TextTable.DEFINITIONS.standard("B2012")),
        TextTable.DEFINITIONS.forms().values(),
        List.of(2018, 2019, 2020, 2021, 2022, 2023));
  }
}
