package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Which units there are and what they are measured by (methodology 1, 1.1 and 9.1–9.6). */
class UnitsTest {
  @Test
  void theTypeCodeDecidesTheStages() {
    Dataset<Row> units =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder
                2023 | 450102 | 2145000211 | 211 | 111 | 811
                2023 | 450102 | 2145000218 | 218 | 220 | 811
                2023 | 450102 | 2145000219 | 219 | 220 | 811
                2023 | 450102 | 3145000311 | 311 | 111 | 811
                2023 | 450102 | 3145000312 | 312 | 111 | 811
                2023 | 450102 | 3445000341 | 341 | 111 | 811
                2023 | 450102 | 3445000342 | 342 | 111 | 811
                2023 | 450102 | 3445000345 | 345 | 111 | 811
                2023 | 450102 | 3645000361 | 361 | 111 | 811
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils | senior_pupils
                2023 | 450102 | 2145000211 | 100 | 7 | 7
                2023 | 450102 | 2145000218 | 100 | - |
                2023 | 450102 | 2145000219 | 100 | - | -
                2023 | 450102 | 3145000311 | - | 200 |
                2023 | 450102 | 3145000312 | 100 | 200 | 7
                2023 | 450102 | 3445000341 | 7 | 200 | 300
                2023 | 450102 | 3445000342 | 100 | 200 | 300
                2023 | 450102 | 3445000345 | 100 | 200 | 300
                2023 | 450102 | 3645000361 | 100 | 200 | 300
                """)
            .units("Q2017");

    assertThat(TextTable.show(units, "school_code", "stage", "pupils", "school_pupils"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | stage | pupils | school_pupils
                2145000211 | primary | 100 | 100
                2145000218 | primary | 100 | 100
                3145000311 | junior | 200 | 200
                3145000312 | primary | 100 | 300
                3145000312 | junior | 200 | 300
                3445000341 | junior | 200 | 500
                3445000345 | primary | 100 | 600
                3445000345 | junior | 200 | 600
                """));
  }

  @Test
  void scopeBelongsToTheRegime() {
    Dataset<Row> units =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder | directly_run
                2023 | 450102 | 2145000001 | 211 | 111 | 811 |
                2023 | 450102 | 2145000002 | 211 | 111 | 999 | false
                2023 | 450102 | 2145000003 | 211 | 111 | 811 | true
                2023 | 450102 | 2145000004 | 211 | 220 | 811 | false
                2023 | 450102 | 2145000005 | 218 | 220 | 811 | false
                2023 | 450102 | 2145000006 | 218 | 220 | 811 | false
                2023 | 450102 | 2145000007 | 211 | 220 | 811 | false
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils
                2023 | 450102 | 2145000001 | 300
                2023 | 450102 | 2145000002 | 300
                2023 | 450102 | 2145000003 | 300
                2023 | 450102 | 2145000004 | 1
                2023 | 450102 | 2145000005 | 49
                2023 | 450102 | 2145000006 | 50
                2023 | 450102 | 2145000007 | 0
                """)
            .units("Q2017", "B2012");

    assertThat(TextTable.show(units, "standard", "school_code"))
        .isEqualTo(
            TextTable.expected(
                """
                standard | school_code
                Q2017 | 2145000001
                Q2017 | 2145000002
                Q2017 | 2145000003
                Q2017 | 2145000004
                Q2017 | 2145000006
                B2012 | 2145000001
                B2012 | 2145000004
                """));
  }

  @Test
  void facilitiesOfCombinedSchoolsAreSplitByWeightedPupils() {
    Dataset<Row> units =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder
                2023 | 450102 | 3145000001 | 312 | 111 | 811
                2023 | 450102 | 3445000002 | 341 | 111 | 811
                2023 | 450102 | 3445000003 | 345 | 111 | 811
                2023 | 450102 | 3145000004 | 312 | 111 | 811
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils | senior_pupils
                2023 | 450102 | 3145000001 | 166 | 210 |
                2023 | 450102 | 3445000002 | | 100 | 100
                2023 | 450102 | 3445000003 | 100 | 100 | 100
                2023 | 450102 | 3145000004 | 0 | 100 | -
                """)
            .with(
                "facilities",
                """
                year | county_code | school_code | books
                2023 | 450102 | 3145000001 | 23226
                2023 | 450102 | 3445000002 | 2200
                2023 | 450102 | 3445000003 | 3420
                2023 | 450102 | 3145000004 | 500
                """)
            .units("B2012");

    assertThat(TextTable.show(units, "school_code", "stage", "round(books, 4)"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | stage | round(books, 4)
                3145000001 | primary | 9711.6272
                3145000001 | junior | 13514.3728
                3445000002 | junior | 1000
                3445000003 | primary | 1000
                3445000003 | junior | 1100
                3145000004 | junior | 500
                """));
  }

  @Test
  void campusesAreAddedToTheirMainSchool() {
    Dataset<Row> units =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder | counted | main_school_code
                2023 | 450102 | 2145000001 | 211 | 111 | 811 | true |
                2023 | 450102 | 3145000002 | 312 | 220 | 999 | false | 2145000001
                2023 | 450102 | 2145000003 | 211 | 220 | 811 | false | 2145999999
                2023 | 450102 | 2145000004 | 218 | 220 | 811 | false | 2145000001
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils
                2023 | 450102 | 2145000001 | 100 |
                2023 | 450102 | 3145000002 | 50 | 70
                2023 | 450102 | 2145000003 | 80 |
                2023 | 450102 | 2145000004 | 60 |
                """)
            .with(
                "teachers",
                """
                year | county_code | school_code | stage | full_time
                2023 | 450102 | 2145000001 | primary | 6
                2023 | 450102 | 3145000002 | primary | 3
                2023 | 450102 | 3145000002 | junior | 9
                2023 | 450102 | 2145000003 | primary | 5
                2023 | 450102 | 2145000004 | primary | 4
                """)
            .with(
                "facilities",
                """
                year | county_code | school_code | multimedia_rooms | computers
                2023 | 450102 | 2145000001 | 3 | 10
                2023 | 450102 | 3145000002 | - | 1
                2023 | 450102 | 2145000003 | 2 | 5
                2023 | 450102 | 2145000004 | 1 | 4
                """)
            .units("Q2017");

    assertThat(
            TextTable.show(
                units,
                "school_code",
                "stage",
                "school_type",
                "founder",
                "urban_rural",
                "campuses",
                "pupils",
                "full_time",
                "multimedia_rooms",
                "computers"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | stage | school_type | founder | urban_rural | campuses | pupils | full_time | multimedia_rooms | computers
                2145000001 | primary | 211 | 811 | 111 | 1 | 150 | 9 | 3 | 11
                2145000003 | primary | 211 | 811 | 220 | 0 | 80 | 5 | 2 | 5
                2145000004 | primary | 218 | 811 | 220 | 0 | 60 | 4 | 1 | 4
                """));
  }

  @Test
  void missingSpoilsASumAndNotApplicableAddsNothing() {
    Dataset<Row> indicators =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder | counted | main_school_code
                2023 | 450102 | 2145000001 | 211 | 111 | 811 | true |
                2023 | 450102 | 2145000002 | 211 | 111 | 811 | false | 2145000001
                2023 | 450102 | 2145000003 | 211 | 111 | 811 | true |
                2023 | 450102 | 2145000004 | 211 | 111 | 811 | false | 2145000003
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils
                2023 | 450102 | 2145000001 | 100
                2023 | 450102 | 2145000002 | 100
                2023 | 450102 | 2145000003 | 100
                2023 | 450102 | 2145000004 | 0
                """)
            .with(
                "teachers",
                """
                year | county_code | school_code | stage | backbone | pe | music | fine_art | general_art
                2023 | 450102 | 2145000001 | primary | 2 | 1 | - | 2 | -
                2023 | 450102 | 2145000002 | primary | | - | - | - | -
                2023 | 450102 | 2145000003 | primary | 2 | - | - | - | -
                """)
            .with(
                "facilities",
                """
                year | county_code | school_code | teaching_area | indoor_gym_area | sports_ground_area | equipment_value | multimedia_rooms
                2023 | 450102 | 2145000001 | 900 | - | 800 | 0 | -
                2023 | 450102 | 2145000002 | 100 | 40 | - | | -
                2023 | 450102 | 2145000003 | 900 | - | 800 | 0 | 5
                """)
            .unitIndicators("Q2017");

    assertThat(TextTable.show(indicators, "school_code", "indicator", "numerator", "value"))
        .isEqualTo(
            TextTable.expected(
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
  void aBlankStageLeavesBothPartsWithoutFacilitiesAndKeepsTheStaff() {
    Dataset<Row> indicators =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder
                2023 | 450102 | 3145000001 | 312 | 111 | 811
                2023 | 450102 | 2145000002 | 218 | 220 | 811
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils
                2023 | 450102 | 3145000001 | 100 |
                """)
            .with(
                "teachers",
                """
                year | county_code | school_code | stage | backbone
                2023 | 450102 | 3145000001 | primary | 2
                2023 | 450102 | 3145000001 | junior | 3
                2023 | 450102 | 2145000002 | primary | 4
                """)
            .with(
                "facilities",
                """
                year | county_code | school_code | multimedia_rooms
                2023 | 450102 | 3145000001 | 9
                2023 | 450102 | 2145000002 | 5
                """)
            .unitIndicators("Q2017")
            .where("indicator in ('R2', 'R7')");

    assertThat(
            TextTable.show(
                indicators, "school_code", "stage", "indicator", "pupils", "numerator", "value"))
        .isEqualTo(
            TextTable.expected(
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
    Dataset<Row> indicators =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder
                2018 | 450102 | 2145000001 | 211 | 220 | 811
                2019 | 450102 | 2145000001 | 211 | 220 | 811
                2022 | 450102 | 2145000001 | 211 | 210 | 811
                2023 | 450102 | 2145000001 | 211 | 210 | 811
                2022 | 450102 | 2145000002 | 211 | 123 | 811
                2022 | 450102 | 2145000003 | 211 | 220 | 811
                2022 | 450102 | 2145000004 | 211 | 220 | 811
                2022 | 450102 | 2145000005 | 211 | 220 | 811
                2022 | 450102 | 2145000006 | 211 | 220 | 811
                2022 | 450102 | 3145000007 | 312 | 220 | 811
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils
                2018 | 450102 | 2145000001 | 50 |
                2019 | 450102 | 2145000001 | 50 |
                2022 | 450102 | 2145000001 | 99 |
                2023 | 450102 | 2145000001 | 99 |
                2022 | 450102 | 2145000002 | 60 |
                2022 | 450102 | 2145000003 | 49 |
                2022 | 450102 | 2145000004 | 100 |
                2022 | 450102 | 2145000005 | 60 |
                2022 | 450102 | 2145000006 | 60 |
                2022 | 450102 | 3145000007 | 60 |
                """)
            .with(
                "teachers",
                """
                year | county_code | school_code | stage | pe | music | fine_art | general_art | shared_pe_art
                2018 | 450102 | 2145000001 | primary | 1 | 0 | 0 | 0 | 2
                2019 | 450102 | 2145000001 | primary | 1 | 0 | 0 | 0 | 2
                2022 | 450102 | 2145000001 | primary | 1 | 0 | 0 | 0 | 2
                2023 | 450102 | 2145000001 | primary | 1 | 0 | 0 | 0 | 2
                2022 | 450102 | 2145000002 | primary | 1 | 0 | 0 | 0 | 2
                2022 | 450102 | 2145000003 | primary | 1 | 0 | 0 | 0 | 2
                2022 | 450102 | 2145000004 | primary | 1 | 0 | 0 | 0 | 2
                2022 | 450102 | 2145000005 | primary | 1 | 0 | 0 | 0 |
                2022 | 450102 | 2145000006 | primary | - | - | - | - | 2
                2022 | 450102 | 3145000007 | primary | 1 | 0 | 0 | 0 | 2
                """)
            .unitIndicators("Q2017")
            .where("indicator = 'R3' and stage = 'primary'");

    assertThat(TextTable.show(indicators, "year", "school_code", "numerator", "relaxation"))
        .isEqualTo(
            TextTable.expected(
                """
                year | school_code | numerator | relaxation
                2018 | 2145000001 | 1 |
                2019 | 2145000001 | 3 | shared_teachers
                2022 | 2145000001 | 3 | shared_teachers
                2023 | 2145000001 | 1 |
                2022 | 2145000002 | 1 |
                2022 | 2145000003 | 1 |
                2022 | 2145000004 | 1 |
                2022 | 2145000005 | 1 |
                2022 | 2145000006 | 2 | shared_teachers
                2022 | 3145000007 | 1 |
                """));
  }

  @Test
  void extraAreasCountInDenseCityCoresAndNeverUnderTheOlderStandard() {
    Dataset<Row> indicators =
        new CensusText()
            .with(
                "school",
                """
                year | county_code | school_code | school_type | urban_rural | founder | dense_city_core
                2022 | 450102 | 2145000001 | 211 | 111 | 811 | true
                2022 | 450102 | 2145000002 | 211 | 111 | 811 |
                2022 | 450102 | 2145000003 | 211 | 111 | 811 | true
                2023 | 450102 | 2145000001 | 211 | 111 | 811 | true
                """)
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils
                2022 | 450102 | 2145000001 | 100
                2022 | 450102 | 2145000002 | 100
                2022 | 450102 | 2145000003 | 100
                2023 | 450102 | 2145000001 | 100
                """)
            .with(
                "facilities",
                """
                year | county_code | school_code | indoor_gym_area | sports_ground_area | extra_sports_area
                2022 | 450102 | 2145000001 | 100 | 500 | 200
                2022 | 450102 | 2145000002 | 100 | 500 | 200
                2022 | 450102 | 2145000003 | 100 | 500 |
                2023 | 450102 | 2145000001 | 100 | 500 | 200
                """)
            .unitIndicators("Q2017", "B2012")
            .where("indicator in ('R5', 'B2')");

    assertThat(TextTable.show(indicators, "indicator", "year", "school_code", "numerator"))
        .isEqualTo(
            TextTable.expected(
                """
                indicator | year | school_code | numerator
                R5 | 2022 | 2145000001 | 800
                R5 | 2022 | 2145000002 | 600
                R5 | 2022 | 2145000003 | 600
                R5 | 2023 | 2145000001 | 600
                B2 | 2022 | 2145000001 | 600
                B2 | 2022 | 2145000002 | 600
                B2 | 2022 | 2145000003 | 600
                B2 | 2023 | 2145000001 | 600
                """));
  }
}
