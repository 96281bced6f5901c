package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  private static final Definitions DEFINITIONS = Definitions.load();

  @ParameterizedTest
  @CsvSource({
    "school.csv, school",
    "school-2.csv, school",
    "school-补报 第2次.csv, school",
    "学校基本情况.csv, school",
    "学校基本情况-城区.csv, school",
    "SCHOOL.CSV, school",
    "Pupils-2.XLS, pupils",
    "teachers.CSV, teachers",
    "社会认可度.csv, survey",
    "schools.csv, ",
    "school2.csv, ",
    "学校基本情况表.csv, school",
    "学校基本情况（最终版）.csv, school",
    "附件2：学校基本情况.csv, school",
    "2022年青林市学校基本情况统计表.csv, school",
    "学校基本情况_青林市.csv, school",
    "学校基本情况.csv.csv, school",
    "学校基本情况.xls.xlsx, school",
    "学校基本情况 (2).csv, school",
    "表3-1 经费.csv, funding",
    "copy-of-school (1).csv, school",
    "学校基本情况填表说明.csv, ",
    "教师培训经费.csv, ",
    "教师情况和学生情况.csv, ",
    "关于报送学生情况的通知.csv, ",
    "school.txt, ",
    "school, ",
    ".csv, ",
  })
  void aNameIsAFormsIdOrTitleAndWhateverFollowsAHyphen(String name, String form) {
    assertThat(FileName.form(name, DEFINITIONS.forms().values()).map(Form::form).orElse(null))
        .isEqualTo(form);
  }

  @Test
  void everyFormIsKnownByItsIdAndItsTitle() {
    for (Form form : DEFINITIONS.forms().values()) {
      assertThat(FileName.form(form.form() + ".csv", DEFINITIONS.forms().values())).contains(form);
      assertThat(FileName.form(form.title() + ".csv", DEFINITIONS.forms().values())).contains(form);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$school.csv",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "Desktop.ini",
        "._school.csv",
        ".~lock.school.csv#",
        ".school.csv.swp",
        "school.csv~",
        ".gitkeep",
        "__MACOSX"
      })
  void whatSystemsAndOfficeProgramsLeaveIsPassedOver(String name) {
    assertThat(FileName.isPassedOver(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"school.csv", "~school.csv", "说明.docx"})
  void anythingElseIsNot(String name) {
    assertThat(FileName.isPassedOver(name)).isFalse();
  }
}
