package org.junheng.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of an .xlsx workbook's cells. */
final class XlsxStyles {
  private static final Format GENERAL = new Format(0, null);

  private final List<Format> ofStyles;

  private XlsxStyles(List<Format> ofStyles) {
    this.ofStyles = ofStyles;
  }

  /**
   * A number format.
   *
   * @param code null where only its id is known
   */
  record Format(int id, String code) {}

  /** Those of the part that says them; all are general where there is none. */
  static XlsxStyles read(InputStream part) throws XMLStreamException, IOException {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> ids = new ArrayList<>();
    if (part != null) {
      try (part) {
        XMLStreamReader xml = XlsxVetting.reader(part);
        boolean isOfCells = false;
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamReader.START_ELEMENT) {
            switch (xml.getLocalName()) {
              case "numFmt" ->
                  codes.put(
                      id(xml.getAttributeValue(null, "numFmtId")),
                      xml.getAttributeValue(null, "formatCode"));
              case "cellXfs" -> isOfCells = true;
              case "xf" -> {
                if (isOfCells) {
                  ids.add(id(xml.getAttributeValue(null, "numFmtId")));
                }
              }
              default -> {}
            }
          } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
            isOfCells = false;
          }
        }
      }
    }
    return new XlsxStyles(
        ids.stream().map(id -> new Format(id, codes.getOrDefault(id, builtin(id)))).toList());
  }

  private static int id(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The code of a format that every spreadsheet knows by its id; null where it is not one. */
  private static String builtin(int id) {
    return id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
        ? BuiltinFormats.getBuiltinFormat(id)
        : null;
  }

  /** The format of a style; the general one where there is no such style. */
  Format of(int style) {
    return style < 0 || style >= ofStyles.size() ? GENERAL : ofStyles.get(style);
  }

  /** Whether a value is a number as XML writes them, and no word for one. */
  static boolean isNumber(String value) {
    boolean hasDigit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      hasDigit |= isDigit;
      boolean isSign = (c == '+' || c == '-') && (i == 0 || isExponent(value.charAt(i - 1)));
      if (!isDigit && c != '.' && !isSign && !(isExponent(c) && hasDigit)) {
        return false;
      }
    }
    return hasDigit && canBeParsed(value);
  }

  private static boolean isExponent(char c) {
    return c == 'e' || c == 'E';
  }

  private static boolean canBeParsed(String value) {
    int points = 0;
    int exponents = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      points += c == '.' ? 1 : 0;
      exponents += isExponent(c) ? 1 : 0;
      if (c == '.' && exponents > 0) {
        return false;
      }
    }
    char last = value.charAt(value.length() - 1);
    return points < 2 && exponents < 2 && last >= '0' && last <= '9';
  }
}
