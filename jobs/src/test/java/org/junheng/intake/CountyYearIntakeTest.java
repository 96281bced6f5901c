package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.intake.Submitted.accepted;
import static org.junheng.intake.Submitted.counts;
import static org.junheng.intake.Submitted.told;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One county-year, from its files to accepted rows, held cells and counts. */
class CountyYearIntakeTest {
  private static final String PUPILS = "学校标识码,小学在校生数,初中在校生数\n";
  private static final String ROOMS = "学校标识码,类别,面积\n";
  private static final String CLASSES = "学校标识码,学段,年级,班号,班级人数\n";
  private static final String FACILITIES = "学校标识码,教学及辅助用房面积,教学仪器设备资产值\n";

  @Test
  void rowsAreAcceptedTypedAndInTheWarehousesUnits() {
    Intake intake =
        Submitted.schools()
            .with(
                "facilities.csv", FACILITIES + "2145000001,\"8,354.56\",378.9865\n2145000002,-,\n")
            .take();
    assertThat(accepted(intake, "facilities", "school_code", "teaching_area", "equipment_value"))
        .isEqualTo(
            """
            2145000001 8354.56 3789865.0
            2145000002 - ?
            """);
    assertThat(accepted(intake, "facilities", "school_code", "books"))
        .isEqualTo(
            """
            2145000001 ?
            2145000002 ?
            """);
  }

  @Test
  void anAcceptedRowSaysWhereItCameFrom() {
    Intake intake =
        Submitted.schools().with("办学条件-2.csv", "标题\n" + FACILITIES + "2145000001,1,1\n").take();
    Intake.AcceptedRow row = intake.accepted().get("facilities").get(0);
    assertThat(row.file()).isEqualTo("2025/450102/办学条件-2.csv");
    assertThat(row.fileSha256()).isEqualTo("sha-of-办学条件-2.csv");
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.sheet()).isNull();
  }

  @Test
  void anEntryOfHeldSaysFileLineColumnAsWrittenValueRuleSeverityAndWhatToDo() {
    Intake intake =
        Submitted.schools()
            .with("pupils-城区.csv", "学校标识码, 小学 学生数 \n2145000001,40\n2145000002, 1O \n")
            .take();
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("whole_number"))
        .containsExactly(
            new Held(
                "pupils",
                "2025/450102/pupils-城区.csv",
                null,
                3L,
                "小学 学生数",
                "B3",
                "1O",
                "whole_number",
                "field",
                "“1O”不是整数；应填0或正整数，未掌握请留空",
                "2145000002",
                null,
                "2145000002"));
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils"))
        .isEqualTo("2145000001 40\n2145000002 ?\n");
  }

  @Test
  void anEntryOfAWholeColumnIsNamedByTheColumn() {
    Intake intake = Submitted.schools().with("pupils.csv", "学校标识码,小学在校生数\n").take();
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("column_absent") && held.form().equals("pupils"))
        .isNotEmpty()
        .allMatch(held -> held.key().equals(held.column()));
  }

  @Test
  void aCellIsNamedAsASpreadsheetShowsTheFileAlsoAfterACellOfTwoLines() {
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv",
                PUPILS
                    + "2145000001,\"4\n0\",0\n2145000002,1O,\n2145000018,40,5,more\n2145000018\n")
            .take();
    assertThat(intake.held())
        .filteredOn(held -> held.file().endsWith("pupils.csv") && held.line() != null)
        .extracting(held -> held.rule() + " line " + held.line() + " cell " + held.cell())
        .contains(
            "whole_number line 4 cell B3",
            "row_long line 5 cell D4",
            "row_short line 6 cell null",
            "key_twice line 5 cell A4");
  }

  @Test
  void everyBadCellOfARowIsTold() {
    Intake intake = Submitted.schools().with("pupils.csv", PUPILS + "2145000001,1O,-5\n").take();
    assertThat(told(intake, "whole_number", "minimum"))
        .isEqualTo(
            """
            pupils.csv:2 小学在校生数 1O: whole_number field
            pupils.csv:2 初中在校生数 -5: minimum field
            """);
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils", "junior_pupils"))
        .isEqualTo("2145000001 ? ?\n");
  }

  @Test
  void allRowsOfARepeatedKeyAreHeld() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", PUPILS + "2145000001,40,\n2145000002,50,\n2145000001,41,\n")
            .take();
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils"))
        .isEqualTo("2145000002 50\n");
    assertThat(told(intake, "key_twice"))
        .isEqualTo(
            """
            pupils.csv:2 学校标识码 2145000001: key_twice error
            pupils.csv:4 学校标识码 2145000001: key_twice error
            """);
    assertThat(message(intake, "key_twice"))
        .isEqualTo("“2145000001”重复出现（第2、4行），重复的各行均退回；请只保留正确的一行");
  }

  @Test
  void aRowThatIsHeldAlreadyRepeatsItsKeyAllTheSame() {
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv",
                PUPILS + "2145000001,4O,\n2145000001,41,\n2145000002,5\n2145000002,50,\n")
            .take();
    assertThat(intake.accepted().get("pupils")).isEmpty();
    assertThat(told(intake, "key_twice", "whole_number", "row_short"))
        .isEqualTo(
            """
            pupils.csv:2 小学在校生数 4O: whole_number field
            pupils.csv:4 2: row_short error
            pupils.csv:2 学校标识码 2145000001: key_twice error
            pupils.csv:3 学校标识码 2145000001: key_twice error
            pupils.csv:4 学校标识码 2145000002: key_twice error
            pupils.csv:5 学校标识码 2145000002: key_twice error
            """);
    assertThat(counts(intake)).contains("pupils: files 1 (0 held), rows 4 = 0 + 4 held");
  }

  @Test
  void aKeyThatStandsInTwoFilesIsToldWithBoth() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", PUPILS + "2145000001,40,\n")
            .with("pupils-2.csv", PUPILS + "2145000002,50,\n2145000001,41,\n")
            .take();
    assertThat(accepted(intake, "pupils", "school_code")).isEqualTo("2145000002\n");
    assertThat(message(intake, "key_twice"))
        .isEqualTo("“2145000001”重复出现（pupils.csv第2行、pupils-2.csv第3行），重复的各行均退回；请只保留正确的一行");
  }

  @Test
  void aKeyOfSeveralFieldsRepeatsOnlyAsAWhole() {
    Intake intake =
        Submitted.schools()
            .with(
                "classes.csv",
                CLASSES
                    + """
                    3145000004,小学,1,1,40
                    3145000004,小学,1,2,40
                    3145000004,小学,2,1,40
                    3145000004,初中,2,1,40
                    3145000004,小学,1.0,2,41
                    """)
            .take();
    assertThat(accepted(intake, "classes", "stage", "grade", "class_no", "pupils"))
        .isEqualTo(
            """
            primary 1 1 40
            primary 2 1 40
            junior 2 1 40
            """);
    assertThat(message(intake, "key_twice"))
        .isEqualTo("“3145000004 primary 1 2”重复出现（第3、6行），重复的各行均退回；请只保留正确的一行");
  }

  @Test
  void roomsHaveNoKeySoLikeRoomsAreSeveralRooms() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000001,音乐,96\n2145000001,美术,90\n")
            .take();
    assertThat(accepted(intake, "rooms", "school_code", "kind", "area"))
        .isEqualTo(
            """
            2145000001 music 96.0
            2145000001 music 96.0
            2145000001 art 90.0
            """);
  }

  @Test
  void theRoomsOfASchoolThatStandInTwoFilesAreAllHeld() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n2145000002,音乐,97\n2145000001,美术,98\n")
            .with("rooms-2.csv", ROOMS + "2145000001,音乐,96\n3145000003,美术,90\n")
            .take();
    assertThat(accepted(intake, "rooms", "school_code", "kind", "area"))
        .isEqualTo(
            """
            2145000002 music 97.0
            3145000003 art 90.0
            """);
    assertThat(told(intake, "school_in_two_files"))
        .isEqualTo(
            """
            rooms.csv:2 学校标识码 2145000001: school_in_two_files error
            rooms.csv:4 学校标识码 2145000001: school_in_two_files error
            rooms-2.csv:2 学校标识码 2145000001: school_in_two_files error
            """);
    assertThat(message(intake, "school_in_two_files"))
        .isEqualTo("学校“2145000001”的记录分散在多个文件中（rooms-2.csv、rooms.csv），均退回；请合并为一个文件");
  }

  @Test
  void aHeldRoomInAnotherFileCountsAsStandingThere() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n")
            .with("rooms-2.csv", ROOMS + "2145000001,舞蹈,96\n")
            .take();
    assertThat(intake.accepted().get("rooms")).isEmpty();
  }

  @Test
  void severalFilesOfAFormAreReadTogether() {
    Intake intake =
        Submitted.schools()
            .with("pupils-东.csv", PUPILS + "2145000001,40,\n")
            .with("学生情况-西.csv", "标识码;小学学生数\n2145000002;50\n".replace(";", "\t"))
            .take();
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils"))
        .isEqualTo(
            """
            2145000001 40
            2145000002 50
            """);
    assertThat(counts(intake)).contains("pupils: files 2 (0 held), rows 2 = 2 + 0 held");
  }

  @Test
  void aSchoolThatIsNotInFormSchoolIsHeldInTheOthers() {
    Intake intake =
        Submitted.schools().with("pupils.csv", PUPILS + "2145999999,40,\n2145000001,41,\n").take();
    assertThat(accepted(intake, "pupils", "school_code")).isEqualTo("2145000001\n");
    assertThat(told(intake, "school_unknown"))
        .isEqualTo("pupils.csv:2 学校标识码 2145999999: school_unknown error\n");
    assertThat(message(intake, "school_unknown"))
        .isEqualTo("学校“2145999999”不在“学校基本情况”表中（或该校所在行被退回）；请先报送该校基本情况");
  }

  @Test
  void aSchoolWhoseOwnRowIsHeldIsHeldInTheOthersToo() {
    Intake intake =
        Submitted.nothing()
            .with(
                "school.csv",
                Submitted.SCHOOLS.replace(
                    "450102,211,111,811,,\n2145000002", "450102,21,111,811,,\n2145000002"))
            .with("pupils.csv", PUPILS + "2145000001,40,\n2145000002,41,\n")
            .take();
    assertThat(accepted(intake, "pupils", "school_code")).isEqualTo("2145000002\n");
    assertThat(told(intake, "pattern", "school_unknown"))
        .isEqualTo(
            """
            school.csv:2 办学类型代码 21: pattern error
            pupils.csv:2 学校标识码 2145000001: school_unknown error
            """);
  }

  @Test
  void whileFormSchoolIsMissingAllRowsOfSchoolFormsAreHeld() {
    Intake intake =
        Submitted.nothing()
            .with("pupils.csv", PUPILS + "2145000001,40,\n")
            .with("rooms.csv", ROOMS + "2145000001,音乐,96\n")
            .with("county.csv", "县区代码,规划布局合理\n450102,是\n")
            .with("survey.csv", "县区代码,群体,满意问卷数\n450102,家长,90\n")
            .take();
    assertThat(told(intake, "school_form_missing"))
        .isEqualTo(
            """
            pupils.csv:2 学校标识码 2145000001: school_form_missing error
            rooms.csv:2 学校标识码 2145000001: school_form_missing error
            """);
    assertThat(accepted(intake, "county", "layout_sound")).isEqualTo("true\n");
    assertThat(accepted(intake, "survey", "group", "satisfied")).isEqualTo("parents 90\n");
  }

  @Test
  void whileFormSchoolIsHeldAllRowsOfSchoolFormsAreHeld() {
    Intake intake =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.replace("举办者代码", "举办人"))
            .with("pupils.csv", PUPILS + "2145000001,40,\n")
            .take();
    assertThat(told(intake, "column_missing", "school_form_missing"))
        .isEqualTo(
            """
            school.csv: column_missing error
            pupils.csv:2 学校标识码 2145000001: school_form_missing error
            """);
    assertThat(counts(intake))
        .isEqualTo(
            """
            school: files 1 (1 held), rows 0 = 0 + 0 held, warnings 0, held
            pupils: files 1 (0 held), rows 1 = 0 + 1 held, warnings 8, held
            """);
  }

  @Test
  void aCountyCodeOtherThanTheFoldersHoldsTheRow() {
    Intake intake =
        Submitted.nothing()
            .with("school.csv", Submitted.SCHOOLS.replace("西城小学,450102", "西城小学,450103"))
            .with("county.csv", "县区代码,规划布局合理\n450127,是\n")
            .with("survey.csv", "县区代码,群体\n450102.0,家长\n4501K1,学生\n")
            .take();
    assertThat(told(intake, "county_code"))
        .isEqualTo(
            """
            school.csv:3 县区代码 450103: county_code error
            county.csv:2 县区代码 450127: county_code error
            survey.csv:3 县区代码 4501K1: county_code error
            """);
    assertThat(accepted(intake, "survey", "county_code", "group")).isEqualTo("450102 parents\n");
    assertThat(message(intake, "county_code")).isEqualTo("县区代码“450103”与报送文件夹450102不一致；请核对");
  }

  @Test
  void aCountyThatIsNotValidIsHeldWhole() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", PUPILS + "2145000001,40,\n")
            .ofACountyThatIsNotValid()
            .take();
    assertThat(told(intake))
        .isEqualTo(
            """
            school.csv 450102: county_not_valid error
            pupils.csv 450102: county_not_valid error
            """);
    assertThat(message(intake, "county_not_valid"))
        .isEqualTo("2025年县区名录中没有代码450102，全部文件退回；请核对代码，或请省级更新名录");
    assertThat(counts(intake))
        .isEqualTo(
            """
            school: files 1 (1 held), rows 0 = 0 + 0 held, warnings 0, held
            pupils: files 1 (1 held), rows 0 = 0 + 0 held, warnings 0, held
            """);
  }

  @Test
  void aFileWhoseNameIsNotUnderstoodIsNamedAndEverythingElseGoesOn() {
    Intake intake = Submitted.schools().with("说明.docx", "").with("schools.csv", "").take();
    assertThat(told(intake, "file_name"))
        .isEqualTo(
            """
            说明.docx 说明.docx: file_name error
            schools.csv schools.csv: file_name error
            """);
    assertThat(message(intake, "file_name"))
        .startsWith("文件名“说明.docx”无法对应任何报表；请按“报表名.csv”或“报表名.xlsx”命名：school（学校基本情况）、")
        .contains("survey（社会认可度）");
    assertThat(intake.accepted().get("school")).hasSize(7);
  }

  @Test
  void oneBrokenFileStopsNoOther() {
    Intake intake =
        Submitted.schools()
            .with("pupils.csv", PUPILS + "\"2145000001,40,\n")
            .with("pupils-2.csv", PUPILS + "2145000002,50,\n")
            .with("rooms.csv", "学校标识码,类别,面积\n2145000001,音乐,96\n".getBytes(Charset.forName("GBK")))
            .take();
    assertThat(told(intake, "file_format")).isEqualTo("pupils.csv 第2行起引号没有闭合: file_format error\n");
    assertThat(accepted(intake, "pupils", "school_code")).isEqualTo("2145000002\n");
    assertThat(accepted(intake, "rooms", "kind", "area")).isEqualTo("music 96.0\n");
    assertThat(counts(intake))
        .contains("pupils: files 2 (1 held), rows 1 = 1 + 0 held, warnings 8, partial");
  }

  @Test
  void defaultsStandWhereACellIsBlankOrTheColumnIsAbsent() {
    Intake intake =
        Submitted.nothing()
            .with(
                "school.csv",
                """
                学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,是否省市直属
                2145000001,东城小学,450102,211,111,811,,
                2145000002,西城小学,450102,211,111,811,1,是
                """)
            .take();
    assertThat(
            accepted(
                intake,
                "school",
                "counted",
                "directly_run",
                "boarding",
                "dense_city_core",
                "charter"))
        .isEqualTo(
            """
            true false false false ?
            true true false false ?
            """);
    assertThat(told(intake, "column_default", "column_absent"))
        .isEqualTo(
            """
            school.csv town: column_absent warning
            school.csv main_school_code: column_absent warning
            school.csv boarding 否: column_default warning
            school.csv planned_year: column_absent warning
            school.csv dense_city_core 否: column_default warning
            school.csv charter: column_absent warning
            school.csv predecessor_code: column_absent warning
            """);
    assertThat(message(intake, "column_default")).isEqualTo("没有栏目“是否寄宿制”，各行均按默认值“否”处理；如有不同请补上该栏");
  }

  @Test
  void anExtraColumnIsNamedOnceAndChangesNothing() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", "序号,学校标识码,类别,面积,备注\n1,2145000001,音乐,96,新\n2,2145000001,美术,90,\n")
            .take();
    assertThat(told(intake, "column_unknown"))
        .isEqualTo(
            """
            rooms.csv 序号 序号: column_unknown warning
            rooms.csv 备注 备注: column_unknown warning
            """);
    assertThat(counts(intake))
        .contains("rooms: files 1 (0 held), rows 2 = 2 + 0 held, warnings 2, ok");
  }

  @Test
  void shortAndLongRowsAreHeld() {
    Intake intake =
        Submitted.schools()
            .with(
                "rooms.csv",
                ROOMS
                    + """
                    2145000001,音乐
                    2145000001,音乐,96,
                    2145000001,音乐,1,096
                    填表人：张三
                    """)
            .take();
    assertThat(accepted(intake, "rooms", "area")).isEqualTo("96.0\n");
    assertThat(told(intake, "row_short", "row_long"))
        .isEqualTo(
            """
            rooms.csv:2 2: row_short error
            rooms.csv:4 096: row_long error
            """);
    assertThat(message(intake, "row_short")).isEqualTo("本行只有2格，表头有3格；请补齐");
    assertThat(message(intake, "row_long")).isEqualTo("本行在最后一栏之后还有内容“096”；请检查是否错位");
  }

  @Test
  void whatStandsUnderABlankHeaderAtTheEndIsAfterTheLastColumn() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", "学校标识码,类别,面积,,\n2145000001,音乐,96,,\n2145000001,音乐,1,096,\n")
            .take();
    assertThat(told(intake, "row_long")).isEqualTo("rooms.csv:3 096: row_long error\n");
  }

  @Test
  void aNulHoldsItsRowAndNamesItsColumn() {
    Intake intake =
        Submitted.schools()
            .with("rooms.csv", ROOMS + "2145000001,音乐,9\0006\n2145000001,音乐,96\n")
            .take();
    assertThat(told(intake, "nul")).isEqualTo("rooms.csv:2 面积 9‹U+0000›6: nul error\n");
    assertThat(accepted(intake, "rooms", "area")).isEqualTo("96.0\n");
  }

  @Test
  void namesWithQuotesLineBreaksAndFormulasAreAccepted() {
    Intake intake =
        Submitted.nothing()
            .with(
                "school.csv",
                Submitted.SCHOOL_HEADER
                    + """
                    2145000001,"=HYPERLINK(""x"")
                    小学",450102,211,111,811,,
                    2145000002,"东城,小学",450102,211,111,8l1,,
                    """)
            .take();
    assertThat(accepted(intake, "school", "school_name"))
        .isEqualTo("=HYPERLINK(\"x\")\n小学\n东城,小学\n");
    assertThat(told(intake, "code_unknown"))
        .isEqualTo("school.csv:4 举办者代码 8l1: code_unknown warning\n");
  }

  @Test
  void educationLevelsThatDoNotAddUpBecomeMissingAndTheRowStays() {
    Intake intake =
        Submitted.schools()
            .with(
                "teachers.csv",
                """
                学校标识码,学段,专任教师数,博士,硕士,本科,专科,高中及以下,县级以上骨干教师数
                2145000001,小学,72,0,6,40,26,0,21
                2145000002,小学,72,0,6,40,25,0,21
                3145000003,初中,72,0,6,40,,0,21
                3145000004,小学,72,-,6,40,1,0,21
                """)
            .take();
    assertThat(
            accepted(
                intake,
                "teachers",
                "full_time",
                "doctor",
                "master",
                "bachelor",
                "associate",
                "below",
                "backbone"))
        .isEqualTo(
            """
            72 0 6 40 26 0 21
            72 ? ? ? ? ? 21
            72 0 6 40 ? 0 21
            72 - 6 40 1 0 21
            """);
    assertThat(told(intake, "education_levels"))
        .isEqualTo("teachers.csv:3 专任教师数 72: education_levels field\n");
    assertThat(counts(intake))
        .contains("teachers: files 1 (0 held), rows 4 = 4 + 0 held, warnings 9, ok");
  }

  @Test
  void theSubtotalOfArtsIsCheckedAndNotAdded() {
    String header = "学校标识码,学段,专任教师数,体育,音乐,美术,艺术综合,艺术(计)\n";
    Intake intake =
        Submitted.schools()
            .with("teachers.csv", header + "2145000001,小学,9,2,3,2,1,6\n2145000002,小学,9,2,3,2,1,7\n")
            .take();
    assertThat(told(intake, "art_subtotal", "pe_art_teachers"))
        .isEqualTo("teachers.csv:3 艺术(计) 7: art_subtotal warning\n");
    assertThat(accepted(intake, "teachers", "pe", "music", "fine_art", "general_art"))
        .isEqualTo("2 3 2 1\n2 3 2 1\n");
  }

  @Test
  void theSubtotalOfArtsIsNotAskedFor() {
    Intake intake =
        Submitted.schools().with("teachers.csv", "学校标识码,学段,专任教师数\n2145000001,小学,9\n").take();
    assertThat(intake.held()).noneMatch(held -> "art_subtotal".equals(held.column()));
  }

  @Test
  void aHeldClassLeavesTheSumOfClassesUnknown() {
    String pupils = PUPILS + "3145000004,80,45\n";
    String classes = CLASSES + "3145000004,小学,1,1,40\n3145000004,初中,7,1,45\n";
    assertThat(told(submit(pupils, classes + "3145000004,小学,1,2,40\n"), "primary_class_sizes"))
        .isEmpty();
    assertThat(told(submit(pupils, classes + "3145000004,小学,1,2,41\n"), "primary_class_sizes"))
        .isEqualTo("pupils.csv:2 小学在校生数 80: primary_class_sizes warning\n");
    assertThat(told(submit(pupils, classes + "3145000004,小学,1,2,4O\n"), "primary_class_sizes"))
        .isEmpty();
    assertThat(told(submit(pupils, classes + "3145000004,初中,7,2,4O\n"), "primary_class_sizes"))
        .isEqualTo("pupils.csv:2 小学在校生数 80: primary_class_sizes warning\n");
  }

  @Test
  void aHeldPupilsRowIsNotAMissingOne() {
    Intake intake = Submitted.schools().with("pupils.csv", PUPILS + "2145000001,4O,\n").take();
    assertThat(told(intake, "school_without_pupils_row"))
        .doesNotContain("2145000001")
        .contains("2145000002");
  }

  @Test
  void aYearThatAFormDoesNotCoverHoldsItsFiles() {
    Intake intake = Submitted.schools().of(2011).take();
    assertThat(told(intake)).isEqualTo("school.csv 学校基本情况: form_year error\n");
    assertThat(message(intake, "form_year"))
        .isEqualTo("“学校基本情况”没有2011学年的报表定义，整个文件退回；请核对学年，或请省级补充定义（schemas/forms）");
  }

  @Test
  void aFormWithoutAFileIsNotCountedAndOneWithoutRowsIsOk() {
    Intake intake = Submitted.schools().with("rooms.csv", ROOMS + "合计,,186\n").take();
    assertThat(counts(intake))
        .isEqualTo(
            """
            school: files 1 (0 held), rows 7 = 7 + 0 held, warnings 21, ok
            rooms: files 1 (0 held), rows 0 = 0 + 0 held, warnings 0, ok
            """);
  }

  @Test
  void nothingSubmittedIsNothing() {
    Intake intake = Submitted.nothing().take();
    assertThat(intake.held()).isEmpty();
    assertThat(intake.counts()).isEmpty();
    assertThat(intake.accepted().values()).allMatch(List::isEmpty);
  }

  private static Intake submit(String pupils, String classes) {
    return Submitted.schools().with("pupils.csv", pupils).with("classes.csv", classes).take();
  }

  private static String message(Intake intake, String rule) {
    return intake.held().stream()
        .filter(held -> held.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .message();
  }
}
