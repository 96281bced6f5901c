package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;

/** What a county's schools add up to in the application form (methodology 9.2). */
class CountyProfilesTest {
  private static final String PUPILS =
      "year | county_code | school_code | primary_pupils | junior_pupils\n";

  @Test
  void schoolsAreCountedByTypeAndPupilsAdded() {
    assertProfile(
        county(
            school("2145000001", "211") + school("3145000002", "312") + school("2145000003", "218"),
            "2145000001 | 300 | -",
            "3145000002 | 200 | 150",
            "2145000003 | 40 | -"),
        """
        primary_schools | nine_year_schools | teaching_points | primary_pupils | junior_pupils
        1 | 1 | 1 | 540 | 150
        """);
  }

  @Test
  void oneSchoolWithoutItsPupilsLeavesTheCountysNumberOpen() {
    assertProfile(
        county(
            school("2145000001", "211") + school("3145000002", "312"),
            "2145000001 | 300 | -",
            "3145000002 |  | 150"),
        """
        primary_schools | primary_pupils | junior_pupils
        1 | | 150
        """);
  }

  @Test
  void classesOverTheLimitAreCountedAndWithoutTheFormNothingIsSaid() {
    CensusText census = county(school("2145000001", "211"), "2145000001 | 91 | -");
    assertProfile(
        census,
        """
        primary_classes | junior_classes | oversize_primary_classes
        | |
        """);
    assertProfile(
        census.with(
            "classes",
            """
            year | county_code | school_code | stage | grade | class_no | pupils
            2023 | 450102 | 2145000001 | primary | 1 | 1 | 45
            2023 | 450102 | 2145000001 | primary | 1 | 2 | 46
            """),
        """
        primary_classes | junior_classes | oversize_primary_classes
        2 | 0 | 1
        """);
  }

  @Test
  void teachersOfAllSchoolsAreAddedUnlessOneIsMissing() {
    CensusText census =
        county(
            school("2145000001", "211") + school("3145000002", "312"),
            "2145000001 | 300 | -",
            "3145000002 | 200 | 150");
    String teachers =
        """
        year | county_code | school_code | stage | full_time
        2023 | 450102 | 2145000001 | primary | 20
        2023 | 450102 | 3145000002 | primary | 15
        2023 | 450102 | 3145000002 | junior |
        """;
    assertProfile(
        census.with("teachers", teachers),
        """
        primary_teachers | junior_teachers
        35 |
        """);
  }

  @Test
  void fundsOfSmallSchoolsAreAddedAndASchoolThatMayBeSmallLeavesThemOpen() {
    String schools = school("2145000001", "211") + school("2145000002", "211");
    String funds =
        """
        year | county_code | school_code | public_funds
        2023 | 450102 | 2145000001 | 72000.5
        2023 | 450102 | 2145000002 | 500000
        """;
    assertProfile(
        county(schools, "2145000001 | 99 | -", "2145000002 | 100 | -").with("funding", funds),
        """
        small_school_pupils | small_school_funds
        99 | 72000.5
        """);
    assertProfile(
        county(schools, "2145000001 | 99 | -", "2145000002 | | -").with("funding", funds),
        """
        small_school_pupils | small_school_funds
        |
        """);
  }

  private static String school(String code, String type) {
    return "2023 | 450102 | %s | 某校 | %s | 111 | 811 | 2020 | true\n".formatted(code, type);
  }

  private static CensusText county(String schools, String... pupils) {
    StringBuilder text = new StringBuilder(PUPILS);
    for (String row : pupils) {
      text.append("2023 | 450102 | ").append(row).append('\n');
    }
    return new CensusText()
        .with("school", SchoolItemsTest.SCHOOLS + schools)
        .with("pupils", text.toString());
  }

  private static void assertProfile(CensusText census, String expected) {
    Standard standard = TextTable.DEFINITIONS.standard("Q2017");
    String[] columns = expected.lines().findFirst().orElseThrow().split(" *\\| *");
    assertThat(
            TextTable.show(
                CountyProfiles.of(
                    census.census(),
                    SchoolItemsTest.facts(census, standard),
                    census.units("Q2017"),
                    standard,
                    TextTable.DEFINITIONS.codeList("school_type")),
                columns))
        .isEqualTo(TextTable.expected(expected));
  }
}
