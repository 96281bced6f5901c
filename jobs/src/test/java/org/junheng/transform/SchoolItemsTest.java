package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.Test;

/** The rules that every school must keep (methodology 4, 6 and 9.17–9.20). */
class SchoolItemsTest {
  static final String SCHOOLS =
      "year | county_code | school_code | school_name | school_type | urban_rural | founder"
          + " | planned_year | charter\n";

  @Test
  void everyFactThatARelaxationMayLookAtIsAColumn() {
    CensusText census = schools("2145000001 | 211 | 111 | 2020");
    Standard standard = TextTable.DEFINITIONS.standard("Q2017");
    assertThat(facts(census, standard).columns()).containsAll(Relaxation.SCHOOL_FACTS.keySet());
  }

  @Test
  void aRoomOf95Point9SquareMetresIsNoMusicRoom() {
    CensusText census =
        schools("2145000001 | 211 | 111 | 2020", "2145000002 | 211 | 111 | 2020")
            .with("pupils", pupils("2145000001 | 40 | ", "2145000002 | 40 | "))
            .with("classes", classes("2145000001 | primary | 40", "2145000002 | primary | 40"))
            .with(
                "rooms",
                rooms(
                    "2145000001 | music | 96", "2145000001 | art | 90",
                    "2145000002 | music | 95.9", "2145000002 | art | 90"));

    assertVerdicts(
        census,
        "Q2017",
        "G3",
        """
        school_code | verdict | relaxation
        2145000001 | met |
        2145000002 | not_met |
        """);
  }

  @Test
  void thirteenClassesNeedTwoRoomsOfEachKind() {
    StringBuilder twelve = new StringBuilder();
    StringBuilder thirteen = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      if (i < 12) {
        twelve.append("2145000001 | primary | 40\n");
      }
      thirteen.append("2145000002 | primary | 40\n");
    }
    CensusText census =
        schools("2145000001 | 211 | 111 | 2020", "2145000002 | 211 | 111 | 2020")
            .with("pupils", pupils("2145000001 | 480 | ", "2145000002 | 520 | "))
            .with("classes", classes((twelve.toString() + thirteen).split("\n")))
            .with(
                "rooms",
                rooms(
                    "2145000001 | music | 96",
                    "2145000001 | art | 90",
                    "2145000002 | music | 96",
                    "2145000002 | music | 96",
                    "2145000002 | art | 90"));

    assertVerdicts(
        census,
        "Q2017",
        "G3",
        """
        school_code | verdict | relaxation
        2145000001 | met |
        2145000002 | not_met |
        """);
  }

  @Test
  void olderAndSmallRuralSchoolsMayHaveSmallerRoomsInTheYearsOfTheRelaxation() {
    CensusText census =
        schools(
                "2145000001 | 211 | 111 | 2016", "2145000002 | 211 | 111 | 2017",
                "2145000003 | 211 | 220 | 2020", "2145000004 | 211 | 220 | 2020",
                "3145000005 | 312 | 220 | 2020", "2145000006 | 211 | 111 | ")
            .with(
                "pupils",
                pupils(
                    "2145000001 | 40 | ",
                    "2145000002 | 40 | ",
                    "2145000003 | 29 | ",
                    "2145000004 | 30 | ",
                    "3145000005 | 20 | 20",
                    "2145000006 | 40 | "))
            .with(
                "classes",
                classes(
                    "2145000001 | primary | 40",
                    "2145000002 | primary | 40",
                    "2145000003 | primary | 29",
                    "2145000004 | primary | 30",
                    "3145000005 | primary | 20",
                    "3145000005 | junior | 20",
                    "2145000006 | primary | 40"))
            .with(
                "rooms",
                rooms(
                    "2145000001 | music | 73", "2145000001 | art | 67",
                    "2145000002 | music | 73", "2145000002 | art | 67",
                    "2145000003 | music | 54", "2145000003 | art | 54",
                    "2145000004 | music | 54", "2145000004 | art | 54",
                    "3145000005 | music | 60.9", "3145000005 | art | 61",
                    "2145000006 | music | 73", "2145000006 | art | 67"));

    assertVerdicts(
        census,
        "Q2017",
        "G3",
        """
        school_code | verdict | relaxation
        2145000001 | met | older_rooms
        2145000002 | not_met |
        2145000003 | met | small_rural_rooms
        2145000004 | not_met |
        2145000006 | undetermined |
        3145000005 | not_met |
        """);
    assertVerdicts(
        census.in(2023),
        "Q2017",
        "G3",
        """
        school_code | verdict | relaxation
        2145000001 | not_met |
        2145000002 | not_met |
        2145000003 | not_met |
        2145000004 | not_met |
        2145000006 | not_met |
        3145000005 | not_met |
        """);
  }

  @Test
  void aTwelveYearSchoolOf2600FailsWhereANineYearSchoolPassesUnderTheRelaxation() {
    CensusText census =
        schools(
                "3145000312 | 312 | 111 | 2010", "3445000345 | 345 | 111 | 2010",
                "3145000313 | 312 | 111 | 2011", "3145000311 | 311 | 111 | 2010",
                "3145000314 | 312 | 111 | ", "3145000315 | 312 | 111 | ")
            .with(
                "pupils",
                """
                year | county_code | school_code | primary_pupils | junior_pupils | senior_pupils | migrant_pupils
                2021 | 450102 | 3145000312 | 1300 | 1300 | | 0
                2021 | 450102 | 3445000345 | 1300 | 1300 | 10 | 0
                2021 | 450102 | 3145000313 | 1300 | 1300 | | 0
                2021 | 450102 | 3145000311 | | 2400 | | 0
                2021 | 450102 | 3145000314 | 1300 | 1300 | | 1301
                2021 | 450102 | 3145000315 | 1300 | 1300 | | 1300
                """);

    assertVerdicts(
        census,
        "Q2017",
        "G4",
        """
        school_code | verdict | relaxation
        3145000311 | met | older_or_migrant_schools
        3145000312 | met | older_or_migrant_schools
        3145000313 | not_met |
        3145000314 | met | older_or_migrant_schools
        3145000315 | undetermined |
        3445000345 | not_met |
        """);
  }

  @Test
  void classesOf45And50AreAllowedAndOneMoreIsNot() {
    CensusText census =
        schools(
                "3145000001 | 312 | 111 | 2020",
                "3145000002 | 312 | 111 | 2020",
                "3145000003 | 312 | 111 | 2020")
            .with(
                "pupils",
                pupils("3145000001 | 45 | 50", "3145000002 | 92 | 51", "3145000003 | 45 | 50"))
            .with(
                "classes",
                classes(
                    "3145000001 | primary | 45", "3145000001 | junior | 50",
                    "3145000002 | primary | 46", "3145000002 | primary | 46",
                    "3145000002 | junior | 51", "3145000003 | primary | 45"));

    assertThat(
            TextTable.show(
                items(census, "Q2017").where("item = 'G5'"), "school_code", "verdict", "failing"))
        .isEqualTo(
            TextTable.expected(
                """
                school_code | verdict | failing
                3145000001 | met | 0
                3145000002 | not_met | 3
                3145000003 | undetermined | 0
                """));
  }

  @Test
  void aSmallSchoolIsFundedAsForAHundredPupils() {
    CensusText census =
        schools(
                "2145000001 | 211 | 220 | 2020", "2145000002 | 218 | 220 | 2020",
                "2145000003 | 211 | 220 | 2020", "2145000004 | 211 | 220 | 2020")
            .with(
                "pupils",
                pupils(
                    "2145000001 | 99 | ",
                    "2145000002 | 30 | ",
                    "2145000003 | 100 | ",
                    "2145000004 | | "))
            .with(
                "funding",
                """
                year | county_code | school_code | public_funds | training_funds
                2021 | 450102 | 2145000001 | 65000 | 3250
                2021 | 450102 | 2145000002 | 64999.99 | 3000
                2021 | 450102 | 2145000003 | 1 | 0.05
                """)
            .with("county", "year | county_code | primary_fund_standard\n2021 | 450102 | 650\n");

    assertVerdicts(
        census,
        "Q2017",
        "G6",
        """
        school_code | verdict | relaxation
        2145000001 | met |
        2145000002 | not_met |
        2145000003 | met |
        2145000004 | undetermined |
        """);
    assertVerdicts(
        census,
        "Q2017",
        "E4",
        """
        school_code | verdict | relaxation
        2145000001 | met |
        2145000003 | met |
        2145000004 | undetermined |
        """);
  }

  private static void assertVerdicts(
      CensusText census, String standard, String item, String expected) {
    assertThat(
            TextTable.show(
                items(census, standard).where("item = '" + item + "'"),
                "school_code",
                "verdict",
                "relaxation"))
        .isEqualTo(TextTable.expected(expected));
  }

  static Dataset<Row> items(CensusText census, String id) {
    Standard standard = TextTable.DEFINITIONS.standard(id);
    return SchoolItems.of(facts(census, standard), standard);
  }

  static Dataset<Row> facts(CensusText census, Standard standard) {
    Dataset<Row> roomsForms = census.census().school().select("year", "county_code").distinct();
    return SchoolFacts.of(
        census.census(),
        TextTable.of("held", ""),
        census.units(standard.standard()),
        roomsForms,
        standard,
        TextTable.DEFINITIONS.codeList("school_type"));
  }

  private static CensusText schools(String... rows) {
    StringBuilder text = new StringBuilder(SCHOOLS);
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      text.append(
          "2021 | 450102 | %s | 某校 | %s | %s | 811 | %s | true\n"
              .formatted(cells[0], cells[1], cells[2], cells[3]));
    }
    return new CensusText().with("school", text.toString());
  }

  private static String pupils(String... rows) {
    return table("year | county_code | school_code | primary_pupils | junior_pupils", rows);
  }

  private static String classes(String... rows) {
    StringBuilder text =
        new StringBuilder("year | county_code | school_code | stage | pupils | grade | class_no\n");
    for (int i = 0; i < rows.length; i++) {
      text.append("2021 | 450102 | ").append(rows[i]).append(" | 1 | ").append(i).append('\n');
    }
    return text.toString();
  }

  private static String rooms(String... rows) {
    return table("year | county_code | school_code | kind | area", rows);
  }

  private static String table(String header, String... rows) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (String row : rows) {
      text.append("2021 | 450102 | ").append(row).append('\n');
    }
    return text.toString();
  }
}
