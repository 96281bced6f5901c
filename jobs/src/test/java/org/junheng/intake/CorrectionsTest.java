package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.intake.Submitted.accepted;
import static org.junheng.intake.Submitted.told;

import org.junit.jupiter.api.Test;

/** Cells that the province replaces before anything is read from them. */
class CorrectionsTest {
  private static final String TEACHERS = "学校标识码,学段,专任教师数,县级以上骨干教师数\n";
  private static final String ROOMS = "学校标识码,类别,面积\n";

  @Test
  void checksAndRowsSeeTheCorrectedValueAndTheOthersStayAsTheyAre() {
    Submitted submitted =
        Submitted.schools()
            .with(
                "facilities.csv",
                "学校标识码,教学及辅助用房面积,其中室内体育用房面积\n2145000001,100,101\n2145000002,100,50\n");
    assertThat(accepted(submitted.take(), "facilities", "school_code")).isEqualTo("2145000002\n");
    submitted.corrected("facilities", "2145000001", "indoor_gym_area", "101.0", "10.1");
    Intake intake = submitted.take();
    assertThat(accepted(intake, "facilities", "school_code", "indoor_gym_area"))
        .isEqualTo("2145000001 10.1\n2145000002 50.0\n");
    assertThat(told(intake, "corrected", "gym_within_teaching_area"))
        .isEqualTo("facilities.csv:2 其中室内体育用房面积 101: corrected corrected\n");
    assertThat(intake.counts())
        .filteredOn(count -> count.form().equals("facilities"))
        .extracting(FormCount::status)
        .containsExactly("ok");
  }

  @Test
  void aCorrectedValueCountsInTheFilesUnit() {
    Intake intake =
        Submitted.schools()
            .with("facilities.csv", "学校标识码,教学仪器设备资产值\n2145000001,\"1,250,000\"\n")
            .corrected("facilities", "2145000001", "equipment_value", "1250000", "125")
            .take();
    assertThat(accepted(intake, "facilities", "equipment_value")).isEqualTo("1250000.0\n");
  }

  @Test
  void aBlankCanBeExpectedAndWritten() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数,随迁子女数\n2145000001,,7\n")
            .corrected("pupils", "2145000001", "primary_pupils", "", "40")
            .corrected("pupils", "2145000001", "migrant_pupils", "７", "")
            .take();
    assertThat(accepted(intake, "pupils", "primary_pupils", "migrant_pupils")).isEqualTo("40 ?\n");
  }

  @Test
  void aMendedRowIsHeldUntilTheCorrectionIsTakenAway() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数\n2145000001,40\n2145000002,41\n")
            .corrected("pupils", "2145000001", "primary_pupils", "400", "40")
            .take();
    assertThat(told(intake, "corrected", "correction_failed"))
        .isEqualTo("pupils.csv:2 小学在校生数 40: correction_failed error\n");
    assertThat(accepted(intake, "pupils", "school_code")).isEqualTo("2145000002\n");
  }

  @Test
  void aRowIsNamedByItsWholeKey() {
    Intake intake =
        Submitted.schools()
            .with("teachers.csv", TEACHERS + "3145000004,小学,9,1\n3145000004,初中,9,1\n")
            .corrected("teachers", "3145000004|junior", "backbone", "1", "3")
            .take();
    assertThat(accepted(intake, "teachers", "stage", "backbone"))
        .isEqualTo("primary 1\njunior 3\n");
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("corrected"))
        .extracting(Held::key)
        .containsExactly("3145000004|junior");
  }

  @Test
  void aRoomIsNamedByItsSchoolAndKindAndTheValueThatOneOfThemHas() {
    String rooms = ROOMS + "2145000001,音乐,96\n2145000001,音乐,69\n2145000001,美术,69\n";
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", rooms)
            .corrected("rooms", "2145000001|music", "area", "69", "96")
            .take();
    assertThat(accepted(intake, "rooms", "kind", "area"))
        .isEqualTo("music 96.0\nmusic 96.0\nart 69.0\n");
  }

  @Test
  void whereSeveralRowsFitNoneIsCorrectedAndAllAreHeld() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,69\n2145000001,音乐,69\n2145000001,美术,90\n")
            .corrected("rooms", "2145000001|music", "area", "69", "96")
            .take();
    assertThat(told(intake, "correction_failed", "corrected"))
        .isEqualTo(
            """
            rooms.csv:2 面积 69: correction_failed error
            rooms.csv:3 面积 69: correction_failed error
            """);
    assertThat(accepted(intake, "rooms", "kind")).isEqualTo("art\n");
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("correction_failed"))
        .first()
        .extracting(Held::message)
        .asString()
        .contains("而该键有2行");
  }

  @Test
  void twoCellsOfOneRowAreCorrectedTogether() {
    Intake intake =
        Submitted.schools()
            .with("teachers.csv", TEACHERS + "2145000001,小学,9,11\n")
            .corrected("teachers", "2145000001|primary", "full_time", "9", "19")
            .corrected("teachers", "2145000001|primary", "backbone", "11", "1")
            .take();
    assertThat(accepted(intake, "teachers", "full_time", "backbone")).isEqualTo("19 1\n");
  }

  @Test
  void aColumnThatTheFileDoesNotHaveCannotBeCorrected() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数\n2145000001,40\n")
            .corrected("pupils", "2145000001", "migrant_pupils", "", "4")
            .take();
    assertThat(told(intake, "correction_failed"))
        .isEqualTo("pupils.csv:2: correction_failed error\n");
    assertThat(accepted(intake, "pupils", "school_code")).isEmpty();
  }

  @Test
  void anUnknownSchoolsCodeCanBeCorrectedByItsOwnCorrection() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,小学在校生数\n2145000091,40\n")
            .corrected("pupils", "2145000091", "school_code", "2145000091", "2145000001")
            .take();
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils"))
        .isEqualTo("2145000001 40\n");
  }
}
