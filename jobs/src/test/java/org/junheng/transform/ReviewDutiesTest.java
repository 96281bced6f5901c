package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What a county owes after its recognition (methodology 6). */
class ReviewDutiesTest {
  private static final StructType RECOGNITIONS =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("recognised_in", DataTypes.IntegerType);

  @Test
  void threeYearsAreReviewedAndUsedRelaxationsAreOwedUntilTheFullRuleIsReached() {
    Dataset<Row> duties =
        ReviewDuties.of(
            new ReviewDuties.Sources(
                TextTable.of(
                    RECOGNITIONS,
                    """
                    year | county_code | recognised_in
                    2021 | 450101 | 2021
                    2022 | 450101 | 2021
                    2024 | 450101 | 2021
                    2025 | 450101 | 2021
                    2022 | 450102 | 2023
                    """),
                TextTable.of(
                    "county_verdict",
                    """
                    standard | year | county_code | verdict
                    Q2017 | 2022 | 450101 | met
                    Q2017 | 2024 | 450101 | not_met
                    Q2017 | 2025 | 450101 | not_met
                    Q2017 | 2022 | 450102 | met
                    """),
                TextTable.of(
                    "dim_school",
                    """
                    year | school_code | school_name | county_code | lineage_code
                    2020 | 2145000001 | 一小 | 450101 | 2145000001
                    2021 | 2145000001 | 一小 | 450101 | 2145000001
                    2022 | 2145000001 | 一小 | 450101 | 2145000001
                    2024 | 3145000001 | 一校 | 450101 | 2145000001
                    2022 | 2145000002 | 二小 | 450102 | 2145000002
                    """),
                TextTable.of("unit", ""),
                TextTable.of("unit_indicator", ""),
                TextTable.of(
                    "school_item",
                    """
                    standard | year | county_code | school_code | item | verdict | relaxation
                    Q2017 | 2020 | 450101 | 2145000001 | G3 | met | older_rooms
                    Q2017 | 2021 | 450101 | 2145000001 | G3 | met | older_rooms
                    Q2017 | 2022 | 450101 | 2145000001 | G3 | not_met |
                    Q2017 | 2024 | 450101 | 3145000001 | G3 | met |
                    Q2017 | 2022 | 450102 | 2145000002 | G3 | met | older_rooms
                    """)),
            TextTable.DEFINITIONS.standard("Q2017"));

    assertThat(
            TextTable.show(
                duties,
                "year",
                "county_code",
                "duty",
                "item",
                "due_year",
                "is_due",
                "verdict",
                "schools",
                "open_schools"))
        .isEqualTo(
            TextTable.expected(
                """
                year | county_code | duty | item | due_year | is_due | verdict | schools | open_schools
                2022 | 450101 | review_1 |  | 2022 | true | met |  |
                2024 | 450101 | review_3 |  | 2024 | true | not_met |  |
                2021 | 450101 | older_rooms | G3 | 2024 | false | not_met | 1 | 2145000001
                2022 | 450101 | older_rooms | G3 | 2024 | false | not_met | 1 | 2145000001
                2024 | 450101 | older_rooms | G3 | 2024 | true | met | 1 |
                """));
  }
}
