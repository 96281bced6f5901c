package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** How counties are ranked, and which are not (methodology 5 and 9.22). */
class RankingsTest {
  private static final StructType COUNTIES =
      new StructType().add("year", DataTypes.IntegerType).add("county_code", DataTypes.StringType);
  private static final StructType RECODES =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("from_code", DataTypes.StringType)
          .add("to_code", DataTypes.StringType);

  @Test
  void tiedCountiesShareARankAndTheNextIsSkipped() {
    Dataset<Row> rankings =
        rankings(
            """
            year | county_code
            2021 | 450101
            2021 | 450102
            2021 | 450103
            2021 | 450104
            2021 | 450105
            """,
            """
            standard | year | county_code | stage | indicator | units_missing | cv
            Q2017 | 2021 | 450101 | primary | R1 | 0 | 0.3
            Q2017 | 2021 | 450102 | primary | R1 | 0 | 0.2
            Q2017 | 2021 | 450103 | primary | R1 | 0 | 0.20000000000000004
            Q2017 | 2021 | 450104 | primary | R1 | 0 | 0.2000000000004
            Q2017 | 2021 | 450105 | primary | R1 | 0 | 0
            """,
            "");

    assertThat(
            TextTable.show(
                rankings.where("measure = 'cv_R1' and stage = 'primary'"),
                "county_code",
                "rank",
                "of",
                "reason_unranked"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | rank | of | reason_unranked
                450105 | 1 | 5 |
                450102 | 2 | 5 |
                450103 | 2 | 5 |
                450104 | 4 | 5 |
                450101 | 5 | 5 |
                """));
  }

  @Test
  void aCountyWithoutADeterminedFigureIsListedWithTheReason() {
    Dataset<Row> rankings =
        rankings(
            """
            year | county_code
            2021 | 450101
            2021 | 450102
            2021 | 450103
            2021 | 450104
            """,
            """
            standard | year | county_code | stage | indicator | units_missing | cv
            Q2017 | 2021 | 450101 | primary | R1 | 0 | 0.3
            Q2017 | 2021 | 450102 | primary | R1 | 2 | 0.2
            Q2017 | 2021 | 450103 | primary | R1 | 0 |
            """,
            "");

    assertThat(
            TextTable.show(
                rankings.where("measure = 'cv_R1' and stage = 'primary'"),
                "county_code",
                "value",
                "rank",
                "of",
                "reason_unranked"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | value | rank | of | reason_unranked
                450101 | 0.3 | 1 | 1 |
                450102 | 0.2 | | 1 | 2个单元缺数据
                450103 | | | 1 | 平均值为0，差异系数无意义
                450104 | | | 1 | 没有该学段的数据
                """));
  }

  @Test
  void everyValidCountyIsListedInEveryStageAndMeasure() {
    Dataset<Row> rankings =
        rankings(
            """
            year | county_code
            2021 | 450101
            2021 | 450102
            """,
            "standard | year | county_code | stage | indicator | units_missing | cv",
            "");

    assertThat(rankings.count()).isEqualTo(2 * 2 * (7 + 1 + 1) + 2 * 2 * (8 + 1));
    assertThat(rankings.where("measure = 'unit_pass_share' and standard = 'B2012'").count())
        .isZero();
  }

  @Test
  void moreUnitsThatPassRankFirstAndAnUndeterminedOneTakesTheRank() {
    Dataset<Row> rankings =
        rankings(
            """
            year | county_code
            2021 | 450101
            2021 | 450102
            2021 | 450103
            2021 | 450104
            """,
            "standard | year | county_code | stage | indicator | units_missing | cv",
            """
            standard | year | county_code | school_code | stage | verdict
            Q2017 | 2021 | 450101 | 2145000001 | primary | met
            Q2017 | 2021 | 450101 | 2145000002 | primary | met
            Q2017 | 2021 | 450101 | 2145000003 | primary | not_met
            Q2017 | 2021 | 450102 | 2145000004 | primary | met
            Q2017 | 2021 | 450103 | 2145000005 | primary | met
            Q2017 | 2021 | 450103 | 2145000006 | primary | undetermined
            Q2017 | 2021 | 450104 | 2145000007 | primary | met
            Q2017 | 2021 | 450104 | 2145000008 | primary | met
            Q2017 | 2021 | 450104 | 2145000009 | primary | not_met
            """);

    assertThat(
            TextTable.show(
                rankings.where("measure = 'unit_pass_share' and stage = 'primary'"),
                "county_code",
                "value",
                "rank",
                "of"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | value | rank | of
                450102 | 1 | 1 | 3
                450101 | 0.666666666667 | 2 | 3
                450104 | 0.666666666667 | 2 | 3
                450103 | 0.5 | | 3
                """));
  }

  @Test
  void theChangeOfRankFollowsOneToOneRecodes() {
    Dataset<Row> rankings =
        rankings(
            """
            year | county_code
            2020 | 450127
            2020 | 450102
            2021 | 450181
            2021 | 450102
            2021 | 450103
            """,
            """
            standard | year | county_code | stage | indicator | units_missing | cv
            Q2017 | 2020 | 450127 | primary | R1 | 0 | 0.4
            Q2017 | 2020 | 450102 | primary | R1 | 0 | 0.3
            Q2017 | 2021 | 450181 | primary | R1 | 0 | 0.2
            Q2017 | 2021 | 450102 | primary | R1 | 0 | 0.3
            Q2017 | 2021 | 450103 | primary | R1 | 0 | 0.5
            """,
            "");

    assertThat(
            TextTable.show(
                rankings.where("measure = 'cv_R1' and stage = 'primary'"),
                "year",
                "county_code",
                "rank",
                "rank_change"))
        .isEqualTo(
            TextTable.expected(
                """
                year | county_code | rank | rank_change
                2020 | 450102 | 1 |
                2020 | 450127 | 2 |
                2021 | 450181 | 1 | 1
                2021 | 450102 | 2 | -1
                2021 | 450103 | 3 |
                """));
  }

  private static Dataset<Row> rankings(String counties, String variance, String verdicts) {
    return Rankings.of(
        TextTable.of("county_variance", variance),
        TextTable.of("county_composite", ""),
        TextTable.of("unit_verdict", verdicts),
        TextTable.of(COUNTIES, counties),
        TextTable.of(
            RECODES,
            """
            year | from_code | to_code
            2021 | 450127 | 450181
            """),
        CensusText.standards("Q2017", "B2012"));
  }
}
