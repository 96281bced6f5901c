package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** When a county would keep to its limits if it went on as it did (methodology 8, outlook). */
class OutlooksTest {
  private static final StructType SERIES =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("series_map", DataTypes.IntegerType)
          .add("series_code", DataTypes.StringType);
  private static final StructType PLANS =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("planned_year", DataTypes.IntegerType);
  private static final String VARIANCE =
      """
      standard | year | county_code | stage | indicator | cv | cv_limit | verdict
      Q2017 | 2023 | 450101 | primary | R1 | 0.6 | 0.5 | not_met
      """;

  @Test
  void aFallingCvReachesItsLimitInTheYearInWhichTheLineCrossesIt() {
    Dataset<Row> outlooks =
        outlooks(
            VARIANCE,
            """
            standard | county_code | stage | measure | year | on_map | value | break | units_missing
            Q2017 | 450101 | primary | cv_R1 | 2020 | 2023 | 0.72 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2021 | 2023 | 0.68 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2022 | 2023 | 0.64 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2023 | 2023 | 0.60 | false | 0
            """);

    assertThat(
            TextTable.show(
                outlooks, "years", "slope", "slope_low", "slope_high", "projected", "outlook"))
        .isEqualTo(
            TextTable.expected(
                """
                years | slope | slope_low | slope_high | projected | outlook
                4 | -0.04 | -0.04 | -0.04 | 0.52 | 2026
                """));
  }

  @Test
  void theSlopeIsTheMedianOfAllPairsAndTheIntervalSpansThem() {
    // pairwise slopes: -0.10 -0.02 -0.02 0.06 0.02 -0.02, sorted -0.10 -0.02 -0.02 -0.02 0.02 0.06
    Dataset<Row> outlooks =
        outlooks(
            VARIANCE,
            """
            standard | county_code | stage | measure | year | on_map | value | break | units_missing
            Q2017 | 450101 | primary | cv_R1 | 2020 | 2023 | 0.66 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2021 | 2023 | 0.56 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2022 | 2023 | 0.62 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2023 | 2023 | 0.60 | false | 0
            """);

    assertThat(
            TextTable.show(
                outlooks,
                "slope",
                "slope_low",
                "slope_high",
                "projected",
                "projected_low <= projected and projected <= projected_high as within"))
        .isEqualTo(
            TextTable.expected(
                """
                slope | slope_low | slope_high | projected | projected_low <= projected and projected <= projected_high as within
                -0.02 | -0.1 | 0.06 | 0.56 | true
                """));
  }

  @Test
  void fewerThanFourComparableYearsGiveNoOutlook() {
    Dataset<Row> outlooks =
        outlooks(
            VARIANCE,
            """
            standard | county_code | stage | measure | year | on_map | value | break | units_missing
            Q2017 | 450101 | primary | cv_R1 | 2018 | 2023 | 0.80 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2019 | 2023 | 0.76 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2020 | 2023 | 0.72 | true | 0
            Q2017 | 450101 | primary | cv_R1 | 2021 | 2023 | 0.68 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2022 | 2023 | 0.64 | false | 1
            Q2017 | 450101 | primary | cv_R1 | 2023 | 2023 | 0.60 | false | 0
            """);

    assertThat(TextTable.show(outlooks, "years", "slope", "outlook", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                years | slope | outlook | reason
                3 |  |  | 可比学年只有3个，不足4个，不作预测
                """));
  }

  @Test
  void aRisingCvNeverReachesItsLimit() {
    Dataset<Row> outlooks =
        outlooks(
            VARIANCE,
            """
            standard | county_code | stage | measure | year | on_map | value | break | units_missing
            Q2017 | 450101 | primary | cv_R1 | 2020 | 2023 | 0.54 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2021 | 2023 | 0.56 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2022 | 2023 | 0.58 | false | 0
            Q2017 | 450101 | primary | cv_R1 | 2023 | 2023 | 0.60 | false | 0
            """);

    assertThat(TextTable.show(outlooks, "slope", "outlook", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                slope | outlook | reason
                0.02 |  | 按现有趋势，30年内不能达标
                """));
  }

  private static Dataset<Row> outlooks(String variance, String trends) {
    return Outlooks.of(
        TextTable.of("county_trend", trends),
        TextTable.of(
            SERIES,
            """
            year | county_code | series_map | series_code
            2023 | 450101 | 2023 | 450101
            """),
        TextTable.of("county_variance", variance),
        TextTable.of("unit_verdict", ""),
        TextTable.of(
            PLANS,
            """
            year | county_code | planned_year
            2023 | 450101 | 2025
            """),
        TextTable.DEFINITIONS.standard("Q2017"));
  }
}
