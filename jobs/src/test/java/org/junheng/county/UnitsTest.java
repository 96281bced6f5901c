package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Which units there are and what they have (methodology 1, 1.1 and 9.1 to 9.5). */
class UnitsTest {
  @Test
  void theTypeCodeDecidesTheStages() {
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                2145000211 | 211 | 111 | 811
                2145000218 | 218 | 220 | 811
                2145000219 | 219 | 220 | 811
                3145000311 | 311 | 111 | 811
                3145000312 | 312 | 111 | 811
                3445000341 | 341 | 111 | 811
                3445000342 | 342 | 111 | 811
                3445000345 | 345 | 111 | 811
                3645000361 | 361 | 111 | 811
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils | senior_pupils
                2145000211 | 100 | 7 | 7
                2145000218 | 100 | - |
                2145000219 | 100 | - | -
                3145000311 | - | 200 |
                3145000312 | 100 | 200 | 7
                3445000341 | 7 | 200 | 300
                3445000342 | 100 | 200 | 300
                3445000345 | 100 | 200 | 300
                3645000361 | 100 | 200 | 300
                """);

    assertThat(county.units(List.of("Q2017"), "school_code", "stage", "pupils", "school_pupils"))
        .isEqualTo(
            TextRows.expected(
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
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder | directly_run
                2145000001 | 211 | 111 | 811 |
                2145000002 | 211 | 111 | 999 | false
                2145000003 | 211 | 111 | 811 | true
                2145000004 | 211 | 220 | 811 | false
                2145000005 | 218 | 220 | 811 | false
                2145000006 | 218 | 220 | 811 | false
                2145000007 | 211 | 220 | 811 | false
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils
                2145000001 | 300
                2145000002 | 300
                2145000003 | 300
                2145000004 | 1
                2145000005 | 49
                2145000006 | 50
                2145000007 | 0
                """);

    assertThat(county.units(List.of("Q2017", "B2012"), "standard", "school_code"))
        .isEqualTo(
            TextRows.expected(
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
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                3145000001 | 312 | 111 | 811
                3445000002 | 341 | 111 | 811
                3445000003 | 345 | 111 | 811
                3145000004 | 312 | 111 | 811
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils | senior_pupils
                3145000001 | 166 | 210 |
                3445000002 | | 100 | 100
                3445000003 | 100 | 100 | 100
                3145000004 | 0 | 100 | -
                """)
            .with(
                "facilities",
                """
                school_code | books
                3145000001 | 23226
                3445000002 | 2200
                3445000003 | 3420
                3145000004 | 500
                """);

    assertThat(county.units(List.of("B2012"), "school_code", "stage", "books"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | stage | books
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
    CountyText county =
        new CountyText(2023)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder | counted | main_school_code
                2145000001 | 211 | 111 | 811 | true |
                3145000002 | 312 | 220 | 999 | false | 2145000001
                2145000003 | 211 | 220 | 811 | false | 2145999999
                2145000004 | 218 | 220 | 811 | false | 2145000001
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils | junior_pupils
                2145000001 | 100 |
                3145000002 | 50 | 70
                2145000003 | 80 |
                2145000004 | 60 |
                """)
            .with(
                "teachers",
                """
                school_code | stage | full_time
                2145000001 | primary | 6
                3145000002 | primary | 3
                3145000002 | junior | 9
                2145000003 | primary | 5
                2145000004 | primary | 4
                """)
            .with(
                "facilities",
                """
                school_code | multimedia_rooms | computers
                2145000001 | 3 | 10
                3145000002 | - | 1
                2145000003 | 2 | 5
                2145000004 | 1 | 4
                """);

    assertThat(
            county.units(
                List.of("Q2017"),
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
            TextRows.expected(
                """
                school_code | stage | school_type | founder | urban_rural | campuses | pupils | full_time | multimedia_rooms | computers
                2145000001 | primary | 211 | 811 | 111 | 1 | 150 | 9 | 3 | 11
                2145000003 | primary | 211 | 811 | 220 | 0 | 80 | 5 | 2 | 5
                2145000004 | primary | 218 | 811 | 220 | 0 | 60 | 4 | 1 | 4
                """));
  }
}
