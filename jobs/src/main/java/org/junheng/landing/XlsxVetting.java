package org.junheng.landing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the XML of a workbook without keeping it. The reader that comes after takes a
 * cell's column and a text's number at their word, so that a few bytes could make it fill the
 * memory; here they are compared with what is there and with the limits.
 */
final class XlsxVetting {
  private static final int MOST_ARRAY_FORMULAS = 1_000;
  private static final int LETTERS = 26;
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;

  private final Limits limits;
  private long cells;
  private long texts;
  private long highestText = -1;
  private long formulaText;
  private int arrayFormulas;

  XlsxVetting(Limits limits) {
    this.limits = limits;
  }

  /** A reader that resolves nothing outside the text. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /** Looks through one part. */
  void vet(InputStream part) throws XMLStreamException, UnreadableFileException {
    XMLStreamReader xml = reader(part);
    Sheet sheet = new Sheet();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new UnreadableFileException("workbook_broken", "含有DTD或实体引用", "");
        case XMLStreamReader.START_ELEMENT -> sheet.begin(xml);
        case XMLStreamReader.END_ELEMENT -> sheet.end(xml.getLocalName());
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            sheet.text(xml);
        default -> {}
      }
    }
  }

  /** After all parts: whether every text that a cell names is there. */
  void finish() throws UnreadableFileException {
    if (highestText >= texts) {
      throw new UnreadableFileException(
          "workbook_broken", "单元格指向不存在的文字（第" + highestText + "项，共" + texts + "项）", "");
    }
  }

  /** What is counted within one part. */
  private final class Sheet {
    private final Map<String, Integer> sharedFormulas = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private boolean isInside;
    private int length;
    private int column;
    private int rows;
    private long area;
    private boolean rowIsFilled;
    private boolean isSharedText;
    private String shared;

    void begin(XMLStreamReader xml) throws UnreadableFileException {
      switch (xml.getLocalName()) {
        case "row" -> {
          column = 0;
          rowIsFilled = false;
        }
        case "c" -> beginCell(xml);
        case "v" -> value.setLength(0);
        case "f" -> beginFormula(xml);
        case "si" -> {
          isInside = true;
          length = 0;
          texts++;
          refuseAbove(texts, limits.cellsPerFile(), "工作簿的文字", "条");
        }
        default -> {}
      }
    }

    private void beginCell(XMLStreamReader xml) throws UnreadableFileException {
      isInside = true;
      length = 0;
      isSharedText = "s".equals(xml.getAttributeValue(null, "t"));
      String address = xml.getAttributeValue(null, "r");
      column = address == null ? column + 1 : column(address);
      if (column < 1 || column > LAST_COLUMN) {
        throw new UnreadableFileException("workbook_broken", "没有“" + address + "”这样的单元格", "");
      }
    }

    private void beginFormula(XMLStreamReader xml) throws UnreadableFileException {
      value.setLength(0);
      String type = xml.getAttributeValue(null, "t");
      String number = xml.getAttributeValue(null, "si");
      if ("array".equals(type)) {
        arrayFormulas++;
        refuseAbove(arrayFormulas, MOST_ARRAY_FORMULAS, "数组公式", "个");
      } else if ("shared".equals(type) && xml.getAttributeValue(null, "ref") != null) {
        shared = number;
      } else if ("shared".equals(type)) {
        formulaText += sharedFormulas.getOrDefault(number, 0);
        refuseAbove(formulaText, limits.largestUnpacked(), "公式", "字");
      }
    }

    void text(XMLStreamReader xml) throws UnreadableFileException {
      if (!isInside) {
        return;
      }
      length += xml.getTextLength();
      refuseAbove(length, limits.cellLength(), "单元格", "字");
      if (value.length() < LETTERS) {
        value.append(xml.getText());
      }
    }

    void end(String element) throws UnreadableFileException {
      switch (element) {
        case "v", "is" -> fill();
        case "f" -> endFormula();
        case "row" -> endRow();
        case "c", "si" -> isInside = false;
        default -> {}
      }
    }

    private void fill() throws UnreadableFileException {
      rowIsFilled = true;
      cells++;
      refuseAbove(cells, limits.cellsPerFile(), "工作簿的单元格", "个");
      refuseAbove(column, limits.columnsPerTable(), "工作表", "列");
      if (isSharedText && value.length() > 0) {
        highestText = Math.max(highestText, index(value.toString().strip()));
      }
    }

    private void endFormula() {
      if (shared != null) {
        sharedFormulas.put(shared, length);
        shared = null;
      }
      length = 0;
    }

    private void endRow() throws UnreadableFileException {
      area += column;
      long largest = (long) limits.rowsPerTable() * limits.columnsPerTable();
      refuseAbove(area, largest, "工作表", "格");
      rows += rowIsFilled ? 1 : 0;
      refuseAbove(rows, limits.rowsPerTable(), "工作表", "行");
    }
  }

  private static long index(String text) throws UnreadableFileException {
    try {
      return Long.parseUnsignedLong(text);
    } catch (NumberFormatException e) {
      throw XlsxParts.broken(e);
    }
  }

  /** The row of an address, from 1; 0 where it has none. */
  static int row(String address) {
    long row = 0;
    for (int i = 0; i < address.length() && row <= LAST_ROW; i++) {
      char c = address.charAt(i);
      row = c >= '0' && c <= '9' ? row * 10 + (c - '0') : row;
    }
    return (int) Math.min(row, LAST_ROW);
  }

  /** The column of an address, from 1; 0 where it has none. */
  static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && column <= LAST_COLUMN; i++) {
      char c = Character.toUpperCase(address.charAt(i));
      if (c >= 'A' && c <= 'Z') {
        column = column * LETTERS + (c - 'A' + 1);
      } else if (c != '$') {
        break;
      }
    }
    return column;
  }

  private static void refuseAbove(long found, long limit, String what, String unit)
      throws UnreadableFileException {
    if (found > limit) {
      throw Limits.exceeded(what, limit + unit);
    }
  }
}
