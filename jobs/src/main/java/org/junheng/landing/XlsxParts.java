package org.junheng.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped workbook, by their names in one spelling: some programs write backslashes,
 * capitals or no links. They are looked through before they are read: what would cost more memory
 * or time than the limits allow is refused, while nothing of it is kept.
 */
final class XlsxParts implements AutoCloseable {
  private static final Pattern WORKBOOK = Pattern.compile("xl/workbook[0-9]*\\.xml");

  /** Drawings of old comments, which Office itself writes as XML that is not well formed. */
  private static final Pattern OFTEN_BROKEN = Pattern.compile("(?i).*\\.vml");

  private static final byte[] ENTRY_OF_DIRECTORY = {'P', 'K', 1, 2};
  private static final int BEGINNING = 2;
  private static final int MOST_PARTS = 10_000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private XlsxWorkbook workbook;
  private Limits limits = Limits.NONE;
  private long unpacked;

  private XlsxParts(ZipFile zip) {
    this.zip = zip;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      entries.put(spelled(entry.getName()), entry);
    }
  }

  /**
   * A sheet of cells, as the workbook lists it.
   *
   * @param part its part's name in the one spelling
   */
  record ListedSheet(String name, boolean isHidden, String part) {}

  /** The parts of a workbook; other documents that are kept in zips are refused. */
  static XlsxParts open(byte[] content) throws IOException, UnreadableFileException {
    if (partsIn(content) > MOST_PARTS) {
      throw Limits.exceeded("工作簿内的文件", MOST_PARTS + "个");
    }
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    try {
      XlsxParts parts = new XlsxParts(zip);
      parts.refuseOthers();
      return parts;
    } catch (UnreadableFileException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** The names of the sheets, from the workbook's list of them. */
  static List<String> sheetNames(byte[] content) throws UnreadableFileException {
    try (XlsxParts parts = open(content)) {
      return parts.sheets().stream().map(ListedSheet::name).toList();
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** The sheets of cells, in the workbook's order. */
  List<ListedSheet> sheets() throws IOException, XMLStreamException {
    return workbook().sheets();
  }

  boolean datesFrom1904() throws IOException, XMLStreamException {
    return workbook().datesFrom1904();
  }

  /** The part that the workbook links as a kind; null where there is none. */
  InputStream part(String kind) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = entries.get(workbook().part(kind));
    return entry == null ? null : zip.getInputStream(entry);
  }

  InputStream open(ListedSheet sheet) throws IOException {
    ZipArchiveEntry entry = entries.get(sheet.part());
    if (entry == null) {
      throw new IOException("no part " + sheet.part());
    }
    return zip.getInputStream(entry);
  }

  private XlsxWorkbook workbook() throws IOException, XMLStreamException {
    if (workbook == null) {
      String name = names().stream().filter(XlsxParts::isWorkbook).findFirst().orElseThrow();
      int folder = name.lastIndexOf('/') + 1;
      String links = name.substring(0, folder) + "_rels/" + name.substring(folder) + ".rels";
      try (InputStream list = zip.getInputStream(entries.get(name));
          InputStream linked =
              entries.containsKey(links) ? zip.getInputStream(entries.get(links)) : null) {
        workbook = XlsxWorkbook.read(name.substring(0, folder), list, linked, names());
      }
    }
    return workbook;
  }

  private Collection<String> names() {
    return entries.keySet();
  }

  private static boolean isWorkbook(String name) {
    return WORKBOOK.matcher(name).matches();
  }

  /** The one spelling of a part's name. */
  static String spelled(String name) {
    return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** What a reader's failure says: the workbook cannot be read. */
  static UnreadableFileException broken(Throwable e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String firstLine = said.lines().findFirst().orElse("");
    return new UnreadableFileException(
        "workbook_broken", firstLine.substring(0, Math.min(firstLine.length(), 100)), "");
  }

  /** The entries of the zip's directory, which is read into memory as a whole. */
  private static int partsIn(byte[] content) {
    int parts = 0;
    for (int i = 0; i + 3 < content.length; i++) {
      if (content[i] == ENTRY_OF_DIRECTORY[0]
          && content[i + 1] == ENTRY_OF_DIRECTORY[1]
          && content[i + 2] == ENTRY_OF_DIRECTORY[2]
          && content[i + 3] == ENTRY_OF_DIRECTORY[3]) {
        parts++;
      }
    }
    return parts;
  }

  private void refuseOthers() throws UnreadableFileException {
    Collection<String> names = names();
    if (names.stream().anyMatch(XlsxParts::isWorkbook)) {
      return;
    }
    if (names.contains("xl/workbook.bin")) {
      throw FileKind.foreign("二进制工作簿（.xlsb）");
    }
    if (names.contains("content.xml") && names.contains("mimetype")) {
      throw FileKind.foreign("OpenDocument文件（.ods等）");
    }
    if (names.stream().anyMatch(name -> name.startsWith("index/") && name.endsWith(".iwa"))) {
      throw FileKind.foreign("Numbers表格（.numbers）");
    }
    if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
      throw FileKind.noTable("Word文档（.docx）");
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      throw FileKind.noTable("演示文稿（.pptx）");
    }
    if (names.contains("ofd.xml")) {
      throw FileKind.noTable("OFD版式文件");
    }
    throw FileKind.archive("ZIP压缩包");
  }

  /** Looks through all parts. */
  void vet(Limits within) throws IOException, XMLStreamException, UnreadableFileException {
    limits = within;
    XlsxVetting vetting = new XlsxVetting(limits);
    for (ZipArchiveEntry entry : entries.values()) {
      try (PushbackInputStream in =
          new PushbackInputStream(new Measured(zip.getInputStream(entry)), BEGINNING)) {
        if (isXml(in)) {
          vetting.vet(in);
        } else {
          in.transferTo(OutputStream.nullOutputStream());
        }
      } catch (XMLStreamException e) {
        if (unpacked <= limits.largestUnpacked()
            && !OFTEN_BROKEN.matcher(entry.getName()).matches()) {
          throw e;
        }
      }
      if (unpacked > limits.largestUnpacked()) {
        throw Limits.exceeded("工作簿解压后", limits.largestUnpackedMib() + " MiB");
      }
    }
    vetting.finish();
  }

  /** Whether a part begins as XML does in any encoding; others, as pictures, are never read. */
  private static boolean isXml(PushbackInputStream in) throws IOException {
    byte[] beginning = in.readNBytes(BEGINNING);
    in.unread(beginning);
    int first = beginning.length < 1 ? -1 : beginning[0] & 0xFF;
    int second = beginning.length < 2 ? -1 : beginning[1] & 0xFF;
    return first == '<'
        || first == '\t'
        || first == '\n'
        || first == '\r'
        || first == ' '
        || (first == 0 && second == '<')
        || (first == 0xEF && second == 0xBB)
        || (first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE);
  }

  /** Counts what is unpacked, and ends a part early where it becomes too much. */
  private final class Measured extends FilterInputStream {
    Measured(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = unpacked > limits.largestUnpacked() ? -1 : super.read(buffer, from, length);
      unpacked += Math.max(read, 0);
      return read;
    }
  }
}
