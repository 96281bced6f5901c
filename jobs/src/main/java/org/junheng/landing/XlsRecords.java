package org.junheng.landing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The records of an old .xls workbook, looked through before it is read: the names of its sheets,
 * and what would make the reader fill the memory.
 */
final class XlsRecords {
  private static final int BEGIN = 0x809;
  private static final int END = 0xA;
  private static final int SHEET = 0x85;
  private static final int TEXTS = 0xFC;
  private static final int PASSWORD = 0x2F;
  private static final int SMALLEST_TEXT = 3;
  private static final int WIDE = 1;

  private final ByteBuffer stream;

  private XlsRecords(byte[] stream) {
    this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The records in a compound file; other documents that are kept in such files are refused. */
  static XlsRecords of(byte[] content) throws UnreadableFileException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = files.getRoot();
      for (String name : List.of("Workbook", "WORKBOOK", "BOOK")) {
        if (root.hasEntryCaseInsensitive(name)) {
          try (InputStream in =
              root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return new XlsRecords(in.readAllBytes());
          }
        }
      }
      throw other(root);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw XlsxParts.broken(e); // a folder that holds itself never ends
    }
  }

  private static UnreadableFileException other(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      return new UnreadableFileException("workbook_password", "", "");
    }
    if (root.hasEntryCaseInsensitive("Book")) {
      return FileKind.foreign("Excel 95或更早的工作簿");
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return FileKind.noTable("Word文档（.doc）");
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      return FileKind.noTable("演示文稿（.ppt）");
    }
    return FileKind.foreign("其他Office文件");
  }

  /** Whether what records hold is not as it stands there. */
  boolean isEncrypted() {
    boolean[] found = {false};
    forEach((type, record) -> found[0] |= type == PASSWORD);
    return found[0];
  }

  /** The names of the sheets. */
  List<String> sheetNames() {
    List<String> names = new ArrayList<>();
    forEach(
        (type, record) -> {
          if (type == SHEET && record.remaining() > 8) {
            names.add(name(record));
          }
        });
    return names;
  }

  /** Refuses sheets that are cut off, and a table of more texts than the file has room for. */
  void vet(Limits limits) throws UnreadableFileException {
    long[] texts = {0};
    int[] open = {0};
    boolean isPlain = !isEncrypted();
    forEach(
        (type, record) -> {
          open[0] += type == BEGIN ? 1 : type == END ? -1 : 0;
          if (isPlain && type == TEXTS && record.remaining() >= 8) {
            texts[0] = Math.max(texts[0], record.getInt(4) & 0xFFFFFFFFL);
          }
        });
    if (open[0] != 0) {
      throw new UnreadableFileException("workbook_broken", "工作表没有结尾", "");
    }
    if (texts[0] > stream.capacity() / SMALLEST_TEXT) {
      throw new UnreadableFileException("workbook_broken", "文字表与文件大小不符", "");
    }
    if (texts[0] > limits.cellsPerFile()) {
      throw Limits.exceeded("工作簿的文字", limits.cellsPerFile() + "条");
    }
  }

  private interface Records {
    void see(int type, ByteBuffer record);
  }

  private void forEach(Records records) {
    int at = 0;
    while (at + 4 <= stream.capacity()) {
      int type = stream.getShort(at) & 0xFFFF;
      int length = stream.getShort(at + 2) & 0xFFFF;
      int end = Math.min(at + 4 + length, stream.capacity());
      records.see(type, stream.slice(at + 4, end - at - 4).order(ByteOrder.LITTLE_ENDIAN));
      at += 4 + length;
    }
  }

  private static String name(ByteBuffer record) {
    int letters = record.get(6) & 0xFF;
    boolean isWide = (record.get(7) & WIDE) != 0;
    int length = Math.min(isWide ? letters * 2 : letters, record.remaining() - 8);
    byte[] text = new byte[length];
    record.get(8, text);
    return new String(text, isWide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }
}
