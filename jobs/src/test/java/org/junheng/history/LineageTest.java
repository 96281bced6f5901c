package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.table.DimSchool;
import org.junheng.table.TextRows;
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
    Submissions submitted =
        new Submissions()
            .with(
                "school",
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
                2019 | 450102 | 2145000001 | 甲小学 | 211 |
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils
                2019 | 450102 | 2145000001 | 900 |
                2020 | 450102 | 2145000001 | 100 |
                2020 | 450102 | 2145000002 | 200 |
                2020 | 450102 | 2145000003 | 100 | -
                """);
    SchoolRegister register = submitted.register();

    assertThat(
            TextRows.show(
                DimSchool.class,
                submitted.each(
                    register,
                    new Origins(),
                    (county, years) ->
                        SchoolDimension.of(
                            years.year(),
                            years.now().ofCounty(county),
                            Submissions.FORMS,
                            register)),
                "year",
                "school_code",
                "lineage_code"))
        .isEqualTo(
            TextRows.expected(
                """
                year | school_code | lineage_code
                2019 | 2145000001 | 2145000001
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

  @Test
  void relativesAreAllCodesBeforeAndAfterWithTheChangesBetween() {
    SchoolRegister.Part part = new SchoolRegister.Part();
    Map<String, String> named = Map.of("b", "a", "c", "b", "d", "b", "e", "d");
    named.forEach((code, predecessor) -> part.add(2020, "450101", code, predecessor, null));
    part.add(2021, "450101", "e", "c", null);
    SchoolRegister register = SchoolRegister.of(java.util.List.of(part));

    assertThat(register.laterCodes("b")).isEqualTo(Map.of("c", 1, "d", 1, "e", 2));
    assertThat(register.earlierCodes("e")).isEqualTo(Map.of("c", 1, "d", 1, "b", 2, "a", 3));
    assertThat(register.laterCodes("e")).isEmpty();
    assertThat(named.keySet().stream().collect(Collectors.toMap(code -> code, register::lineage)))
        .isEqualTo(Map.of("b", "a", "c", "a", "d", "a", "e", "a"));
  }
}
