package org.junheng.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped workbook, looked through before it is read: what would cost the reader more
 * memory or time than the limits allow is refused here, while nothing of it is kept.
 */
final class XlsxParts {
  private static final Pattern WORKBOOK = Pattern.compile("(?i)xl/workbook[0-9]*\\.xml");
  private static final Pattern STYLES = Pattern.compile("(?i)xl/styles[0-9]*\\.xml");

  /** Drawings of old comments, which Office itself writes as XML that is not well formed. */
  private static final Pattern OFTEN_BROKEN = Pattern.compile("(?i).*\\.vml");

  private static final byte[] ENTRY_OF_DIRECTORY = {'P', 'K', 1, 2};
  private static final int BEGINNING = 2;
  private static final int MOST_PARTS = 10_000;

  private final Limits limits;
  private long unpacked;

  private XlsxParts(Limits limits) {
    this.limits = limits;
  }

  /** The names of the sheets, from the workbook's list of them. */
  static List<String> sheetNames(byte[] content) throws UnreadableFileException {
    try (ZipFile zip = open(content)) {
      ZipArchiveEntry workbook =
          Collections.list(zip.getEntries()).stream()
              .filter(entry -> WORKBOOK.matcher(entry.getName()).matches())
              .findFirst()
              .orElseThrow(() -> new IOException("no workbook"));
      return sheetNames(zip.getInputStream(workbook));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  private static List<String> sheetNames(InputStream workbook) throws XMLStreamException {
    List<String> names = new ArrayList<>();
    XMLStreamReader xml = XlsxVetting.reader(workbook);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        names.add(String.valueOf(xml.getAttributeValue(null, "name")));
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("sheets")) {
        break;
      }
    }
    return names;
  }

  /** Looks through all parts; gives whether the workbook says how its numbers are shown. */
  static boolean vet(byte[] content, Limits limits) throws UnreadableFileException {
    try (ZipFile zip = open(content)) {
      return new XlsxParts(limits).vet(zip);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** What a reader's failure says: the workbook cannot be read. */
  static UnreadableFileException broken(Throwable e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String firstLine = said.lines().findFirst().orElse("");
    return new UnreadableFileException(
        "workbook_broken", firstLine.substring(0, Math.min(firstLine.length(), 100)), "");
  }

  private static ZipFile open(byte[] content) throws IOException, UnreadableFileException {
    if (partsIn(content) > MOST_PARTS) {
      throw Limits.exceeded("工作簿内的文件", MOST_PARTS + "个");
    }
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    try {
      refuseOthers(zip);
      return zip;
    } catch (UnreadableFileException | RuntimeException e) {
      zip.close();
      throw e;
    }
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

  private static void refuseOthers(ZipFile zip) throws UnreadableFileException {
    List<String> names =
        Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    if (names.stream().anyMatch(name -> WORKBOOK.matcher(name).matches())) {
      return;
    }
    if (names.contains("xl/workbook.bin")) {
      throw FileKind.foreign("二进制工作簿（.xlsb）");
    }
    if (names.contains("content.xml") && names.contains("mimetype")) {
      throw FileKind.foreign("OpenDocument文件（.ods等）");
    }
    if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
      throw FileKind.foreign("Word文档（.docx）");
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      throw FileKind.foreign("演示文稿（.pptx）");
    }
    throw FileKind.foreign("ZIP压缩包");
  }

  private boolean vet(ZipFile zip) throws IOException, XMLStreamException, UnreadableFileException {
    XlsxVetting vetting = new XlsxVetting(limits);
    boolean hasStyles = false;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      hasStyles |= STYLES.matcher(entry.getName()).matches();
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
    return hasStyles;
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
