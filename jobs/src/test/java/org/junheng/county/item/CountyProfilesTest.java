package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.county.CountyText;
import org.junheng.table.CountyProfile;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What a county's schools add up to in the application form (methodology 9.2). */
class CountyProfilesTest {
  private static final String TWO_PRIMARIES =
      "2145000001 | 211 | 111 | 811\n2145000002 | 211 | 111 | 811\n";
  private static final String PRIMARY_AND_NINE_YEARS =
      "2145000001 | 211 | 111 | 811\n3145000002 | 312 | 111 | 811\n";

  @Test
  void schoolsAreCountedByTypeAndPupilsAdded() {
    assertProfile(
        county(
            """
            2145000001 | 211 | 111 | 811
            3145000002 | 312 | 111 | 811
            2145000003 | 218 | 111 | 811
            2145000004 | 218 | 111 | 811
            3145000005 | 311 | 111 | 811
            3445000006 | 341 | 111 | 811
            3445000007 | 345 | 111 | 811
            3445000008 | 342 | 111 | 811
            5145000009 | 511 | 111 | 811
            5145000010 | 519 | 111 | 811
            2145000011 | 219 | 111 | 811
            """,
            "2145000001 | 300 | -",
            "3145000002 | 200 | 150",
            "2145000003 | 49 | -",
            "2145000004 | 50 | -",
            "3145000005 | 9 | 100",
            "3445000006 | 9 | 100",
            "3445000007 | 1 | 1"),
        """
        primary_schools | nine_year_schools | junior_schools | complete_secondary_schools | twelve_year_schools | special_schools | teaching_points | large_teaching_points | primary_pupils | junior_pupils
        1 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | 600 | 351
        """);
  }

  @Test
  void oneSchoolWithoutItsPupilsLeavesTheCountysNumberOpen() {
    assertProfile(
        county(PRIMARY_AND_NINE_YEARS, "2145000001 | 300 | -", "3145000002 |  | 150"),
        """
        primary_schools | primary_pupils | junior_pupils
        1 | | 150
        """);
  }

  @Test
  void schoolsOverTheFullLimitAreCountedWhateverARelaxationAllows() {
    CountyText county =
        new CountyText(2022)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder | planned_year
                2145000001 | 211 | 111 | 811 | 2000
                3145000002 | 311 | 111 | 811 | 2000
                3145000003 | 312 | 111 | 811 | 2000
                3145000004 | 312 | 111 | 811 | 2000
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils
                2145000001 | 2001 |
                3145000002 | | 2000
                3145000003 | 2000 | 501
                3145000004 | | 2600
                """);
    assertProfile(
        county,
        """
        oversize_primary_schools | oversize_junior_schools | oversize_combined_schools
        1 | 0 | 1
        """);
  }

  @Test
  void classesOverTheLimitAreCountedAndWithoutTheFormNothingIsSaid() {
    CountyText county = county("2145000001 | 211 | 111 | 811\n", "2145000001 | 91 | -");
    assertProfile(
        county,
        """
        primary_classes | junior_classes | oversize_primary_classes | oversize_junior_classes
        | | |
        """);
    assertProfile(
        county.with(
            "classes",
            """
            school_code | stage | grade | class_no | pupils
            2145000001 | primary | 1 | 1 | 45
            2145000001 | primary | 1 | 2 | 46
            """),
        """
        primary_classes | junior_classes | oversize_primary_classes | oversize_junior_classes
        2 | 0 | 1 | 0
        """);
  }

  @Test
  void teachersOfAllSchoolsAreAddedUnlessOneIsMissing() {
    CountyText county =
        county(PRIMARY_AND_NINE_YEARS, "2145000001 | 300 | -", "3145000002 | 200 | 150")
            .with(
                "teachers",
                """
                school_code | stage | full_time | trained_360h | certified
                2145000001 | primary | 20 | 19 | 20
                3145000002 | primary | 15 | 15 |
                3145000002 | junior | | 9 | 9
                """);
    assertProfile(
        county,
        """
        primary_teachers | junior_teachers | judged_teachers | trained_teachers | certified_teachers
        35 | | | 43 |
        """);
  }

  @Test
  void teachersOfSchoolsOutOfScopeAreTheCountysAndNotJudged() {
    CountyText county =
        county(
                "2145000001 | 211 | 111 | 811\n2145000002 | 218 | 111 | 811\n",
                "2145000001 | 300 | -",
                "2145000002 | 10 | -")
            .with(
                "teachers",
                """
                school_code | stage | full_time
                2145000001 | primary | 20
                2145000002 | primary | 2
                """);
    assertProfile(county, "primary_teachers | judged_teachers\n22 | 20\n");
  }

  @Test
  void flowsAreThoseOfSchoolsWithAJudgedJuniorPart() {
    CountyText county =
        county(PRIMARY_AND_NINE_YEARS)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils | graduates | grade7_three_years_ago | transferred_in | transferred_out | deceased
                2145000001 | 300 | - | 7 | 7 | 7 | 7 | 7
                3145000002 | 200 | 150 | 48 | 50 | - | |  0
                """);
    assertProfile(
        county,
        """
        graduates | grade7_three_years_ago | transferred_in | transferred_out | deceased
        48 | 50 | | | 0
        """);
  }

  @Test
  void fundsOfSmallSchoolsAreAddedAndASchoolThatMayBeSmallLeavesThemOpen() {
    String funds = "school_code | public_funds\n2145000001 | 72000.5\n2145000002 | 500000\n";
    String columns = "small_school_pupils | small_school_funds\n";
    assertProfile(
        county(TWO_PRIMARIES, "2145000001 | 99 | -", "2145000002 | 100 | -").with("funding", funds),
        columns + "99 | 72000.5\n");
    assertProfile(
        county(TWO_PRIMARIES, "2145000001 | 100 | -", "2145000002 | 100 | -"), columns + "0 | 0\n");
    assertProfile(
        county(TWO_PRIMARIES, "2145000001 | 99 | -", "2145000002 | 1 | -")
            .with("funding", "school_code | public_funds\n2145000001 | 72000.5\n2145000002 | -"),
        columns + "100 | 72000.5\n");
    assertProfile(
        county(TWO_PRIMARIES, "2145000001 | 99 | -", "2145000002 | 1 | -")
            .with("funding", "school_code | public_funds\n2145000001 | 72000.5\n"),
        columns + "100 |\n");
    assertProfile(
        county(TWO_PRIMARIES, "2145000001 | 99 | -", "2145000002 | | -").with("funding", funds),
        columns + "|\n");
  }

  @Test
  void aCountyWithoutSchoolsHasNoProfile() {
    CountyText county = new CountyText(2023).with("county", "county_code\n450102");
    assertThat(Judged.tables(county.under("Q2017")).of(CountyProfile.class)).isEmpty();
  }

  private static CountyText county(String schools, String... pupils) {
    return new CountyText(2023)
        .with("school", "school_code | school_type | urban_rural | founder\n" + schools)
        .with(
            "pupils",
            "school_code | primary_pupils | junior_pupils\n" + String.join("\n", List.of(pupils)));
  }

  private static void assertProfile(CountyText county, String expected) {
    String[] columns = expected.lines().findFirst().orElseThrow().split(" *\\| *");
    assertThat(
            TextRows.show(
                CountyProfile.class,
                Judged.tables(county.under("Q2017")).of(CountyProfile.class),
                columns))
        .isEqualTo(TextRows.expected(expected));
  }
}
