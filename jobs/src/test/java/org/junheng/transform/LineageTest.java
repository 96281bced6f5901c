package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** How schools that changed their code hang together (methodology 9.36). */
class LineageTest {
  @Test
  void theOldestCodeOfTheChainIsTheLineage() {
    assertThat(Lineage.oldest(Map.of("d", "c", "c", "b", "b", "a")))
        .isEqualTo(Map.of("b", "a", "c", "a", "d", "a"));
  }

  @Test
  void codesThatNameEachOtherInACircleKeepTheirSmallest() {
    assertThat(Lineage.oldest(Map.of("a", "b", "b", "a"))).isEqualTo(Map.of("a", "a", "b", "a"));
    assertThat(Lineage.oldest(Map.of("c", "b", "b", "a", "a", "b", "d", "c")))
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a"));
    assertThat(Lineage.oldest(Map.of("c", "a", "a", "b", "b", "c")))
        .isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
  }

  @Test
  void ofSeveralPredecessorsTheLargestHoldsAndThenTheSmallestCode() {
    Dataset<Row> schools =
        Dimensions.schools(
            TextTable.of(
                "census_school",
                """
                year | county_code | school_code | school_name | school_type | predecessor_code
                2020 | 450102 | 2145000001 | 甲小学 | 211 |
                2020 | 450102 | 2145000002 | 乙小学 | 211 |
                2020 | 450102 | 2145000003 | 丙小学 | 211 |
                2021 | 450102 | 3145000004 | 丁学校 | 312 | 2145000001
                2022 | 450102 | 3145000004 | 丁学校 | 312 | 2145000002
                2021 | 450102 | 3145000005 | 戊学校 | 312 | 2145000003
                2022 | 450102 | 3145000005 | 戊学校 | 312 | 2145000001
                2022 | 450102 | 3145000006 | 己学校 | 312 | 3145000006
                2022 | 450102 | 3145000007 | 庚学校 | 312 | 3145000004
                2022 | 450102 | 3145000008 | 辛学校 | 312 | 2145999999
                """),
            TextTable.of(
                "census_pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils
                2019 | 450102 | 2145000001 | 900 |
                2020 | 450102 | 2145000001 | 100 |
                2020 | 450102 | 2145000002 | 200 |
                2020 | 450102 | 2145000003 | 100 | -
                """));

    assertThat(TextTable.show(schools, "year", "school_code", "lineage_code"))
        .isEqualTo(
            TextTable.expected(
                """
                year | school_code | lineage_code
                2020 | 2145000001 | 2145000001
                2020 | 2145000002 | 2145000002
                2020 | 2145000003 | 2145000003
                2021 | 3145000004 | 2145000002
                2022 | 3145000004 | 2145000002
                2021 | 3145000005 | 2145000001
                2022 | 3145000005 | 2145000001
                2022 | 3145000006 | 3145000006
                2022 | 3145000007 | 2145000002
                2022 | 3145000008 | 2145999999
                """));
  }
}
