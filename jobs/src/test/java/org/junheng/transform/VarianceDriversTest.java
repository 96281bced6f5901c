package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;

/** What drives the differences, and what is lacking (methodology 8, 9.27 and 9.28). */
class VarianceDriversTest {
  private static final Standard Q2017 = TextTable.DEFINITIONS.standard("Q2017");
  private static final StructType COSTS =
      new StructType()
          .add("resource", DataTypes.StringType)
          .add("cost_unit", DataTypes.StringType)
          .add("yuan", DataTypes.DoubleType);

  @Test
  void sharesAddToOneAndWithoutTheOddUnitNothingDiffers() {
    Dataset<Row> drivers =
        drivers(
            """
            standard | year | county_code | school_code | stage | indicator | pupils | numerator | value
            Q2017 | 2023 | 450101 | 2145000001 | primary | R4 | 100 | 400 | 4
            Q2017 | 2023 | 450101 | 2145000002 | primary | R4 | 100 | 400 | 4
            Q2017 | 2023 | 450101 | 2145000003 | primary | R4 | 100 | 700 | 7
            """);

    assertThat(TextTable.show(drivers, "school_code", "share", "leave_one_out_cv"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | share | leave_one_out_cv
                2145000001 | 0.166666666667 | 0.272727272727
                2145000002 | 0.166666666667 | 0.272727272727
                2145000003 | 0.666666666667 | 0
                """));
  }

  @Test
  void withoutDifferencesThereAreNoSharesAndASingleUnitCannotBeLeftOut() {
    assertThat(
            TextTable.show(
                drivers(
                    """
                    standard | year | county_code | school_code | stage | indicator | pupils | numerator | value
                    Q2017 | 2023 | 450101 | 2145000001 | primary | R4 | 100 | 400 | 4
                    Q2017 | 2023 | 450101 | 2145000002 | primary | R4 | 50 | 200 | 4
                    Q2017 | 2023 | 450102 | 2145000003 | primary | R4 | 100 | 700 | 7
                    Q2017 | 2023 | 450102 | 2145000004 | primary | R4 | 100 | |
                    """),
                "school_code",
                "share",
                "leave_one_out_cv"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | share | leave_one_out_cv
                2145000001 |  | 0
                2145000002 |  | 0
                2145000003 |  |
                """));
  }

  @Test
  void theCheapestPlanLeavesTheIndicatorThatSavesMost() {
    String costs =
        """
        resource | cost_unit | yuan
        qualified_teacher | 人 | 90000
        teaching_area | m2 | 3200
        """;

    assertThat(
            TextTable.show(
                shortfalls(costs),
                "indicator",
                "quantity",
                "unit",
                "cost_yuan",
                "quantity_85",
                "chosen"))
        .isEqualTo(
            TextTable.expected(
                """
                indicator | quantity | unit | cost_yuan | quantity_85 | chosen
                R1 | 3 | 人 | 270000 | 2 | true
                R4 | 200 | m2 | 640000 | 65 | false
                """));
  }

  @Test
  void withoutUnitCostsNothingIsChosen() {
    assertThat(
            TextTable.show(shortfalls(""), "indicator", "quantity", "unit", "cost_yuan", "chosen"))
        .isEqualTo(
            TextTable.expected(
                """
                indicator | quantity | unit | cost_yuan | chosen
                R1 | 3 | 人 |  |
                R4 | 200 | ㎡ |  |
                """));
  }

  private static Dataset<Row> drivers(String unitIndicators) {
    return VarianceDrivers.of(TextTable.of("unit_indicator", unitIndicators), List.of(Q2017));
  }

  /** A nine-year school whose primary part has half of the facilities. */
  private static Dataset<Row> shortfalls(String costs) {
    return Shortfalls.of(
        TextTable.of(
            "unit_indicator",
            """
            standard | year | school_code | stage | indicator | pupils | numerator | threshold | attained | attained_85
            Q2017 | 2023 | 3145000001 | primary | R1 | 100 | 2 | 4.2 | false | false
            Q2017 | 2023 | 3145000001 | primary | R4 | 100 | 350 | 4.5 | false | false
            Q2017 | 2023 | 3145000001 | primary | R5 | 100 | 800 | 7.5 | true | true
            """),
        TextTable.of(
            "unit",
            """
            standard | year | school_code | stage | share
            Q2017 | 2023 | 3145000001 | primary | 0.5
            """),
        TextTable.of(COSTS, costs),
        Set.of("doctor", "master", "bachelor", "associate"),
        Q2017);
  }
}
