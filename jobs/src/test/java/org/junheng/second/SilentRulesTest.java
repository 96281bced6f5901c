package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules of the methodology that no fixture reaches, on schools small enough to check by eye. */
class SilentRulesTest {
  private static final int YEAR = 2021;
  private static final String COUNTY = "450102";

  private final Province province = new Province();

  @Test
  void aBlankStageLeavesFacilitiesOpenAndStaffKnown() {
    addSchool("3145000001", "312", "220", "");
    add("pupils", "primary_pupils", "60", "junior_pupils", "");
    add("teachers", "stage", "小学", "full_time", "5", "backbone", "3");
    add("facilities", "multimedia_rooms", "4");

    Unit primary = units().get(0);

    assertThat(units()).hasSize(2);
    assertThat(primary.numerator("R7")).isEqualTo(Cell.MISSING);
    assertThat(primary.numerator("R2")).isEqualTo(Cell.of(3));
    assertThat(UnitTables.verdict(primary)).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void sharedTeachersCountInSmallRuralSchoolsWhileTheRelaxationHolds() {
    addSchool("2145000001", "211", "220", "");
    add("pupils", "primary_pupils", "99");
    add(
        "teachers",
        "stage",
        "小学",
        "full_time",
        "5",
        "pe",
        "0",
        "music",
        "-",
        "fine_art",
        "0",
        "general_art",
        "0",
        "shared_pe_art",
        "1");

    assertThat(units().get(0).numerator("R3")).isEqualTo(Cell.of(1));
  }

  @Test
  void aCampusIsAddedAndItsForeignStageIgnored() {
    addSchool("2145000001", "211", "111", "");
    add("pupils", "primary_pupils", "100");
    add("facilities", "multimedia_rooms", "3");
    addSchool("3145000002", "312", "220", "2145000001");
    addTo("3145000002", "pupils", "primary_pupils", "50", "junior_pupils", "70");
    addTo("3145000002", "facilities", "multimedia_rooms", "-");

    List<Unit> units = units();

    assertThat(units).hasSize(1);
    assertThat(units.get(0).pupils()).isEqualTo(Cell.of(150));
    assertThat(units.get(0).numerator("R7")).isEqualTo(Cell.of(3));
    assertThat(units.get(0).value(Standard.Q2017.indicators().get(6))).isCloseTo(2, within(1e-12));
  }

  @Test
  void aTwelveYearSchoolIsSplitByAllThreeStages() {
    addSchool("3445000001", "345", "111", "");
    add("pupils", "primary_pupils", "100", "junior_pupils", "100", "senior_pupils", "100");
    add("facilities", "multimedia_rooms", "342");

    assertThat(units().get(0).numerator("R7").number()).isCloseTo(100, within(1e-9));
    assertThat(units().get(1).numerator("R7").number()).isCloseTo(110, within(1e-9));
  }

  @Test
  void aMissingPlannedYearLeavesOpenOnlyWhatTheRelaxationDecides() {
    assertThat(sizeOf("2000")).isEqualTo(Verdict.MET);
    assertThat(sizeOf("2001")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(sizeOf("2400")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(sizeOf("2401")).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void aSmallRuralSchoolNeedsRoomsOfFiftyFourSquareMetres() {
    assertThat(roomsOf("2145000001", "220", 29, "54")).isEqualTo(Verdict.MET);
    assertThat(roomsOf("2145000002", "220", 29, "53.9")).isEqualTo(Verdict.NOT_MET);
    assertThat(roomsOf("2145000003", "220", 30, "72.9")).isEqualTo(Verdict.NOT_MET);
    assertThat(roomsOf("2145000004", "220", 30, "73")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(roomsOf("2145000005", "111", 29, "96")).isEqualTo(Verdict.MET);
  }

  @Test
  void aMergedCountyWasRecognisedWithTheLastOfItsParts() {
    refer("450124", "450125");
    happens(YEAR, "merge", "450125", "450124");
    recognise("450124", 2010);
    assertThat(recognised("450124").verdict()).isEqualTo(Verdict.NOT_MET);

    recognise("450125", 2016);
    assertThat(recognised("450124").value()).isEqualTo(5);
    assertThat(recognised("450124").verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void aCountyListedInTheYearOfItsMergerStandsByThatListing() {
    refer("450124", "450125");
    happens(YEAR, "merge", "450125", "450124");
    recognise("450124", YEAR);
    recognise("450125", 2010);

    assertThat(recognised("450124").value()).isEqualTo(0);
    assertThat(recognised("450124").verdict()).isEqualTo(Verdict.NOT_MET);
  }

  private Verdict sizeOf(String pupils) {
    Province one = new Province();
    one.submit(YEAR, COUNTY, "school").add(schoolRow("2145000001", "211", "111", ""));
    one.submit(YEAR, COUNTY, "pupils")
        .add(
            RandomProvince.rowOf(
                "school_code", "2145000001", "primary_pupils", pupils, "migrant_pupils", "0"));
    return SchoolSize.verdict(Schools.of(Submission.of(one, YEAR, COUNTY)).get(0));
  }

  private Verdict roomsOf(String code, String urbanRural, int classSize, String area) {
    addSchool(code, "211", urbanRural, "");
    addTo(code, "pupils", "primary_pupils", String.valueOf(classSize * 2));
    IntStream.of(1, 2)
        .forEach(
            number ->
                addTo(
                    code,
                    "classes",
                    "stage",
                    "小学",
                    "grade",
                    "1",
                    "class_no",
                    String.valueOf(number),
                    "pupils",
                    String.valueOf(classSize)));
    addTo(code, "rooms", "kind", "音乐", "area", area);
    addTo(code, "rooms", "kind", "美术", "area", area);
    List<School> schools = Schools.of(Submission.of(province, YEAR, COUNTY));
    return SpecialRooms.verdict(schools.get(schools.size() - 1), true);
  }

  private Item recognised(String county) {
    CountyHistory history = new CountyHistory(province);
    return new Preconditions(province, history, new java.util.TreeMap<>()).of(county, YEAR).get(0);
  }

  private void refer(String... codes) {
    for (String code : codes) {
      province
          .provide("counties")
          .add(RandomProvince.rowOf("code", code, "from_year", "2000", "to_year", ""));
    }
  }

  private void happens(int year, String kind, String from, String to) {
    province
        .provide("county_events")
        .add(
            RandomProvince.rowOf(
                "year", String.valueOf(year), "kind", kind, "from_code", from, "to_code", to));
  }

  private void recognise(String county, int year) {
    province
        .provide("recognition")
        .add(
            RandomProvince.rowOf(
                "county_code", county, "regime", "B2012", "year", String.valueOf(year)));
  }

  private List<Unit> units() {
    return Unit.of(Schools.of(Submission.of(province, YEAR, COUNTY)), Standard.Q2017);
  }

  private void addSchool(String code, String type, String urbanRural, String mainSchool) {
    province.submit(YEAR, COUNTY, "school").add(schoolRow(code, type, urbanRural, mainSchool));
  }

  private static Map<String, String> schoolRow(
      String code, String type, String urbanRural, String mainSchool) {
    return RandomProvince.rowOf(
        "school_code", code,
        "school_name", "学校",
        "county_code", COUNTY,
        "school_type", type,
        "urban_rural", urbanRural,
        "founder", "811",
        "counted", mainSchool.isEmpty() ? "1" : "0",
        "main_school_code", mainSchool);
  }

  /** Adds a row of the school that was added last. */
  private void add(String form, String... cells) {
    List<Map<String, String>> schools = province.submit(YEAR, COUNTY, "school");
    addTo(schools.get(schools.size() - 1).get("school_code"), form, cells);
  }

  private void addTo(String code, String form, String... cells) {
    List<String> all = new ArrayList<>(List.of("school_code", code));
    all.addAll(List.of(cells));
    province.submit(YEAR, COUNTY, form).add(RandomProvince.rowOf(all.toArray(new String[0])));
  }
}
