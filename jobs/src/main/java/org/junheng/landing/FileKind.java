package org.junheng.landing;

import java.util.List;

/** What a file is by its first bytes and its parts, whatever its name says. */
enum FileKind {
  TEXT(".csv", "文本"),
  XLSX(".xlsx", ".xlsx工作簿"),
  XLS(".xls", ".xls工作簿");

  private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
  private static final List<byte[]> ZIP =
      List.of(bytes('P', 'K', 3, 4), bytes('P', 'K', 5, 6), bytes('P', 'K', 7, 8));
  private final String ending;
  private final String called;

  FileKind(String ending, String called) {
    this.ending = ending;
    this.called = called;
  }

  /** The kind; refused with its name where it is none that is read. */
  static FileKind of(byte[] content) throws UnreadableFileException {
    if (begins(content, OLE)) {
      return XLS;
    }
    if (isWorkbook(content)) {
      return XLSX;
    }
    ForeignFiles.refuse(content);
    return TEXT;
  }

  /** Whether a file that begins so is a workbook, or another document that is kept as one is. */
  static boolean isWorkbook(byte[] beginning) {
    return begins(beginning, OLE) || ZIP.stream().anyMatch(zip -> begins(beginning, zip));
  }

  /** A table of another kind, which a spreadsheet program can open and save anew. */
  static UnreadableFileException foreign(String kind) {
    return new UnreadableFileException("file_kind", kind, ".xlsx、.xls 或 .csv");
  }

  /** Several files packed into one. */
  static UnreadableFileException archive(String kind) {
    return new UnreadableFileException("file_archive", kind, "");
  }

  /** A document that no spreadsheet program makes a table of. */
  static UnreadableFileException noTable(String kind) {
    return new UnreadableFileException("file_no_table", kind, ".xlsx、.xls 或 .csv");
  }

  /** What such a file is called. */
  String called() {
    return called;
  }

  /** How the name of such a file ends. */
  String ending() {
    return ending;
  }

  static boolean begins(byte[] content, byte[] with) {
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
