package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What a county's schools lack, added up. */
class CountyShortfallsTest {
  private static Dataset<Row> of(String shortfalls) {
    return CountyShortfalls.of(
        TextTable.of("shortfall_plan", shortfalls),
        List.of(TextTable.DEFINITIONS.standard("Q2017")));
  }

  private static String show(Dataset<Row> rows) {
    return TextTable.show(
        rows, "year", "county_code", "resource", "schools", "quantity", "unit", "cost_yuan");
  }

  @Test
  void teachersAreAddedOverStagesAndOfASharedFacilityTheLargerNeedCounts() {
    Dataset<Row> rows =
        of(
            """
            standard | year | county_code | school_code | stage | resource | quantity | unit | cost_yuan
            Q2017 | 2024 | 450102 | 3145000001 | primary | qualified_teacher | 3 | 人 | 30
            Q2017 | 2024 | 450102 | 3145000001 | junior | qualified_teacher | 2 | 人 | 20
            Q2017 | 2024 | 450102 | 2145000002 | primary | qualified_teacher | 7 | 人 | 70
            Q2017 | 2024 | 450102 | 3145000001 | primary | teaching_area | 500.5 | m2 | 1001
            Q2017 | 2024 | 450102 | 3145000001 | junior | teaching_area | 620.25 | m2 | 1240.5
            Q2017 | 2024 | 450103 | 2145000009 | primary | qualified_teacher | 1 | 人 | 10
            """);
    assertThat(show(rows))
        .isEqualTo(
            TextTable.expected(
                """
                year | county_code | resource | schools | quantity | unit | cost_yuan
                2024 | 450102 | qualified_teacher | 2 | 12 | 人 | 120
                2024 | 450102 | teaching_area | 1 | 620.25 | m2 | 1240.5
                2024 | 450103 | qualified_teacher | 1 | 1 | 人 | 10
                """));
  }

  @Test
  void aCostThatIsNotKnownForOneSchoolIsNotKnownForTheCounty() {
    Dataset<Row> rows =
        of(
            """
            standard | year | county_code | school_code | stage | resource | quantity | unit | cost_yuan
            Q2017 | 2024 | 450102 | 3145000001 | primary | equipment | 3 | yuan | 3
            Q2017 | 2024 | 450102 | 3145000002 | primary | equipment | 4 | yuan |
            """);
    assertThat(show(rows))
        .isEqualTo(
            TextTable.expected(
                """
                year | county_code | resource | schools | quantity | unit | cost_yuan
                2024 | 450102 | equipment | 2 | 7 | yuan |
                """));
  }
}
