package org.junheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.workbook.Sheet.Toned;
import org.junit.jupiter.api.Test;

/** A workbook is well-formed, opens in another program, and is as people need it. */
class BookTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(SheetColumn.text("学校", 20), SheetColumn.code("代码", 10), SheetColumn.count("人数", 8));

  private static byte[] book(List<?>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Book book = new Book(out, "试 <验> & \"一\"")) {
      Sheet sheet = book.sheet("名单");
      sheet.columns(COLUMNS).title("标题").note("说明", Tone.BAD).header();
      for (List<?> row : rows) {
        sheet.row(row);
      }
      book.sheet("空表").columns(COLUMNS).header();
    }
    return out.toByteArray();
  }

  private static XSSFWorkbook opened(byte[] book) throws IOException {
    assertThat(StrictXml.parts(book)).contains("xl/worksheets/sheet1.xml", "xl/styles.xml");
    return new XSSFWorkbook(new ByteArrayInputStream(book));
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    try (XSSFWorkbook book = opened(book(List.of("=cmd|' /C calc'!A0", "0012", 7)))) {
      Row row = book.getSheet("名单").getRow(3);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("0012");
      assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(7);
    }
  }

  @Test
  void whatXmlForbidsIsShownByItsSign() throws IOException {
    String halfASign = "\uD83D";
    try (XSSFWorkbook book =
        opened(book(Arrays.asList("a\u0000b\u0007<&>\"" + halfASign + "\uFFFE", null, null)))) {
      assertThat(text(book.getSheet("名单"), 3, 0)).isEqualTo("a␀b␇<&>\"\uFFFD\uFFFD");
    }
  }

  @Test
  void aTextThatExcelWouldRefuseIsCutAndSaysSo() throws IOException {
    String longText =
        new Random(1)
            .ints(40_000, 0x4E00, 0x9FFF)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    try (XSSFWorkbook book = opened(book(List.of(longText, "", 1)))) {
      String cut = text(book.getSheet("名单"), 3, 0);
      assertThat(cut).hasSizeLessThan(32_767).endsWith("…（共40000字）");
    }
  }

  @Test
  void theHeaderStaysInSightIsPrintedOnEveryPageAndFilters() throws IOException {
    try (XSSFWorkbook book = opened(book(List.of("东城小学", "1", 1), List.of("西城小学", "2", 2)))) {
      XSSFSheet sheet = book.getSheet("名单");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:C5");
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void aRowIsAsHighAsItsText() throws IOException {
    try (XSSFWorkbook book =
        opened(
            book(
                List.of("短", "1", 1), List.of(new Toned("很长的名称".repeat(10), Tone.NEAR), "2", 2)))) {
      XSSFSheet sheet = book.getSheet("名单");
      assertThat(sheet.getRow(4).getHeightInPoints())
          .isGreaterThan(4 * sheet.getRow(3).getHeightInPoints() * 0.8f);
    }
  }

  @Test
  void manyThousandRowsAreWritten() throws IOException {
    List<?>[] rows = new List<?>[20_000];
    Arrays.setAll(rows, i -> List.of("学校" + i, "c", i));
    try (XSSFWorkbook book = opened(book(rows))) {
      assertThat(text(book.getSheet("名单"), 20_002, 0)).isEqualTo("学校19999");
    }
  }
}
