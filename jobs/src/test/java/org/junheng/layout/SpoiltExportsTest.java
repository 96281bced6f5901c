package org.junheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.landing.TestWorkbook;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An export that is not as its layout has it ends in a message that says what to change. */
@ExtendWith(SpokenAsBefore.class)
class SpoiltExportsTest {
  private static final Path PRIMARY = Exports.OFFICIAL.resolve("wide/2022学年小学学校一览表.xlsx");
  private static final Path JUNIOR = Exports.OFFICIAL.resolve("wide/2022学年初中学校一览表.xlsx");
  private static final Path SCHOOL = Exports.OFFICIAL.resolve("schools/450102/2145000008(小学).xlsx");
  private static final String SHEET = "小学";

  @TempDir private Path folder;

  @BeforeEach
  void speakEnglish() {
    Language.speak(Language.EN);
  }

  @Test
  void aRenamedColumn() throws IOException {
    ExportBook book = ExportBook.of(PRIMARY).with(SHEET, "Y3", "终端数(台)");

    assertRefused(
        book,
        "layout cn-wide, 小学.xls 小学:\n"
            + "  there is no column '办学条件/数字终端数(台)' (schemas/layouts/cn-wide.yml:",
        "feeds facilities.computers); if column Y is meant, write there: 办学条件/终端数(台)");
  }

  @Test
  void aRowOfTheHeadThatIsMissing() throws IOException {
    assertRefused(
        ExportBook.of(PRIMARY).withoutRow(SHEET, 3),
        "the head seems to have 2 rows, from row 2 on, and the layout says 3",
        "'head: {rows: 2}'",
        "there is no column '专任教师/#按学历分/博士研究生'",
        "if column K is meant, write there: 专任教师/博士研究生");
  }

  @Test
  void aRowOfTheHeadThatIsNew() throws IOException {
    ExportBook book =
        ExportBook.of(PRIMARY)
            .withRowBefore(SHEET, 4)
            .with(SHEET, "U4", "面积")
            .with(SHEET, "V4", "面积");

    assertRefused(book, "the head seems to have 4 rows, from row 2 on, and the layout says 3");
  }

  @Test
  void aMergedCellThatIsShifted() throws IOException {
    assertRefused(
        ExportBook.of(PRIMARY).withMerge(SHEET, "P3:S3", "P3:R3"),
        "there is no column '专任教师/#按授课课程分/美术'",
        "if column S is meant, write there: 专任教师/美术");
  }

  @Test
  void twoColumnsOfOneName() throws IOException {
    ExportBook book = ExportBook.of(PRIMARY).with(SHEET, "Z3", "数字终端数(台)");

    assertRefused(
        book,
        "the column '办学条件/数字终端数(台)' stands more than once, in Y, Z",
        "there is no column '办学条件/图书(册)'");
  }

  @Test
  void numbersAsTextAreReadAndWordsBesideThemAreTold() throws IOException {
    ExportBook book =
        ExportBook.of(PRIMARY)
            .with(SHEET, "H5", "'1,262 ")
            .with(SHEET, "J5", "'７０")
            .with(SHEET, "Z5", "'34230册");
    Converted converted = convert(book);

    assertThat(converted.unplaced())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.place()).isEqualTo("小学.xls 小学!Z5");
              assertThat(told.rule()).isEqualTo("not_a_number");
              assertThat(told.message())
                  .isEqualTo(
                      "'34230册' is no number for books: where words stand beside figures, name them"
                          + " under 'strip' in layout cn-wide; where a word stands for one, under"
                          + " 'words'");
            });
    assertThat(school("pupils", "2145000008")).containsEntry("小学在校生数", "1262");
    assertThat(school("teachers", "2145000008")).containsEntry("专任教师数", "70");
    assertThat(school("facilities", "2145000008")).containsEntry("图书册数", "34230册");
  }

  @Test
  void aSchoolWithoutACodeAndOneOfNoCounty() throws IOException {
    ExportBook book =
        ExportBook.of(PRIMARY)
            .with(SHEET, "A5", "")
            .with(SHEET, "D7", "无名区")
            .with(SHEET, "D8", "无名区")
            .with(SHEET, "A9", "214500001");
    Converted converted = convert(book);

    assertThat(converted.unplaced())
        .extracting(Unplaced::place, Unplaced::rule, Unplaced::value, Unplaced::rows)
        .containsExactlyInAnyOrder(
            tuple("小学.xls 小学!A5", "school_without_code", null, 1),
            tuple("小学.xls 小学!D7", "county_unknown", "无名区", 2),
            tuple("小学.xls 小学!A9", "school_code", "214500001", 1));
    assertThat(converted.schools()).isEqualTo(18);
  }

  @Test
  void aSchoolThatStandsTwiceHasBothRowsForTheChecksToHold() throws IOException {
    ExportBook book = ExportBook.of(PRIMARY).with(SHEET, "A7", "2145000008");
    Converted converted = convert(book);

    assertThat(converted.unplaced())
        .singleElement()
        .satisfies(
            told ->
                assertThat(told.message())
                    .isEqualTo(
                        "school 2145000008 stands in A5 too; both rows are converted, and checking"
                            + " holds what they repeat"));
    assertThat(Exports.withOrigin(folder.resolve("landing/2022/450102/pupils.csv")))
        .filteredOn(row -> row.get("学校标识码").equals("2145000008"))
        .extracting(row -> row.get("来源行"))
        .containsExactly("5", "7");
  }

  @Test
  void facilitiesThatDifferBetweenStagesAreToldWithBothCellsAndLeftOpen() throws IOException {
    ExportBook.of(JUNIOR).save(folder.resolve("export/初中.xls"));
    ExportBook book = ExportBook.of(PRIMARY).with(SHEET, "Z6", "43502").with(SHEET, "B6", "某校");
    Converted converted = convert(book);

    assertThat(converted.unplaced())
        .extracting(Unplaced::message)
        .containsExactly(
            "school 3145000004, school_name: '某校' here and '柏凤区西城九年一贯制学校3' in 初中.xls B6; the"
                + " first stays",
            "school 3145000004, books: '43502' here and '43501' in 初中.xls Z6; neither is"
                + " converted");
    assertThat(school("facilities", "3145000004"))
        .doesNotContainKey("图书册数")
        .containsEntry("计算机台数", "108");
    assertThat(school("school", "3145000004")).containsEntry("学校名称", "柏凤区西城九年一贯制学校3");
  }

  @Test
  void aSpoiltWorkbookBesideASoundOneIsToldAndTheRestGoesOn() throws IOException {
    ExportBook.of(JUNIOR).save(folder.resolve("export/初中.xls"));
    Converted converted = convert(ExportBook.of(PRIMARY).with(SHEET, "A2", "代码"));

    assertThat(converted.schools()).isEqualTo(10);
    assertThat(converted.unplaced())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.rule()).isEqualTo("does_not_fit");
              assertThat(told.place()).isEqualTo("小学.xls 小学");
              assertThat(told.message()).contains("there is no column '学校(机构)标识码'");
            });
  }

  @Test
  void aWorkbookThatIsSomethingElseIsNamedAndNoSchoolOfItIsMissed() throws IOException {
    TestWorkbook notes = TestWorkbook.of("说明", "填报说明|内容\n1|合计\n");
    Files.createDirectories(folder.resolve("export"));
    Files.write(folder.resolve("export/说明.xlsx"), notes.as("xlsx"));
    Converted converted = convert(ExportBook.of(PRIMARY));

    assertThat(converted.unplaced()).isEmpty();
    assertThat(converted.unread())
        .extracting(Converted.Unread::what, Converted.Unread::name)
        .contains(tuple("file", "说明.xlsx"));
  }

  @Test
  void anExportOfAnotherYearIsRefused() throws IOException {
    ExportBook book = ExportBook.of(PRIMARY).with(SHEET, "A1", "2021学年 一览表（小学）");

    assertThatThrownBy(() -> convert(book))
        .isInstanceOf(DefinitionException.class)
        .hasMessage("no file is of 2022 by what it says itself: 小学.xls");
  }

  @Test
  void aFileThatCannotBeReadIsToldWhy() throws IOException {
    Files.createDirectories(folder.resolve("export"));
    Files.write(folder.resolve("export/一览表.xlsx"), "PK\3\4 broken".getBytes());

    assertThatThrownBy(() -> Exports.convert(folder.resolve("export"), folder.resolve("landing")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith(
            "no file fits a layout; nothing is converted\n一览表.xlsx: cannot be read (workbook_broken)");
  }

  @Test
  void aFileOfAnotherYearByItsNameIsRefusedUnread() throws IOException {
    Path file = Files.writeString(folder.resolve("103_basec.csv"), "縣市代碼,學校代碼\n");

    assertThatThrownBy(
            () ->
                Exports.convert(
                    LayoutFiles.load(Exports.DEFINITIONS, List.of()),
                    Exports.REFERENCE,
                    2019,
                    "tw-basec",
                    null,
                    file))
        .hasMessage("no file is of 2019 by what it says itself: 103_basec.csv");
  }

  @Test
  void aFigureThatHasMovedInASchoolsWorkbook() throws IOException {
    ExportBook book = ExportBook.of(SCHOOL).withRowBefore("教基5176_小学", 16);

    assertRefused(
        book,
        "教基5176_小学!B16 should say '数字终端数（台）' and says ''; it stands in B17 now: write"
            + " 教基5176!B17 under 'labels', and schemas/layouts/cn-schools.yml:",
        "教基5176!D16 → 教基5176!D17",
        "教基5176_小学!B19 should say '教学仪器设备资产值（万元）' and says ''; it stands in B20 now");
  }

  @Test
  void aSchoolsWorkbookWithoutASheet() throws IOException {
    assertRefused(
        ExportBook.of(SCHOOL).withoutSheet("教基5176_小学"),
        "there is no sheet '教基5176…'; there are: 教基1001, 教基1102续_小学,");
  }

  @Test
  void aFormulaThatNobodyComputedIsTold() throws IOException {
    ExportBook book =
        ExportBook.of(SCHOOL).with("教基5170_小学", "F10", "主楼").with("教基5176_小学", "D15", "#N/A");
    Converted converted = convert(book);

    assertThat(converted.unplaced())
        .extracting(Unplaced::place)
        .containsExactly("小学.xls 教基5170_小学!F10", "小学.xls 教基5176_小学!D15");
  }

  private Converted convert(ExportBook book) throws IOException {
    book.save(folder.resolve("export/小学.xls"));
    return Exports.convert(folder.resolve("export"), folder.resolve("landing"));
  }

  private void assertRefused(ExportBook book, String... said) throws IOException {
    assertThatThrownBy(() -> convert(book))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("no file fits a layout; nothing is converted\n")
        .hasMessageContainingAll(said);
    assertThat(folder.resolve("landing")).doesNotExist();
  }

  private Map<String, String> school(String form, String code) throws IOException {
    List<Map<String, String>> rows =
        Exports.rows(folder.resolve("landing/2022/450102/" + form + ".csv"));
    return rows.stream().filter(row -> row.get("学校标识码").equals(code)).findFirst().orElseThrow();
  }
}
