package org.junheng.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses every part of a workbook as strictly as XML is defined: some programs forgive, not all.
 */
public final class StrictXml {
  private StrictXml() {}

  /** The names of the parts; a part that is not well-formed, or has a DTD, fails. */
  public static List<String> parts(byte[] workbook) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
          parse(name, zip.getInputStream(entry).readAllBytes());
          parts.add(name);
        }
      }
    }
    return parts;
  }

  private static void parse(String name, byte[] part) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(part), new DefaultHandler());
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }
}
