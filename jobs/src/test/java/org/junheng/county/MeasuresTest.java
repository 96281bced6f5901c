package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junheng.table.TextRows;
import org.junheng.table.UnitIndicator;
import org.junit.jupiter.api.Test;

/**
 * What units have by pupil, and the quantities that dated relaxations add (methodology 9.2-9.6).
 */
class MeasuresTest {
  private static final String TWO_WITH_CAMPUSES =
      """
      school_code | school_type | urban_rural | founder | counted | main_school_code
      2145000001 | 211 | 111 | 811 | true |
      2145000002 | 211 | 111 | 811 | false | 2145000001
      2145000003 | 211 | 111 | 811 | true |
      2145000004 | 211 | 111 | 811 | false | 2145000003
      """;

  @Test
  void missingSpoilsASumAndNotApplicableAddsNothing() {
    CountyText county =
        new CountyText(2023)
            .with("school", TWO_WITH_CAMPUSES)
            .with(
                "pupils",
                """
                school_code | primary_pupils
                2145000001 | 100
                2145000002 | 100
                2145000003 | 100
                2145000004 | 0
                """)
            .with(
                "teachers",
                """
                school_code | stage | backbone | pe | music | fine_art | general_art
                2145000001 | primary | 2 | 1 | - | 2 | -
                2145000002 | primary | | - | - | - | -
                2145000003 | primary | 2 | - | - | - | -
                """)
            .with(
                "facilities",
                """
                school_code | teaching_area | indoor_gym_area | sports_ground_area | equipment_value | multimedia_rooms
                2145000001 | 900 | - | 800 | 0 | -
                2145000002 | 100 | 40 | - | | -
                2145000003 | 900 | - | 800 | 0 | 5
                """);

    assertThat(indicators(county, "Q2017", "school_code", "indicator", "numerator", "value"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | indicator | numerator | value
                2145000001 | R1 | |
                2145000001 | R2 | |
                2145000001 | R3 | 3 | 1.5
                2145000001 | R4 | 960 | 4.8
                2145000001 | R5 | 840 | 4.2
                2145000001 | R6 | |
                2145000001 | R7 | |
                2145000003 | R1 | |
                2145000003 | R2 | 2 | 2
                2145000003 | R3 | |
                2145000003 | R4 | |
                2145000003 | R5 | |
                2145000003 | R6 | |
                2145000003 | R7 | |
                """));
  }

  @Test
  void whatIsMissingIsNamedAndWhatNobodyMeasuresIsNot() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                "school_code | school_type | urban_rural | founder\n2145000001 | 211 | 111 | 811")
            .with("pupils", "school_code | primary_pupils\n2145000001 | 10")
            .with(
                "teachers",
                """
                school_code | stage | full_time | doctor | master | bachelor | associate | below | pe | music | fine_art | general_art
                2145000001 | primary | 9 | 0 | | 3 | 3 | | - | 1 | 1 | 1
                """);
    assertThat(county.units(List.of("Q2017"), "missing"))
        .isEqualTo(
            "missing\n"
                + "backbone books certified computers equipment_value extra_sports_area"
                + " indoor_gym_area master middle_title multimedia_rooms senior_title"
                + " shared_pe_art sports_ground_area teaching_area trained_360h\n");
  }

  @Test
  void aBlankStageLeavesBothPartsWithoutFacilitiesAndKeepsTheStaff() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                3145000001 | 312 | 111 | 811
                2145000002 | 218 | 220 | 811
                """)
            .with("pupils", "school_code | primary_pupils | junior_pupils\n3145000001 | 100 |")
            .with(
                "teachers",
                """
                school_code | stage | backbone
                3145000001 | primary | 2
                3145000001 | junior | 3
                2145000002 | primary | 4
                """)
            .with(
                "facilities",
                """
                school_code | multimedia_rooms
                3145000001 | 9
                2145000002 | 5
                """);

    assertThat(
            TextRows.show(
                UnitIndicator.class,
                county.derived("Q2017").of(UnitIndicator.class).stream()
                    .filter(row -> List.of("R2", "R7").contains(row.indicator()))
                    .toList(),
                "school_code",
                "stage",
                "indicator",
                "pupils",
                "numerator",
                "value"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | stage | indicator | pupils | numerator | value
                3145000001 | primary | R2 | 100 | 2 | 2
                3145000001 | primary | R7 | 100 | |
                3145000001 | junior | R2 | | 3 |
                3145000001 | junior | R7 | | |
                2145000002 | primary | R2 | | 4 |
                2145000002 | primary | R7 | | 5 |
                """));
  }

  @Test
  void sharedTeachersCountInSmallRuralSchoolsInTheYearsOfTheRelaxation() {
    CountyText county =
        new CountyText(2022)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                2145000001 | 211 | 210 | 811
                2145000002 | 211 | 123 | 811
                2145000003 | 211 | 220 | 811
                2145000004 | 211 | 220 | 811
                2145000005 | 211 | 220 | 811
                2145000006 | 211 | 220 | 811
                2145000008 | 211 | 220 | 811
                3145000007 | 312 | 220 | 811
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils
                2145000001 | 99 |
                2145000002 | 60 |
                2145000003 | 49 |
                2145000004 | 100 |
                2145000005 | 60 |
                2145000006 | 60 |
                2145000008 | 50 |
                3145000007 | 60 |
                """)
            .with(
                "teachers",
                """
                school_code | stage | pe | music | fine_art | general_art | shared_pe_art
                2145000001 | primary | 1 | 0 | 0 | 0 | 2
                2145000002 | primary | 1 | 0 | 0 | 0 | 2
                2145000003 | primary | 1 | 0 | 0 | 0 | 2
                2145000004 | primary | 1 | 0 | 0 | 0 | 2
                2145000005 | primary | 1 | 0 | 0 | 0 |
                2145000006 | primary | - | - | - | - | 2
                2145000008 | primary | 1 | 0 | 0 | 0 | -
                3145000007 | primary | 1 | 0 | 0 | 0 | 2
                """);

    assertThat(ofPrimary(county, "R3"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | numerator | attained | attained_in_full | relaxation
                2145000001 | 3 | true | true | shared_teachers
                2145000002 | 1 | true | true |
                2145000003 | 1 | true | true |
                2145000004 | 1 | true | true |
                2145000005 | 1 | true | true |
                2145000006 | 2 | true | | shared_teachers
                2145000008 | 1 | true | true |
                3145000007 | 1 | true | true |
                """));
    for (int year : new int[] {2018, 2023}) {
      assertThat(ofPrimary(county.in(year), "R3"))
          .contains("2145000001 | 1 | true | true | \n", "2145000006 |  |  |  | \n");
    }
    assertThat(ofPrimary(county.in(2019), "R3")).contains("2145000001 | 3 |");
  }

  @Test
  void extraAreasCountInDenseCityCoresAndNeverUnderTheOlderStandard() {
    CountyText county =
        new CountyText(2022)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder | dense_city_core
                2145000001 | 211 | 111 | 811 | true
                2145000002 | 211 | 111 | 811 |
                2145000003 | 211 | 111 | 811 | true
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils
                2145000001 | 100
                2145000002 | 100
                2145000003 | 100
                """)
            .with(
                "facilities",
                """
                school_code | indoor_gym_area | sports_ground_area | extra_sports_area
                2145000001 | 100 | 500 | 200
                2145000002 | 100 | 500 | 200
                2145000003 | 100 | 500 |
                """);

    assertThat(ofPrimary(county, "R5"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | numerator | attained | attained_in_full | relaxation
                2145000001 | 800 | true | false | extra_areas
                2145000002 | 600 | false | false |
                2145000003 | 600 | false | false |
                """));
    assertThat(ofPrimary(county.in(2023), "R5")).contains("2145000001 | 600 | false | false | \n");
    assertThat(indicators(county, "B2012", "indicator", "school_code", "numerator"))
        .contains("B2 | 2145000001 | 600", "B2 | 2145000002 | 600", "B2 | 2145000003 | 600");
  }

  @Test
  void everyColumnOfAUnitIsAFactThatARelaxationMayAskFor() {
    CountyText county =
        new CountyText(2022)
            .with(
                "school",
                "school_code | school_type | urban_rural | founder\n2145000001 | 211 | 111 | 811")
            .with("pupils", "school_code | primary_pupils\n2145000001 | 100");
    Assessment assessment = county.under("Q2017");
    for (var column : CountyText.DEFINITIONS.table("unit").columns()) {
      assertThatCode(() -> Measure.fact(column.name(), assessment.units().get(0), assessment))
          .as(column.name())
          .doesNotThrowAnyException();
    }
    assertThat(Measure.fact("county_code", assessment.units().get(0), assessment))
        .isEqualTo(CountyText.COUNTY);
  }

  private static String ofPrimary(CountyText county, String indicator) {
    return TextRows.show(
        UnitIndicator.class,
        county.derived("Q2017").of(UnitIndicator.class).stream()
            .filter(row -> row.indicator().equals(indicator) && row.stage().equals("primary"))
            .toList(),
        "school_code",
        "numerator",
        "attained",
        "attained_in_full",
        "relaxation");
  }

  private static String indicators(CountyText county, String standard, String... columns) {
    return TextRows.show(
        UnitIndicator.class, county.derived(standard).of(UnitIndicator.class), columns);
  }
}
