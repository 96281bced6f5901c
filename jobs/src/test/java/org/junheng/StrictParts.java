package org.junheng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The parts of a workbook, each parsed as XML with namespaces and without document types. */
public final class StrictParts {
  private StrictParts() {}

  /** The text of every part by its name; one that is no sound XML is an error. */
  public static Map<String, String> of(Path workbook) {
    Map<String, String> parts = new TreeMap<>();
    try (InputStream in = Files.newInputStream(workbook);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        parse(text);
        parts.put(part.getName(), text);
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(workbook + ": " + e.getMessage(), e);
    }
    return parts;
  }

  private static void parse(String text)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newDocumentBuilder().parse(new InputSource(new java.io.StringReader(text)));
  }
}
