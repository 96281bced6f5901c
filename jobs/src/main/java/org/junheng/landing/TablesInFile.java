package org.junheng.landing;

import java.util.List;

/** The tables of a file that is no form: every sheet of a workbook, or the one of a text. */
public final class TablesInFile {
  private TablesInFile() {}

  /** Reads a file as what it is, whatever its name says. */
  public static List<SourceTable> of(byte[] content, Limits limits) throws UnreadableFileException {
    FileKind kind = FileKind.of(content);
    if (kind == FileKind.TEXT) {
      return List.of(CsvReader.readAny(content, limits));
    }
    byte[] unlocked = kind == FileKind.XLS ? Encrypted.opened(content, limits) : null;
    return kind == FileKind.XLSX || unlocked != null
        ? XlsxReader.read(unlocked == null ? content : unlocked, limits)
        : XlsReader.read(content, limits);
  }
}
