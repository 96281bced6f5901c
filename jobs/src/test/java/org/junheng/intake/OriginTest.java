package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.intake.Submitted.told;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.landing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a converted file are told of, and kept, with their place in the export. */
class OriginTest {
  private static final String ORIGIN = ",来源文件,来源工作表,来源行,来源单元格\n";
  private static final String PUPILS = "学校标识码,小学在校生数,初中在校生数" + ORIGIN;
  private static final String TEACHERS = "学校标识码,学段,专任教师数" + ORIGIN;

  @Test
  void aCellIsToldWithTheExportsFileSheetLineAndCell() {
    assertThat(
            places(
                Submitted.schools()
                    .with(
                        "pupils.csv",
                        PUPILS
                            + "2145000001,1O,,2025/小学一览表.xlsx,Sheet1,9,primary_pupils=G9\n"
                            + "2145000002,1O,,2025/小学一览表.xlsx,Sheet1,10,primary_pupils=G10+H10\n"
                            + "2145000018,1O,,2025/小学一览表.xlsx,Sheet1,11,junior_pupils=G11\n"
                            + "3145000003,1O,,taiwan.csv,,12,\n"
                            + "3145000004,1O,,,,,\n")
                    .take(),
                "whole_number"))
        .isEqualTo(
            """
            2025/小学一览表.xlsx Sheet1 9 G9 小学在校生数
            2025/小学一览表.xlsx Sheet1 10 G10+H10 小学在校生数
            2025/小学一览表.xlsx Sheet1 11 小学在校生数
            taiwan.csv 12 小学在校生数
            2025/450102/pupils.csv 6 B6 小学在校生数
            """);
  }

  @Test
  void cellsOfSeveralSheetsAreEachNamedWithTheirs() {
    String cells =
        "school_code=教基1001!C3;primary_pupils=C9+教基4156!C8;junior_pupils='a;b''+'!C8+'a;b''+'!C9";
    assertThat(
            places(
                Submitted.schools()
                    .with("pupils.csv", PUPILS + "2145000001,1O,2O,450102/东城.xls,教基4155,," + cells)
                    .take(),
                "whole_number"))
        .isEqualTo(
            """
            450102/东城.xls 教基4155 9 教基4155!C9+教基4156!C8 小学在校生数
            450102/东城.xls a;b'+ 8 C8+C9 初中在校生数
            """);
  }

  @Test
  void cellsOfAnotherFileNameIt() {
    assertThat(
            places(
                Submitted.schools()
                    .with(
                        "pupils.csv",
                        PUPILS
                            + "2145000001,1O,2O,小学.xlsx,小学,9,"
                            + "primary_pupils=[高中 (1).xlsx]高中!C7;junior_pupils=C9+'[初+高.csv]'!C7\n")
                    .take(),
                "whole_number"))
        .isEqualTo(
            """
            高中 (1).xlsx 高中 7 C7 小学在校生数
            小学.xlsx 小学 9 小学!C9+[初+高.csv]!C7 初中在校生数
            """);
  }

  @Test
  void aRowIsWhereItsFirstCellInItsSheetIsWhereNoLineIsGiven() {
    Intake intake =
        Submitted.schools()
            .with(
                "teachers.csv",
                TEACHERS
                    + "2145000001,小学,9,东城.xls,教基4155,,school_code=教基1001!C3;full_time=C9\n"
                    + "2145000001,小学,9,东城.xls,,,school_code=教基1001!C3;full_time=教基4155!C9\n")
            .with(
                "pupils.csv",
                PUPILS
                    + "2145000001,1,,东城.xls,教基4155,,school_code=教基1001!C3;primary_pupils=C9\n"
                    + "2145000002,2,,西城.xls,,,school_code=教基1001!C3;primary_pupils=教基4155!C9\n")
            .take();
    assertThat(intake.accepted().get("pupils"))
        .extracting(
            row -> row.file() + " " + row.sheet() + " " + row.line() + " " + row.fileSha256())
        .containsExactly(
            "东城.xls 教基4155 null sha-of-pupils.csv", "西城.xls 教基1001 null sha-of-pupils.csv");
    assertThat(places(intake, "key_twice", "origin_unread"))
        .isEqualTo("东城.xls 教基4155 9 C9 学段\n东城.xls 教基1001 3 C3 学段\n");
  }

  @Test
  void checksAndRowsThatRepeatAKeyNameTheExport() {
    Intake intake =
        Submitted.schools()
            .with(
                "teachers.csv",
                TEACHERS
                    + "2145000001,小学,9,a.xlsx,一览表,9,teachers=G9\n"
                    + "2145000001,小学,9,b.xlsx,一览表,9,teachers=G9\n"
                    + "2145000009,小学,9,b.xlsx,一览表,12,teachers=G12;school_code=B12\n")
            .take();
    assertThat(places(intake, "key_twice", "school_unknown"))
        .isEqualTo(
            """
            a.xlsx 一览表 9 学段
            b.xlsx 一览表 9 学段
            b.xlsx 一览表 12 B12 学校标识码
            """);
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("key_twice"))
        .allMatch(held -> held.message().contains("a.xlsx第9行、b.xlsx第9行"));
  }

  @Test
  void whatIsToldOfAColumnNamesTheExportsOfItsRows() {
    Submitted one =
        Submitted.schools().with("pupils.csv", PUPILS + "2145000001,1,1,2025/a.xlsx,一览表,9,\n");
    Submitted two =
        Submitted.schools()
            .with(
                "pupils.csv",
                PUPILS + "2145000001,1,1,2025/b.xlsx,一览表,9,\n2145000002,1,1,2025/a.xlsx,一览表,9,\n");
    StringBuilder many = new StringBuilder(PUPILS);
    for (int i = 1; i <= 4; i++) {
      many.append("214500000" + i + ",1,1,2025/" + i + ".xlsx,一览表,9,\n");
    }
    assertThat(List.of(one, two, Submitted.schools().with("pupils.csv", many.toString())))
        .extracting(
            submitted ->
                submitted.take().held().stream()
                    .filter(held -> held.form().equals("pupils"))
                    .filter(held -> held.rule().equals("column_absent"))
                    .map(held -> held.file() + " " + held.sheet())
                    .distinct()
                    .collect(Collectors.joining()))
        .containsExactly("2025/a.xlsx null", "a.xlsx、b.xlsx null", "1.xlsx等4个文件 null");
  }

  @Test
  void aRowThatIsBrokenIsToldWhereItIsBroken() {
    assertThat(
            places(
                Submitted.schools()
                    .with("pupils.csv", PUPILS + "2145000001,1,1,a.xlsx,一览表,9,x,y\n")
                    .take(),
                "row_long"))
        .isEqualTo("2025/450102/pupils.csv 2 H2\n");
  }

  @Test
  void rowsWithoutAKeyThatShareAPlaceStandInTheirOwnFile() {
    Intake intake =
        Submitted.schools()
            .with(
                "rooms.csv",
                "学校标识码,类别,面积"
                    + ORIGIN
                    + "2145000001,音乐,9,a.xlsx,一览表,9,area=C9\n"
                    + "2145000001,音乐,8,a.xlsx,一览表,9,area=D9\n"
                    + "2145000001,音乐,7,a.xlsx,一览表,,area=E9\n")
            .take();
    assertThat(intake.accepted().get("rooms"))
        .extracting(row -> row.file() + " " + row.line())
        .containsExactly("a.xlsx 9", "2025/450102/rooms.csv 3", "2025/450102/rooms.csv 4");
    assertThat(told(intake, "origin_unread")).isEqualTo("rooms.csv 2: origin_unread warning\n");
  }

  @Test
  void aWorkbookIsReadLikeAText() {
    byte[] book =
        TestWorkbook.of(
                "pupils",
                (PUPILS + "2145000001,1O,,a.xlsx,一览表,9,primary_pupils=G9\n").replace(',', '|'))
            .as("xlsx");
    assertThat(places(Submitted.schools().with("pupils.xlsx", book).take(), "whole_number"))
        .isEqualTo("a.xlsx 一览表 9 G9 小学在校生数\n");
  }

  @Test
  void whatIsWrittenThereByAnybodyIsShownAndNeverHoldsARow() {
    String hostile = "=cmd|' /C calc'!A0\u202Egnp\0.xlsx";
    Intake intake =
        Submitted.schools()
            .with(
                "pupils.csv",
                PUPILS
                    + "2145000001,1O,,"
                    + hostile
                    + ",\"=1+1\n+2\",9,primary_pupils=G9\n"
                    + "2145000002,2,,"
                    + "长".repeat(30_000)
                    + ",,9,\n"
                    + "2145000018,3,,a.xlsx,,9,"
                    + "a=B1;".repeat(6_000)
                    + "x\n")
            .take();
    assertThat(places(intake, "whole_number"))
        .isEqualTo("=cmd|' /C calc'!A0‹U+202E›gnp‹U+0000›.xlsx =1+1‹U+000A›+2 9 G9 小学在校生数\n");
    assertThat(intake.accepted().get("pupils")).hasSize(3);
    assertThat(intake.held())
        .filteredOn(held -> held.rule().equals("origin_unread"))
        .extracting(Held::value)
        .containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a=",
        "=C9",
        "a=C",
        "a=9",
        "a=C0",
        "a=c9",
        "a=C9;",
        "a=C9+",
        ";a=C9",
        "a=C9;;b=C9",
        "a=!C9",
        "a='x'C9",
        "a='!C9",
        "a='x!C9",
        "a=C9 ",
        "A=C9",
        "a=ABCD9",
        "a=C12345678",
        "a=C9,D9",
        "a=x!C9!D9",
        "a=''!C9"
      })
  void noListOfCells(String text) {
    assertThat(OriginCells.areIn(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\",",
        "a=C9,a C9",
        "ab_1=C9+XFD1048576;b=D1,ab_1 C9 ab_1 XFD1048576 b D1",
        "a=表 (1)!C9,a 表 (1) C9",
        "a='x''!y'!C9+D9,a x'!y C9 a D9"
      })
  void aListOfCells(String text, String read) {
    StringBuilder cells = new StringBuilder();
    OriginCells cell = new OriginCells(text);
    while (cell.next()) {
      String field = cell.isOf("a") ? "a" : cell.isOf("b") ? "b" : "ab_1";
      cells.append(cells.isEmpty() ? "" : " ").append(field);
      cells.append(cell.sheet() == null ? "" : " " + cell.sheet());
      cells.append(' ').append(cell.address());
    }
    assertThat(cells.toString()).isEqualTo(Objects.requireNonNullElse(read, ""));
    assertThat(cell.isBroken()).isFalse();
  }

  private static String places(Intake intake, String... rules) {
    return intake.held().stream()
        .filter(held -> List.of(rules).contains(held.rule()))
        .map(
            held ->
                Stream.of(
                        held.file(),
                        held.sheet(),
                        held.line() == null ? null : held.line().toString(),
                        held.cell(),
                        held.column())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
