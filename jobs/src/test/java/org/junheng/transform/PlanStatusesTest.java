package org.junheng.transform;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;

/** What was planned against what came of it (methodology 8). */
class PlanStatusesTest {
  private static final Standard Q2017 = TextTable.DEFINITIONS.standard("Q2017");
  private static final StructType COUNTY =
      new StructType().add("year", DataTypes.IntegerType).add("county_code", DataTypes.StringType);
  private static final StructType PLANS =
      COUNTY.add("planned_year", DataTypes.IntegerType).add("decided_on", DataTypes.StringType);
  private static final StructType RECOGNITIONS = COUNTY.add("recognised_in", DataTypes.IntegerType);
  private static final StructType DECISIONS =
      new StructType()
          .add("level", DataTypes.StringType)
          .add("county_code", DataTypes.StringType)
          .add("school_code", DataTypes.StringType)
          .add("planned_year", DataTypes.IntegerType)
          .add("decided_on", DataTypes.StringType)
          .add("note", DataTypes.StringType);
  private static final String COUNTIES =
      """
      year | county_code
      2023 | 450101
      2023 | 450102
      2023 | 450103
      2023 | 450104
      2023 | 450105
      2023 | 450106
      """;
  private static final String VERDICTS =
      """
      standard | year | county_code | verdict
      Q2017 | 2023 | 450101 | not_met
      Q2017 | 2023 | 450102 | met
      Q2017 | 2023 | 450103 | not_met
      Q2017 | 2023 | 450104 | not_met
      Q2017 | 2023 | 450105 | not_met
      Q2017 | 2023 | 450106 | met
      """;
  private static final String PLANNED =
      """
      year | county_code | planned_year | decided_on
      2023 | 450101 | 2025 | 2019-12-21
      2023 | 450102 | 2023 | 2019-12-21
      2023 | 450103 | 2024 | 2019-12-21
      2023 | 450104 | 2026 | 2019-12-21
      2023 | 450105 | |
      2023 | 450106 | 2024 | 2019-12-21
      """;
  private static final String LISTED =
      """
      year | county_code | recognised_in
      2023 | 450101 | 2023
      2023 | 450102 | 2024
      2023 | 450103 |
      2023 | 450104 |
      2023 | 450105 |
      2023 | 450106 |
      """;

  @Test
  void aPlanIsDoneLateAtRiskOnTrackOrNotThere() {
    assertThat(TextTable.show(statuses(PLANNED, LISTED, ""), "county_code", "status"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | status
                450101 | done
                450102 | late
                450103 | at_risk
                450104 | on_track
                450105 | unplanned
                450106 | on_track
                """));
  }

  @Test
  void anOutlookAfterThePlannedYearIsARisk() {
    Dataset<Row> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage | measure | verdict | slope | outlook
            Q2017 | 2023 | 450104 | primary | cv_R1 | not_met | -0.1 | 2025
            Q2017 | 2023 | 450104 | primary | cv_R2 | not_met | -0.01 | 2027
            Q2017 | 2023 | 450104 | primary | cv_R3 | met | | 2023
            """);

    assertThat(
            TextTable.show(
                statuses.where("county_code = '450104'"),
                "status",
                "outlook",
                "outlook_reason",
                "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                status | outlook | outlook_reason | reason
                at_risk | 2027 | 按现有趋势预计达标：小学R1差异系数2025学年、小学R2差异系数2027学年 | 规划2026年通过认定；本学年结论为未达标；按现有趋势，预计不早于2027学年达标
                """));
  }

  @Test
  void aFailingMeasureWithoutAnOutlookLeavesTheCountyWithoutOne() {
    Dataset<Row> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage | measure | verdict | slope | outlook
            Q2017 | 2023 | 450104 | primary | cv_R1 | not_met | -0.1 | 2025
            Q2017 | 2023 | 450104 | junior | cv_R2 | not_met | |
            """);

    assertThat(
            TextTable.show(
                statuses.where("county_code = '450104'"), "status", "outlook", "outlook_reason"))
        .isEqualTo(
            TextTable.expected(
                """
                status | outlook | outlook_reason
                on_track |  | 按现有趋势预计达标：小学R1差异系数2025学年；可比学年不足，不作预测：初中R2差异系数
                """));
  }

  @Test
  void withoutAPlanFileOrAListNothingIsGuessed() {
    assertThat(
            TextTable.show(
                statuses("", LISTED, "").where("county_code < '450103'"), "status", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                status | reason
                done | 2023年已通过认定
                 | 没有县级规划表
                """));
    assertThat(
            TextTable.show(
                statuses(PLANNED, "", "").where("county_code = '450101'"), "status", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                status | reason
                 | 没有认定名单，不能判断是否已认定
                """));
  }

  @Test
  void aSchoolsPlanFollowsItToAnotherCode() {
    Dataset<Row> statuses =
        SchoolPlanStatuses.of(
            TextTable.of(
                "dim_school",
                """
                year | school_code | school_name | county_code | lineage_code
                2022 | 2145000001 | 一小 | 450101 | 2145000001
                2023 | 3145000001 | 一校 | 450101 | 2145000001
                2023 | 2145000002 | 二小 | 450101 | 2145000002
                """),
            TextTable.of(
                "unit_verdict",
                """
                standard | year | county_code | school_code | stage | verdict | reason
                Q2017 | 2022 | 450101 | 2145000001 | primary | met |
                Q2017 | 2023 | 450101 | 3145000001 | primary | met |
                Q2017 | 2023 | 450101 | 3145000001 | junior | not_met | 未达标：R1、R2
                """),
            TextTable.of(
                DECISIONS,
                """
                level | school_code | planned_year | decided_on
                school | 2145000001 | 2022 | 2019-12-21
                school | 2145000001 | 2024 | 2021-06-30
                school | 2145000002 | 2024 | 2019-12-21
                """),
            lit(true),
            Q2017);

    assertThat(
            TextTable.show(
                statuses, "year", "school_code", "planned_year", "verdict", "status", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                year | school_code | planned_year | verdict | status | reason
                2022 | 2145000001 | 2024 | met | done | 规划2024年达标，各学段均已达标
                2023 | 3145000001 | 2024 | not_met | at_risk | 规划2024年达标，未达标（初中未达标：R1、R2）
                2023 | 2145000002 | 2024 |  | at_risk | 规划2024年达标，不在该标准的评估范围
                """));
  }

  @Test
  void allDecisionsAreKeptAndTheLatestHolds() {
    Dataset<Row> revisions =
        PlanRevisions.of(
            TextTable.of(
                DECISIONS,
                """
                level | county_code | school_code | planned_year | decided_on | note
                county | 450101 | | 2024 | 2019-12-21 |
                county | 450101 | | 2026 | 2021-06-30 | 调整
                school | | 2145000001 | 2023 | 2019-12-21 |
                """),
            TextTable.of(
                "dim_school",
                """
                year | school_code | county_code
                2022 | 2145000001 | 450101
                2023 | 2145000001 | 450102
                """));

    assertThat(
            TextTable.show(
                revisions,
                "level",
                "county_code",
                "school_code",
                "revision",
                "planned_year",
                "planned_before",
                "shift",
                "holds"))
        .isEqualTo(
            TextTable.expected(
                """
                level | county_code | school_code | revision | planned_year | planned_before | shift | holds
                county | 450101 |  | 1 | 2024 |  |  | false
                county | 450101 |  | 2 | 2026 | 2024 | 2 | true
                school | 450102 | 2145000001 | 1 | 2023 |  |  | true
                """));
  }

  private static Dataset<Row> statuses(String plans, String recognitions, String outlooks) {
    return PlanStatuses.of(
        TextTable.of(COUNTY, COUNTIES),
        TextTable.of(PLANS, plans),
        TextTable.of(RECOGNITIONS, recognitions),
        TextTable.of("county_verdict", VERDICTS),
        TextTable.of("county_outlook", outlooks),
        Q2017);
  }
}
