package org.junheng.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junheng.landing.TestWorkbook;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
  private static final String ROOMS = "学校标识码,类别,面积\n";
  private static final String FUNDING = "学校标识码,公用经费总额,教师培训经费\n";

  @Test
  void rowsOfASchoolThatIsHeldFollowFromItsOwnRow() {
    Intake intake =
        Submitted.nothing()
            .with(
                "school.csv",
                Submitted.SCHOOLS.replace(
                    "2145000001,东城小学,450102,211,111", "2145000001,东城小学,450102,211,100"))
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000001,美术,90\n2145000002,美术,90\n")
            .with("funding.csv", FUNDING + "2145000001,9000,500\n")
            .take();
    assertThat(own(intake)).containsExactly("code");
    assertThat(sentenceOf(intake, "code")).isEqualTo("由此另有3处（funding.csv 1处，rooms.csv 2处），改正后一并消除");
  }

  @Test
  void allOtherRowsFollowFromAFormOfSchoolsThatCannotBeRead() {
    Intake intake =
        Submitted.nothing()
            .with("school.csv", "姓名,年龄\n")
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000002,美术,90\n")
            .take();
    assertThat(own(intake)).containsExactly("header");
    assertThat(sentenceOf(intake, "header")).isEqualTo("由此另有2处（rooms.csv 2处），改正后一并消除");
  }

  @Test
  void withoutAFormOfSchoolsTheFirstRowStandsForAll() {
    Intake intake =
        Submitted.nothing()
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000002,美术,90\n")
            .take();
    assertThat(own(intake)).containsExactly("school_form_missing");
    assertThat(sentenceOf(intake, "school_form_missing")).startsWith("由此另有1处");
  }

  @Test
  void cellsOfAColumnThatSayTheSameAreOneCause() {
    Intake intake =
        Submitted.schools()
            .with(
                "funding.csv",
                FUNDING + "2145000001,9万,无\n2145000002,8.5万,无\n3145000003,9000.x,无\n")
            .take();
    assertThat(firsts(intake, "number")).containsExactly("B2", "C2", "B4");
    assertThat(sentenceOf(intake, "number")).isEqualTo("同栏另有1处（第3行），改正后一并消除");
  }

  @Test
  void rowsThatLackTheSameCellsAndCellsOfOneMergeAreOneCause() {
    Intake rows =
        Submitted.schools()
            .with("funding.csv", FUNDING + "2145000001,9\n2145000002,8\n3145000003,7\n")
            .take();
    assertThat(own(rows)).containsExactly("row_short");
    assertThat(sentenceOf(rows, "row_short")).isEqualTo("同样的另有2处（第3—4行），改正后一并消除");
    Intake merged =
        Submitted.schools()
            .with(
                "funding.xlsx",
                new TestWorkbook()
                    .and("funding", FUNDING.replace(',', '|') + "2145000001|9\n@merge B2:C2")
                    .as("xlsx"))
            .take();
    assertThat(own(merged)).containsExactly("merged_figures");
  }

  @Test
  void schoolsLackARowOfAFormThatHasAHeaderAloneOrAnotherEnding() {
    String pupils = "学校标识码,小学在校生数\n";
    Intake alone = Submitted.schools().with("pupils.csv", pupils).take();
    assertThat(firsts(alone, "no_rows")).hasSize(1);
    assertThat(firsts(alone, "school_without_pupils_row")).isEmpty();
    Intake text = Submitted.schools().with("Pupils.txt", pupils + "2145000001,9\n").take();
    assertThat(own(text)).contains("file_name");
    assertThat(firsts(text, "school_without_pupils_row")).isEmpty();
  }

  @Test
  void schoolsWhoseRowsAQuoteTookInFollowFromIt() {
    Intake intake =
        Submitted.schools()
            .with(
                "funding.csv",
                FUNDING + "\"2145000001,9,1\n2145000002,9,1\n3145000003,9,1\"\n3145000004,9,1\n")
            .take();
    assertThat(own(intake)).containsExactly("row_swallowed");
    assertThat(firsts(intake, "school_without_funding_row")).isEmpty();
  }

  @Test
  void aKeyThatStandsTwiceIsOneCause() {
    Intake intake =
        Submitted.schools()
            .with("funding.csv", FUNDING + "2145000001,9000,500\n2145000001,9000,501\n")
            .take();
    assertThat(own(intake)).containsExactly("key_twice");
    assertThat(intake.held()).filteredOn(held -> held.rule().equals("key_twice")).hasSize(2);
  }

  @Test
  void cellsOfAColumnThatIsFormattedSoAreOneCauseThatNamesTheirLines() {
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv", "学校标识码,小学在校生数\n2.145E+09,9\n2.145E+09,9\n2145000001,9\n3.145E+09,9\n")
            .take();
    assertThat(own(intake)).containsExactly("digits_lost");
    assertThat(sentenceOf(intake, "digits_lost")).startsWith("同栏另有2处（第3、5行），改正后一并消除");
    assertThat(intake.held()).filteredOn(held -> held.rule().equals("digits_lost")).hasSize(3);
  }

  @Test
  void schoolsLackWhatRowsOfNobodyKnownMayBe() {
    Submitted submitted =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.lines().limit(3).collect(joining("\n")))
            .with("facilities.csv", "学校标识码,图书册数\n2.145E+09,9\n2.145E+09,9\n");
    assertThat(told(submitted.take()))
        .contains("school_without_pupils_row", "digits_lost")
        .doesNotContain("school_without_facilities_row");
    assertThat(told(submitted.with("facilities.csv", "学校标识码,图书册数\n2.145E+09,9\n").take()))
        .contains("school_without_facilities_row");
  }

  @Test
  void whatSchoolsLackFollowsFromTheFormThatWasSentAgainWithLess() {
    Intake before =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000002,美术,90\n3145000003,音乐,96\n")
            .take();
    Intake now = Submitted.schools().with("rooms.csv", ROOMS + "2145000001,音乐,96\n").take();
    Intake compared =
        new FewerRows(Submitted.DEFINITIONS)
            .compared(now, List.of(before), form -> form.form() + ".csv");
    assertThat(told(compared)).contains("rows_fewer").doesNotContain("school_without_rooms_row");
    assertThat(sentenceOf(compared, "rows_fewer")).startsWith("由此另有").contains("school.csv");
    assertThat(compared.held())
        .filteredOn(held -> held.rule().equals("school_without_rooms_row"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void aSchoolWithoutAnybodyLacksAllElseForThatReason() {
    Intake intake =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.lines().limit(3).collect(joining("\n")))
            .with("pupils.csv", "学校标识码,小学在校生数\n2145000001,9\n2145000002,0\n")
            .with("teachers.csv", "学校标识码,学段,专任教师数\n2145000001,小学,2\n")
            .take();
    assertThat(told(intake))
        .contains("school_without_anybody_primary")
        .doesNotContain("school_without_teachers_row");
    assertThat(sentenceOf(intake, "school_without_anybody_primary")).startsWith("由此另有1处");
  }

  @Test
  void whatSchoolsLackOfAFormThatWasNotHandedInIsCountedUnderThat() {
    Intake intake = Submitted.schools().take();
    FollowUps followUps = FollowUps.of(intake.held(), Set.of("pupils"));
    List<Held> lacking =
        intake.held().stream()
            .filter(held -> held.rule().equals("school_without_pupils_row"))
            .toList();
    assertThat(lacking).hasSizeGreaterThan(1).allMatch(followUps::isOne);
    assertThat(lacking).allMatch(followUps::isOfMissingForm);
    assertThat(followUps.sentenceOfMissing())
        .isEqualTo("由此另有%1$d处（school.csv %1$d处），补报后一并消除".formatted(lacking.size()));
    assertThat(FollowUps.of(intake.held(), Set.of("teachers")).sentenceOfMissing()).isEmpty();
    Intake header = Submitted.schools().with("pupils.csv", "学校标识码,小学在校生数\n").take();
    assertThat(FollowUps.of(header.held(), Set.of("pupils")).sentenceOfMissing()).isEmpty();
  }

  @Test
  void rowsOfAnotherCountysFileFollowFromTheFile() {
    Intake intake =
        Submitted.schools()
            .with("funding.csv", FUNDING + "2146000001,9,1\n2146000002,9,1\n2146000003,9,1\n")
            .take();
    assertThat(own(intake)).containsExactly("schools_of_other");
    assertThat(told(intake)).doesNotContain("school_without_funding_row");
    assertThat(sentenceOf(intake, "schools_of_other")).contains("funding.csv 3处");
    assertThat(intake.held()).filteredOn(held -> held.rule().equals("school_unknown")).hasSize(3);
  }

  @Test
  void rowsOfSchoolsThatFormSchoolHoldsAreNotAnotherCountys() {
    Submitted submitted =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.replaceAll("(214500000[12],.*),111,", "$1,100,"))
            .with("funding.csv", FUNDING + "2145000001,9,1\n2145000002,9,1\n");
    assertThat(told(submitted.take())).doesNotContain("schools_of_other", "school_unknown");
    assertThat(told(submitted.with("funding.csv", FUNDING + "2146000001,9,1\n").take()))
        .contains("school_unknown")
        .doesNotContain("schools_of_other");
  }

  @Test
  void theSchoolsOfAnotherCountyAreOneCause() {
    Intake intake =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.replace("450102", "450103"))
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000002,美术,90\n")
            .take();
    assertThat(own(intake)).containsExactly("county_code");
    assertThat(sentenceOf(intake, "county_code")).contains("rooms.csv 2处", "school.csv 6处");
  }

  @Test
  void schoolsThatAFormDoesNotMentionAreOneCauseThatNamesTheFirst() {
    Intake intake = Submitted.schools().with("funding.csv", FUNDING + "2145000001,9,1\n").take();
    assertThat(firsts(intake, "school_without_funding_row")).hasSize(1);
    assertThat(sentenceOf(intake, "school_without_funding_row"))
        .isEqualTo("同样的另有5所学校（2145000018、3145000003、3145000004、3445000005、3445000006），各校补报后消除");
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("school_without_funding_row"))
        .hasSize(6);
  }

  /** The rules of all entries that follow from no other one, without repeating. */
  private static List<String> told(Intake intake) {
    FollowUps followUps = FollowUps.of(intake.held());
    return intake.held().stream()
        .filter(held -> !followUps.isOne(held))
        .map(Held::rule)
        .distinct()
        .toList();
  }

  @Test
  void whatHasNoOtherCauseStandsForItself() {
    Intake intake =
        Submitted.schools().with("rooms.csv", ROOMS + "2145000001,舞蹈,96\n2145000001,音乐,x\n").take();
    assertThat(own(intake)).containsExactly("code", "number");
    assertThat(sentenceOf(intake, "code")).isEmpty();
  }

  /** The rules of errors that follow from no other entry. */
  private static List<String> own(Intake intake) {
    FollowUps followUps = FollowUps.of(intake.held());
    return intake.held().stream()
        .filter(held -> held.severity().equals("error") && !followUps.isOne(held))
        .map(Held::rule)
        .toList();
  }

  /** The cells of a rule's entries that follow from no other. */
  private static List<String> firsts(Intake intake, String rule) {
    FollowUps followUps = FollowUps.of(intake.held());
    return intake.held().stream()
        .filter(held -> held.rule().equals(rule) && !followUps.isOne(held))
        .map(held -> String.valueOf(held.cell()))
        .toList();
  }

  private static String sentenceOf(Intake intake, String rule) {
    FollowUps followUps = FollowUps.of(intake.held());
    return intake.held().stream()
        .filter(held -> held.rule().equals(rule))
        .map(followUps::sentence)
        .findFirst()
        .orElseThrow();
  }
}
