package org.junheng.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junheng.landing.XlsxParts.ListedSheet;

/**
 * Reads the sheets of an .xlsx workbook as text, cell by cell: what one cell holds that is no value
 * of its kind stays that cell's text, and no other cell is the worse for it.
 */
final class XlsxReader {
  private static final int MOST_COLUMNS = 16_384;

  private final XlsxStyles styles;
  private final List<String> texts;
  private final CellText cellTexts;

  private XlsxReader(XlsxStyles styles, List<String> texts, boolean datesFrom1904) {
    this.styles = styles;
    this.texts = texts;
    this.cellTexts = new CellText(datesFrom1904);
  }

  static List<SourceTable> read(byte[] content, Limits limits) throws UnreadableFileException {
    try (XlsxParts parts = XlsxParts.open(content)) {
      parts.vet(limits);
      XlsxReader reader =
          new XlsxReader(
              XlsxStyles.read(parts.part("styles")),
              XlsxTexts.read(parts.part("sharedStrings")),
              parts.datesFrom1904());
      List<SourceTable> tables = new ArrayList<>();
      for (ListedSheet sheet : parts.sheets()) {
        try (InputStream in = parts.open(sheet)) {
          tables.add(reader.read(sheet, in));
        }
      }
      return tables;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw XlsxParts.broken(e);
    }
  }

  private SourceTable read(ListedSheet sheet, InputStream in) throws XMLStreamException {
    SheetRows rows = new SheetRows();
    XMLStreamReader xml = XlsxVetting.reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "col" -> hide(xml, rows);
          case "row" -> readRow(xml, rows);
          case "mergeCell" -> merge(xml.getAttributeValue(null, "ref"), rows);
          default -> {}
        }
      }
    }
    return rows.table(sheet.name(), sheet.isHidden());
  }

  private static void hide(XMLStreamReader xml, SheetRows rows) {
    boolean isHidden = isTrue(xml.getAttributeValue(null, "hidden"));
    String width = xml.getAttributeValue(null, "width");
    if (isHidden || (width != null && width.matches("0+(\\.0*)?"))) {
      int first = number(xml.getAttributeValue(null, "min"), 1);
      int last = number(xml.getAttributeValue(null, "max"), first);
      rows.hide(first - 1, last - 1);
    }
  }

  private static void merge(String range, SheetRows rows) {
    String[] corners = range == null ? new String[0] : range.split(":");
    if (corners.length == 2) {
      rows.merge(
          new Merge(
              XlsxVetting.row(corners[0]),
              XlsxVetting.row(corners[1]),
              XlsxVetting.column(corners[0]) - 1,
              XlsxVetting.column(corners[1]) - 1));
    }
  }

  private void readRow(XMLStreamReader xml, SheetRows rows) throws XMLStreamException {
    rows.begin(
        number(xml.getAttributeValue(null, "r"), 0), isTrue(xml.getAttributeValue(null, "hidden")));
    int column = 0;
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (xml.getLocalName().equals("c")) {
            String address = xml.getAttributeValue(null, "r");
            column = address == null ? column + 1 : XlsxVetting.column(address);
            readCell(xml, column - 1, rows);
          } else {
            depth++;
          }
        }
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    rows.end();
  }

  private void readCell(XMLStreamReader xml, int position, SheetRows rows)
      throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String value = null;
    String inline = null;
    boolean isFormula = false;
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "v" -> value = xml.getElementText();
            case "is" -> inline = XlsxTexts.text(xml);
            case "f" -> {
              isFormula = true;
              depth++;
            }
            default -> depth++;
          }
        }
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    if (position < 0 || position >= MOST_COLUMNS) {
      return;
    }
    if (isFormula && value == null && inline == null) {
      rows.mark(position, SourceRow.Kind.FORMULA_WITHOUT_VALUE);
      return;
    }
    CellText.Text text = text(type, style, value, inline);
    if (text != null) {
      rows.put(position, text);
    }
    if (isFormula) {
      rows.mark(position, SourceRow.Kind.FORMULA);
    }
  }

  /** What a cell says; null where it is empty. */
  private CellText.Text text(String type, String style, String value, String inline) {
    if (inline != null && (value == null || "inlineStr".equals(type))) {
      return CellText.plain(CellText.unescaped(inline));
    }
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> CellText.plain(texts.get(number(value.strip(), -1)));
      case "str" -> CellText.plain(CellText.unescaped(value));
      case "b" -> CellText.plain(isTrue(value.strip()) ? "TRUE" : "FALSE");
      case "d" -> CellText.date(value.strip());
      case "n" -> number(value.strip(), style);
      default -> CellText.plain(value.strip());
    };
  }

  /** A number as it is shown; what is none stays as it stands there. */
  private CellText.Text number(String value, String style) {
    if (!XlsxStyles.isNumber(value)) {
      return CellText.plain(value);
    }
    double number = Double.parseDouble(value);
    XlsxStyles.Format format = styles.of(number(style, 0));
    return Double.isInfinite(number)
        ? CellText.plain(value)
        : cellTexts.of(number, format.id(), format.code());
  }

  private static boolean isTrue(String text) {
    return "1".equals(text) || "true".equalsIgnoreCase(text) || "on".equalsIgnoreCase(text);
  }

  private static int number(String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
