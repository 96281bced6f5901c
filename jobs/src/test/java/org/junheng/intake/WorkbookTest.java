package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.intake.Submitted.accepted;
import static org.junheng.intake.Submitted.counts;
import static org.junheng.intake.Submitted.told;

import java.util.List;
import org.junheng.landing.TestWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counties' workbooks look like and must still be read, as .xlsx and as .xls. */
class WorkbookTest {
  private static final String PUPILS = "学校标识码|小学在校生数|初中在校生数\n";
  private static final String ROOMS = "学校标识码|类别|面积\n";

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void titleLinesLetterRowsAndTotalRowsAreNoData(String kind) {
    Intake intake =
        with(
            kind,
            "pupils",
            TestWorkbook.of(
                "Sheet1",
                """
                ××县2025年学生情况统计表

                填报单位：||单位：人
                学校标识码|小学 在校生数|初中在校生数
                甲|1|2
                2145000001|40|
                2145000002|1,294|0
                合计|=SUM(B6:B7)->1334|0
                """));
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils", "junior_pupils"))
        .isEqualTo("2145000001 40 ?\n2145000002 1294 0\n");
    assertThat(told(intake, "formula", "whole_number", "row_short")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void numbersAsTextCodesAsNumbersAndNoiseOfBinaryNumbersAreReadAsTheyWereTyped(String kind) {
    Intake intake =
        with(
            kind,
            "facilities",
            TestWorkbook.of(
                "办学条件",
                """
                学校标识码|教学及辅助用房面积|运动场地面积|教学仪器设备资产值|计算机台数|图书册数
                2145000001|0.30000000000000004|8354.56[#,##0.00]|378.9865|'120|12.0
                '2145000002|'8,354.56|'１２|1.1E3|0|'-
                """));
    assertThat(
            accepted(
                intake,
                "facilities",
                "school_code",
                "teaching_area",
                "sports_ground_area",
                "equipment_value",
                "computers",
                "books"))
        .isEqualTo(
            """
            2145000001 0.3 8354.56 3789865.0 120 12
            2145000002 8354.56 12.0 1.1E7 0 -
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void oneWorkbookOfAnyNameHandsInAllFormsThatItsSheetsAreNamedBy(String kind) {
    Intake intake =
        Submitted.nothing()
            .with(
                "二〇二五年全部报表." + kind,
                TestWorkbook.of("学校基本情况", bars(Submitted.SCHOOLS))
                    .and("pupils", PUPILS + "2145000001|40|")
                    .and("专用教室-城区", ROOMS + "2145000001|音乐|96")
                    .and("专用教室-乡镇", ROOMS + "2145000002|美术|90")
                    .and("Sheet5", "")
                    .as(kind))
            .take();
    assertThat(accepted(intake, "school", "school_code")).hasLineCount(7);
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils"))
        .isEqualTo("2145000001 40\n");
    assertThat(accepted(intake, "rooms", "school_code", "kind"))
        .isEqualTo("2145000001 music\n2145000002 art\n");
    assertThat(counts(intake)).contains("rooms: files 1 (0 held), rows 2 = 2 + 0 held");
    assertThat(intake.accepted().get("rooms").get(1).sheet()).isEqualTo("专用教室-乡镇");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void anEntryNamesSheetLineColumnAndCell(String kind) {
    Intake intake =
        with(
            kind,
            "pupils",
            TestWorkbook.of("学生情况", "标题\n\n" + PUPILS + "2145000001|40|1O\n2145000002|40|3|多"));
    assertThat(intake.held())
        .filteredOn(held -> List.of("whole_number", "row_long").contains(held.rule()))
        .extracting(
            held ->
                String.join(
                    " ",
                    held.sheet(),
                    String.valueOf(held.line()),
                    held.column(),
                    held.cell(),
                    held.value()))
        .containsExactly("学生情况 4 初中在校生数 C4 1O", "学生情况 5 null D5 多");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void columnsInAnyOrderUnderOtherHeadersAndExtraOnesAreRead(String kind) {
    Intake intake =
        with(kind, "rooms", TestWorkbook.of("rooms", "备注|使用面积|教室类别|标识码\n好|96.5|音乐教室|2145000001\n"));
    assertThat(accepted(intake, "rooms", "school_code", "kind", "area"))
        .isEqualTo("2145000001 music 96.5\n");
    assertThat(told(intake, "column_unknown"))
        .isEqualTo("rooms.%s 备注 备注: column_unknown warning\n".formatted(kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void formulasAreReadByWhatTheyCameToAndToldOncePerColumn(String kind) {
    Intake intake =
        with(
            kind,
            "pupils",
            TestWorkbook.of(
                "pupils", PUPILS + "2145000001|=20+20->40|\n2145000002|=20+21->41|=1+1->2"));
    assertThat(accepted(intake, "pupils", "primary_pupils", "junior_pupils"))
        .isEqualTo("40 ?\n41 2\n");
    assertThat(told(intake, "formula"))
        .isEqualTo(
            """
            pupils.%1$s 小学在校生数 2: formula warning
            pupils.%1$s 初中在校生数 1: formula warning
            """
                .formatted(kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void errorsDatesPercentagesAndTruthsAreHeldAndNotGuessed(String kind) {
    Intake intake =
        with(
            kind,
            "rooms",
            TestWorkbook.of(
                "rooms",
                ROOMS
                    + """
                    2145000001|音乐|#REF!
                    2145000001|音乐|#DIV/0!
                    2145000001|音乐|=1/0->#N/A
                    2145000001|音乐|45659[yyyy"年"m"月"d"日"]
                    2145000001|音乐|0.85[0.0%]
                    2145000001|音乐|TRUE
                    2145000001|音乐|96[0.0"%"]
                    2145000001|音乐|97[0_);[Red](0)]
                    """));
    assertThat(told(intake, "number", "date_cell"))
        .isEqualTo(
            """
            rooms.%1$s:2 面积 #REF!: number error
            rooms.%1$s:3 面积 #DIV/0!: number error
            rooms.%1$s:4 面积 #N/A: number error
            rooms.%1$s:5 面积 2025-01-02: date_cell error
            rooms.%1$s:6 面积 85%%: number error
            rooms.%1$s:7 面积 TRUE: number error
            """
                .formatted(kind));
    assertThat(accepted(intake, "rooms", "area")).isEqualTo("96.0\n97.0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFileIsReadAsWhatItIsWhateverItsEnding(String kind) {
    byte[] workbook = TestWorkbook.of("x", ROOMS + "2145000001|音乐|96").as(kind);
    Intake asText = Submitted.schools().with("rooms.csv", workbook).take();
    assertThat(accepted(asText, "rooms", "area")).isEqualTo("96.0\n");
    Intake asWorkbook =
        Submitted.schools().with("rooms." + kind, bars(ROOMS) + "2145000001,音乐,96\n").take();
    assertThat(accepted(asWorkbook, "rooms", "area")).isEqualTo("96.0\n");
    assertThat(told(asWorkbook, "file_ending")).contains("file_ending warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void blankRowsAndCellsBetweenAndShortRowsAreNoFault(String kind) {
    Intake intake =
        with(
            kind,
            "pupils",
            TestWorkbook.of(
                "pupils", "||||\n" + PUPILS + "\n2145000001\n\n2145000002||7|||\n||||"));
    assertThat(accepted(intake, "pupils", "school_code", "primary_pupils", "junior_pupils"))
        .isEqualTo("2145000001 ? ?\n2145000002 ? 7\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void hiddenRowsAndSheetsAreDataAndTold(String kind) {
    Intake intake =
        Submitted.schools()
            .with(
                "rooms." + kind,
                TestWorkbook.of("说明", "")
                    .andHidden("rooms", ROOMS + "~2145000001|音乐|96\n2145000001|音乐|97")
                    .as(kind))
            .take();
    assertThat(accepted(intake, "rooms", "area")).isEqualTo("96.0\n97.0\n");
    assertThat(told(intake, "sheet_hidden", "rows_hidden"))
        .isEqualTo(
            """
            rooms.%1$s rooms: sheet_hidden warning
            rooms.%1$s 1: rows_hidden warning
            """
                .formatted(kind));
  }

  private static Intake with(String kind, String form, TestWorkbook workbook) {
    return Submitted.schools().with(form + "." + kind, workbook.as(kind)).take();
  }

  private static String bars(String text) {
    return text.indexOf('|') < 0 ? text.replace(',', '|') : text.replace('|', ',');
  }
}
