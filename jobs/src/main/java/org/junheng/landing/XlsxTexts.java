package org.junheng.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of an .xlsx workbook, without the guides that say how they are spoken. */
final class XlsxTexts {
  private XlsxTexts() {}

  /** The texts that cells share, in their order; none where the workbook has no such part. */
  static List<String> read(InputStream part) throws XMLStreamException, IOException {
    List<String> texts = new ArrayList<>();
    if (part == null) {
      return texts;
    }
    try (part) {
      XMLStreamReader xml = XlsxVetting.reader(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(CellText.unescaped(text(xml)));
        }
      }
    }
    return texts;
  }

  /** The text within the element that was just begun, up to its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int guide = 0;
    boolean isText = false;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          isText = xml.getLocalName().equals("t");
          guide = guide == 0 && xml.getLocalName().equals("rPh") ? depth : guide;
        }
        case XMLStreamReader.END_ELEMENT -> {
          guide = guide == depth ? 0 : guide;
          depth--;
          isText = false;
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (isText && guide == 0) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }
}
