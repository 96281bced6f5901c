package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that were made to break a reader: each ends in one clear rule, soon and in little memory.
 */
class HostileFilesTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Form ROOMS = DEFINITIONS.form("rooms");
  private static final Limits LIMITS = new Limits(16, 32, 20_000, 500, 500_000, 32_767, 1_000_000);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String TABLE = "学校标识码|类别|面积\n2145000001|音乐|96\n";

  @Test
  void aPartThatUnpacksToHundredsOfMegabytesIsRefusedOnTheWay() throws IOException {
    byte[] bomb = with("xl/worksheets/sheet1.xml", sheet(" ".repeat(64 << 20)));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(read("rooms.xlsx", bomb)).isEqualTo("file_limit: 工作簿解压后 / 32 MiB");
  }

  @Test
  void aPartThatNobodyReadsIsRefusedAsWell() throws IOException {
    assertThat(read("rooms.xlsx", with("xl/media/image1.png", "\0".repeat(48 << 20))))
        .isEqualTo("file_limit: 工作簿解压后 / 32 MiB");
  }

  @Test
  void zipsWithinAZipAreNotOpened() throws IOException {
    byte[] inner = TestWorkbook.zip(List.<String[]>of(new String[] {"0", "0".repeat(1 << 20)}));
    String packed = new String(inner, StandardCharsets.ISO_8859_1);
    assertThat(read("rooms.xlsx", with("xl/embeddings/1.zip", packed))).isEqualTo("1 rows");
    assertThat(
            read("rooms.xlsx", TestWorkbook.zip(List.<String[]>of(new String[] {"1.zip", packed}))))
        .isEqualTo("file_archive: ZIP压缩包 / ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
      })
  void entitiesAreNeverResolved(String dtd) throws IOException {
    String cell = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>";
    String part = "<?xml version=\"1.0\"?>" + dtd + sheet(cell);
    assertThat(read("rooms.xlsx", with("xl/worksheets/sheet1.xml", part)))
        .startsWith("workbook_broken");
    assertThat(read("rooms.xlsx", with("xl/workbook.xml", dtd + "<workbook/>")))
        .startsWith("workbook_broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>|workbook_broken",
        "<c r=\"A1\" t=\"s\"><v>-1</v></c>|workbook_broken",
        "<c r=\"A1\" t=\"s\"><v>9</v></c>|workbook_broken",
        "<c r=\"ZZZZZZ1\"><v>1</v></c>|workbook_broken",
        "<c r=\"XFE1\"/>|workbook_broken",
        "<c r=\"1\"><v>1</v></c>|workbook_broken",
        "<c r=\"XFD1\"><v>1</v></c>|file_limit",
        "<c r=\"A1\" s=\"x\"><v>1</v></c>|header",
        "<c r=\"A1\"><v>1e999999999</v></c>|header",
        "<c r=\"A1\"><v>NaN</v></c>|header",
        "<c r=\"A1\" t=\"z\"><v>1</v></c>|header",
        "<c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c>|header"
      })
  void aCellThatTheReaderWouldTakeAtItsWordIsRefusedAndAnOddOneIsThatCellsMatter(
      String cell, String rule) throws IOException {
    byte[] file = with("xl/worksheets/sheet1.xml", sheet("<row r=\"1\">" + cell + "</row>"));
    assertThat(read("rooms.xlsx", file)).startsWith(rule);
  }

  @Test
  void aLongCellAndManyRowsColumnsTextsAndArrayFormulasAreRefused() throws IOException {
    String text = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "长".repeat(40_000) + "</v></c></row>";
    assertThat(read("rooms.xlsx", with("xl/worksheets/sheet1.xml", sheet(text))))
        .isEqualTo("file_limit: 单元格 / 32767字");
    String rows = "<row><c><v>1</v></c></row>".repeat(20_001);
    assertThat(read("rooms.xlsx", with("xl/worksheets/sheet1.xml", sheet(rows))))
        .isEqualTo("file_limit: 工作表 / 20000行");
    String wide = "<row>" + "<c><v>1</v></c>".repeat(501) + "</row>";
    assertThat(read("rooms.xlsx", with("xl/worksheets/sheet1.xml", sheet(wide))))
        .isEqualTo("file_limit: 工作表 / 500列");
    String texts = "<sst>" + "<si/>".repeat(500_001) + "</sst>";
    assertThat(read("rooms.xlsx", with("xl/sharedStrings.xml", texts)))
        .isEqualTo("file_limit: 工作簿的文字 / 500000条");
    String formula = "<row><c r=\"A1\"><f t=\"array\" ref=\"A1:B9\">1</f><v>1</v></c></row>";
    assertThat(read("rooms.xlsx", with("xl/worksheets/sheet1.xml", sheet(formula.repeat(1_001)))))
        .isEqualTo("file_limit: 数组公式 / 1000个");
  }

  @Test
  void aMillionEmptyRowsAndAClaimOfTheLargestSheetCostLittle() throws IOException {
    StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row>");
    for (int i = 2; i < 1_000_000; i++) {
      rows.append("<row r=\"").append(i).append("\"/>");
    }
    rows.append("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
    byte[] file = with("xl/worksheets/sheet1.xml", sheet(rows.toString()));
    assertThat(read("rooms.xlsx", file)).startsWith("header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFileCutAnywhereIsReadAsAWholeOrRefused(String kind) {
    String rows = "2145000001|音乐|96\n".repeat(1_999);
    byte[] whole = TestWorkbook.of("rooms", TABLE + rows).as(kind);
    int refused = 0;
    for (int length = 1; length < whole.length; length += whole.length / 50) {
      String outcome = read("rooms." + kind, Arrays.copyOf(whole, length));
      refused += outcome.endsWith(" rows") ? 0 : 1;
      assertThat(outcome).as("cut at " + length).doesNotMatch("(?!2000).* rows");
    }
    assertThat(refused).isGreaterThan(45);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, file_kind: 二进制工作簿（.xlsb）",
    "word/document.xml, file_no_table: Word文档（.docx）",
    "ppt/presentation.xml, file_no_table: 演示文稿（.pptx）",
    "readme.txt, file_archive: ZIP压缩包"
  })
  void otherDocumentsInAZipAreNamed(String part, String kind) {
    byte[] file =
        TestWorkbook.zip(
            List.of(new String[] {"[Content_Types].xml", "<Types/>"}, new String[] {part, "x"}));
    assertThat(read("rooms.xlsx", file)).startsWith(kind + " / ");
  }

  @Test
  void anOpenDocumentIsNamed() {
    byte[] file =
        TestWorkbook.zip(
            List.of(
                new String[] {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                new String[] {"content.xml", "<a/>"}));
    assertThat(read("rooms.xls", file)).startsWith("file_kind: OpenDocument");
  }

  @ParameterizedTest
  @CsvSource({
    "EncryptedPackage, workbook_password: ",
    "WordDocument, file_no_table: Word文档（.doc）",
    "PowerPoint Document, file_no_table: 演示文稿（.ppt）",
    "Book, file_kind: Excel 95或更早的工作簿",
    "其他, file_kind: 其他Office文件"
  })
  void otherDocumentsInACompoundFileAreNamed(String part, String told) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[9000]), part);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      assertThat(read("rooms.xlsx", bytes.toByteArray())).startsWith(told.strip());
    }
  }

  @Test
  void aTextTableThatClaimsBillionsOfTextsIsRefused() throws IOException {
    byte[] whole = TestWorkbook.of("rooms", TABLE).as("xls");
    int at = indexOf(whole, new byte[] {(byte) 0xFC, 0});
    while (whole[at + 4] == 0) {
      at =
          at
              + 1
              + indexOf(
                  Arrays.copyOfRange(whole, at + 1, whole.length), new byte[] {(byte) 0xFC, 0});
    }
    Arrays.fill(whole, at + 8, at + 11, (byte) 0xFF);
    assertThat(read("rooms.xls", whole)).startsWith("workbook_broken: 文字表与文件大小不符");
  }

  @Test
  void oneEndlessLineOrRowIsRefused() {
    assertThat(read("rooms.csv", "6".repeat(10 << 20))).startsWith("file_limit: 第1行起的一行");
    assertThat(read("rooms.csv", ",".repeat(10 << 20))).startsWith("file_limit: 第1行起的一行");
    assertThat(read("rooms.csv", "\"\n\",".repeat(2 << 20))).startsWith("file_limit: 第1行起的一行");
    String header = "学校标识码,类别,面积\n";
    assertThat(read("rooms.csv", header + "\"" + "6,6,6\n".repeat(1 << 20)))
        .startsWith("file_limit: 第2行起的一行（或引号没有闭合）");
    assertThat(read("rooms.csv", header + "\n".repeat(4 << 20))).isEqualTo("0 rows");
    assertThat(read("rooms.csv", header + "1,2,3\n".repeat(20_001)))
        .isEqualTo("file_limit: 文件 / 20000行");
    assertThat(read("rooms.csv", header + "1,".repeat(600) + "\n"))
        .isEqualTo("file_limit: 第2行 / 500列");
    assertThat(read("rooms.csv", new byte[17 << 20])).startsWith("file_size: 17 MiB / 16 MiB");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(read("rooms.csv", new byte[1 << 19])).startsWith("file_limit: 第1行的一格");
    assertThat(read("rooms.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}))
        .startsWith("file_encoding");
    assertThat(read("rooms.csv", new byte[0])).startsWith("file_empty");
    assertThat(read("rooms.xlsx", new byte[] {'P', 'K', 3, 4})).startsWith("workbook_broken");
    assertThat(read("rooms.xlsx", new byte[] {'P', 'K', 5, 6})).startsWith("workbook_broken");
  }

  @Test
  void tenThousandPartsAreRefusedBeforeTheyAreListed() {
    List<String[]> parts = new ArrayList<>();
    for (int i = 0; i <= 10_000; i++) {
      parts.add(new String[] {"xl/" + i, ""});
    }
    assertThat(read("rooms.xlsx", TestWorkbook.zip(parts)))
        .isEqualTo("file_limit: 工作簿内的文件 / 10000个");
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** A sound workbook in which one part is another one, or one more. */
  private static byte[] with(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] sound = TestWorkbook.of("rooms", TABLE).as("xlsx");
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(
          text.getBytes(
              name.endsWith(".zip") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] content, byte[] part) {
    for (int i = 0; i + part.length <= content.length; i++) {
      if (Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private static String read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What became of a file: the number of its rows, or the rule with what was found and expected.
   */
  private static String read(String name, byte[] content) {
    return assertTimeoutPreemptively(
        SOON,
        () -> {
          SourceFile file =
              SourceFile.of(
                  "2025/450102/" + name,
                  name,
                  "",
                  content.length,
                  content,
                  DEFINITIONS.forms().values());
          try {
            return OpenFile.open(file, new FormsOfYears(DEFINITIONS.forms().values()), LIMITS)
                    .tables(ROOMS, 2025)
                    .get(0)
                    .rows()
                    .size()
                + " rows";
          } catch (UnreadableFileException e) {
            return e.rule() + ": " + e.value() + " / " + e.expected();
          }
        });
  }
}
