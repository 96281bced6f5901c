package org.junheng.landing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junheng.landing.XlsxParts.ListedSheet;

/**
 * What the main part of an .xlsx workbook says: its sheets and, by its links, their parts. The
 * elements are known by their own names, since the strict form of the format and the usual one
 * differ in nothing but namespaces.
 *
 * @param links the parts by the kind of the link
 */
record XlsxWorkbook(List<ListedSheet> sheets, boolean datesFrom1904, Map<String, String> links) {

  private static final Pattern PARENT = Pattern.compile("[^/.]+/[.]{2}/");

  private record Link(String kind, String part) {}

  private record Listed(String name, String state, String id) {}

  /**
   * Reads the list of sheets and the links.
   *
   * @param folder that the workbook's part lies in, which links are relative to
   * @param linked null where the part is missing
   * @param parts all that there are
   */
  static XlsxWorkbook read(
      String folder, InputStream list, InputStream linked, Collection<String> parts)
      throws XMLStreamException {
    Map<String, Link> links = linked == null ? Map.of() : links(folder, linked);
    List<Listed> listed = new ArrayList<>();
    boolean from1904 = false;
    XMLStreamReader xml = XlsxVetting.reader(list);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new XMLStreamException("DTD");
        case XMLStreamReader.START_ELEMENT -> {
          if (xml.getLocalName().equals("sheet")) {
            listed.add(
                new Listed(
                    String.valueOf(xml.getAttributeValue(null, "name")),
                    String.valueOf(xml.getAttributeValue(null, "state")),
                    linkId(xml)));
          } else if (xml.getLocalName().equals("workbookPr")) {
            String dates = xml.getAttributeValue(null, "date1904");
            from1904 = "1".equals(dates) || "true".equals(dates);
          }
        }
        default -> {}
      }
    }
    List<ListedSheet> sheets = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Listed sheet = listed.get(i);
      Link link =
          links.getOrDefault(
              sheet.id, new Link("worksheet", folder + "worksheets/sheet" + (i + 1) + ".xml"));
      if (link.kind.equals("worksheet")) {
        boolean isHidden = sheet.state.equals("hidden") || sheet.state.equals("veryHidden");
        sheets.add(new ListedSheet(sheet.name, isHidden, link.part));
      }
    }
    Map<String, String> byKind = new HashMap<>();
    links.values().forEach(link -> byKind.putIfAbsent(link.kind, link.part));
    for (String kind : List.of("styles", "sharedStrings")) {
      String usual = XlsxParts.spelled(folder + kind + ".xml");
      if (!parts.contains(byKind.getOrDefault(kind, "")) && parts.contains(usual)) {
        byKind.put(kind, usual);
      }
    }
    return new XlsxWorkbook(sheets, from1904, byKind);
  }

  /** The part of a kind; null where none is linked. */
  String part(String kind) {
    return links.get(kind);
  }

  private static String linkId(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      if (xml.getAttributeLocalName(i).equals("id") && prefix != null && !prefix.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static Map<String, Link> links(String folder, InputStream linked)
      throws XMLStreamException {
    Map<String, Link> links = new HashMap<>();
    XMLStreamReader xml = XlsxVetting.reader(linked);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String type = String.valueOf(xml.getAttributeValue(null, "Type"));
        String target = String.valueOf(xml.getAttributeValue(null, "Target")).replace('\\', '/');
        links.put(
            String.valueOf(xml.getAttributeValue(null, "Id")),
            new Link(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
      }
    }
    return links;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return XlsxParts.spelled(target);
    }
    String path = folder + target;
    while (PARENT.matcher(path).find()) {
      path = PARENT.matcher(path).replaceFirst("");
    }
    return XlsxParts.spelled(path.replace("/./", "/"));
  }
}
