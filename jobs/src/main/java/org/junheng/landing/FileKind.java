package org.junheng.landing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes and its parts, whatever its name says. */
enum FileKind {
  TEXT(".csv"),
  XLSX(".xlsx"),
  XLS(".xls");

  private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  private static final List<byte[]> ZIP =
      List.of(bytes('P', 'K', 3, 4), bytes('P', 'K', 5, 6), bytes('P', 'K', 7, 8));
  private static final Map<String, byte[]> FOREIGN = new LinkedHashMap<>();
  private static final int BEGINNING = 512;

  static {
    FOREIGN.put("PDF文档", bytes('%', 'P', 'D', 'F'));
    FOREIGN.put("RAR压缩包", bytes('R', 'a', 'r', '!'));
    FOREIGN.put("7z压缩包", bytes('7', 'z', 0xBC, 0xAF));
    FOREIGN.put("gzip压缩包", bytes(0x1F, 0x8B, 8));
    FOREIGN.put("图片", bytes(0x89, 'P', 'N', 'G'));
    FOREIGN.put("图片（JPEG）", bytes(0xFF, 0xD8, 0xFF));
    FOREIGN.put("RTF文档", bytes('{', '\\', 'r', 't', 'f'));
  }

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /** The kind; refused with its name where it is none that is read. */
  static FileKind of(byte[] content) throws UnreadableFileException {
    if (begins(content, OLE)) {
      return XLS;
    }
    if (isWorkbook(content)) {
      return XLSX;
    }
    for (Map.Entry<String, byte[]> foreign : FOREIGN.entrySet()) {
      if (begins(content, foreign.getValue())) {
        throw foreign(foreign.getKey());
      }
    }
    int length = Math.min(content.length, BEGINNING);
    String beginning =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (beginning.startsWith("<html") || beginning.startsWith("<!doctype html")) {
      throw foreign("网页（HTML）");
    }
    if (beginning.startsWith("<?xml")) {
      throw foreign("XML文件");
    }
    return TEXT;
  }

  /** Whether a file that begins so is a workbook, or another document that is kept as one is. */
  static boolean isWorkbook(byte[] beginning) {
    return begins(beginning, OLE) || ZIP.stream().anyMatch(zip -> begins(beginning, zip));
  }

  static UnreadableFileException foreign(String kind) {
    return new UnreadableFileException("file_kind", kind, ".xlsx、.xls 或 .csv");
  }

  /** How the name of such a file ends. */
  String ending() {
    return ending;
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && java.util.Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
