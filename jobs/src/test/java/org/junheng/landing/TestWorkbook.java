package org.junheng.landing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A workbook written as text, one line per row and cells parted by bars, that is made as .xlsx and
 * as .xls: {@code 12} is a number and {@code '12} a text, {@code 0.12[0%]} a number with a format,
 * {@code =A1+1->12} a formula with what it came to, {@code #REF!} an error, {@code TRUE} a truth; a
 * line that begins with {@code ~} is a hidden row.
 */
public final class TestWorkbook {
  private static final Pattern NUMBER =
      Pattern.compile("(-?[0-9.]+(?:E[+-]?[0-9]+)?)(?:\\[(.*)\\])?");
  private static final Pattern FORMULA = Pattern.compile("=(.*)->(.*)");
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private record TextSheet(
      String name,
      boolean isHidden,
      List<String> lines,
      List<String> merged,
      List<String> columns) {
    private TextSheet(String name, boolean isHidden, String text) {
      this(
          name,
          isHidden,
          text.lines().filter(line -> !line.startsWith("@")).toList(),
          said(text, "@merge "),
          said(text, "@hide "));
    }

    private static List<String> said(String text, String what) {
      return text.lines()
          .filter(line -> line.startsWith(what))
          .map(line -> line.substring(what.length()))
          .toList();
    }
  }

  private final List<TextSheet> sheets = new ArrayList<>();
  private final List<String> formats = new ArrayList<>(List.of("General"));
  private final List<String> texts = new ArrayList<>();

  /** A workbook of one sheet. */
  public static TestWorkbook of(String sheet, String text) {
    return new TestWorkbook().and(sheet, text);
  }

  /** One more sheet. */
  public TestWorkbook and(String sheet, String text) {
    sheets.add(new TextSheet(sheet, false, text));
    return this;
  }

  /** One more sheet, which is not shown. */
  public TestWorkbook andHidden(String sheet, String text) {
    sheets.add(new TextSheet(sheet, true, text));
    return this;
  }

  /** The workbook as a file with that ending. */
  public byte[] as(String ending) {
    return ending.equals("xls") ? xls() : xlsx();
  }

  private byte[] xlsx() {
    List<String[]> parts = new ArrayList<>();
    StringBuilder list = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      TextSheet sheet = sheets.get(i);
      int id = i + 1;
      parts.add(new String[] {"xl/worksheets/sheet" + id + ".xml", sheetXml(sheet)});
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"%s/>"
              .formatted(xml(sheet.name), id, id, sheet.isHidden ? " state=\"hidden\"" : ""));
      links.append(link(id, "worksheet", "worksheets/sheet" + id + ".xml"));
      types.append(type("/xl/worksheets/sheet" + id + ".xml", "worksheet"));
    }
    links.append(link(sheets.size() + 1, "sharedStrings", "sharedStrings.xml"));
    links.append(link(sheets.size() + 2, "styles", "styles.xml"));
    types.append(type("/xl/workbook.xml", "sheet.main"));
    types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
    types.append(type("/xl/styles.xml", "styles"));
    parts.add(
        new String[] {
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + types
              + "</Types>"
        });
    parts.add(
        new String[] {
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><workbookPr/><sheets>%s</sheets></workbook>"
              .formatted(MAIN, OFFICE, list)
        });
    parts.add(
        new String[] {
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + links
              + "</Relationships>"
        });
    parts.add(new String[] {"xl/sharedStrings.xml", textsXml()});
    parts.add(new String[] {"xl/styles.xml", stylesXml()});
    return zip(parts);
  }

  /** A zip of parts, name and text. */
  static byte[] zip(List<String[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String[] part : parts) {
        zip.putNextEntry(new ZipEntry(part[0]));
        zip.write(part[1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String link(int id, String kind, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPES, kind);
  }

  private String sheetXml(TextSheet sheet) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < sheet.lines.size(); i++) {
      String line = sheet.lines.get(i);
      String hidden = line.startsWith("~") ? " hidden=\"1\"" : "";
      rows.append("<row r=\"%d\"%s>".formatted(i + 1, hidden));
      String[] cells = line.replaceFirst("^~", "").split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        String address = new SourceRow(0, i + 1, List.of()).address(j);
        rows.append(cellXml(address, cells[j].strip()));
      }
      rows.append("</row>");
    }
    StringBuilder columns = new StringBuilder();
    for (String column : sheet.columns) {
      int number = column.charAt(0) - 'A' + 1;
      columns.append("<col min=\"%d\" max=\"%d\" hidden=\"1\"/>".formatted(number, number));
    }
    StringBuilder merged = new StringBuilder();
    sheet.merged.forEach(range -> merged.append("<mergeCell ref=\"%s\"/>".formatted(range)));
    return ("<worksheet xmlns=\"%s\"><dimension ref=\"A1:XFD1048576\"/>%s<sheetData>%s</sheetData>%s"
            + "</worksheet>")
        .formatted(
            MAIN,
            columns.isEmpty() ? "" : "<cols>" + columns + "</cols>",
            rows,
            merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>");
  }

  private String cellXml(String address, String cell) {
    Matcher formula = FORMULA.matcher(cell);
    if (formula.matches()) {
      String value = formula.group(2).isEmpty() ? "" : "<v>" + xml(formula.group(2)) + "</v>";
      String type = NUMBER.matcher(formula.group(2)).matches() ? "n" : "str";
      return "<c r=\"%s\" t=\"%s\"><f>%s</f>%s</c>"
          .formatted(address, value.isEmpty() ? "n" : type, xml(formula.group(1)), value);
    }
    Matcher number = NUMBER.matcher(cell);
    if (number.matches()) {
      return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>"
          .formatted(address, style(number.group(2)), number.group(1));
    }
    if (cell.startsWith("#")) {
      return "<c r=\"%s\" t=\"e\"><v>%s</v></c>".formatted(address, cell);
    }
    if (cell.equals("TRUE") || cell.equals("FALSE")) {
      return "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(address, cell.equals("TRUE") ? 1 : 0);
    }
    if (cell.isEmpty()) {
      return "";
    }
    texts.add(cell.replaceFirst("^'", ""));
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(address, texts.size() - 1);
  }

  private int style(String format) {
    if (format == null) {
      return 0;
    }
    if (!formats.contains(format)) {
      formats.add(format);
    }
    return formats.indexOf(format);
  }

  private String textsXml() {
    StringBuilder items = new StringBuilder();
    texts.forEach(
        text ->
            items.append("<si><t xml:space=\"preserve\">").append(xml(text)).append("</t></si>"));
    return "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items);
  }

  private String stylesXml() {
    StringBuilder codes = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < formats.size(); i++) {
      codes.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, xml(formats.get(i))));
      cells.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
    }
    return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
        .formatted(MAIN, codes, cells);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private byte[] xls() {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      for (TextSheet sheet : sheets) {
        Sheet made = workbook.createSheet(sheet.name);
        workbook.setSheetHidden(workbook.getSheetIndex(made), sheet.isHidden);
        for (int i = 0; i < sheet.lines.size(); i++) {
          String line = sheet.lines.get(i);
          Row row = made.createRow(i);
          row.setZeroHeight(line.startsWith("~"));
          String[] cells = line.replaceFirst("^~", "").split("\\|", -1);
          for (int j = 0; j < cells.length; j++) {
            put(row.createCell(j), cells[j].strip());
          }
        }
        sheet.merged.forEach(range -> made.addMergedRegion(CellRangeAddress.valueOf(range)));
        sheet.columns.forEach(column -> made.setColumnHidden(column.charAt(0) - 'A', true));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Cell cell, String text) {
    Matcher formula = FORMULA.matcher(text);
    Matcher number = NUMBER.matcher(text);
    if (formula.matches()) {
      cell.setCellFormula(formula.group(1));
      put(cell, formula.group(2));
    } else if (number.matches()) {
      cell.setCellValue(Double.parseDouble(number.group(1)));
      if (number.group(2) != null) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(
            cell.getSheet().getWorkbook().createDataFormat().getFormat(number.group(2)));
        cell.setCellStyle(style);
      }
    } else if (text.startsWith("#")) {
      cell.setCellErrorValue(FormulaError.forString(text).getCode());
    } else if (text.equals("TRUE") || text.equals("FALSE")) {
      cell.setCellValue(text.equals("TRUE"));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text.replaceFirst("^'", ""));
    }
  }
}
