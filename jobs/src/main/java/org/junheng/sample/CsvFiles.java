package org.junheng.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes tables as CSV: comma, LF, nothing quoted, since no made-up cell needs it. */
final class CsvFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.NONE)
          .setEscape('\\')
          .setNullString("")
          .get();

  private CsvFiles() {}

  /** A table in UTF-8. */
  static void write(Path file, List<String> headers, List<String[]> rows) throws IOException {
    write(file, StandardCharsets.UTF_8, "", headers, rows);
  }

  /** A table in that encoding, with a prefix before the header. */
  static void write(
      Path file, Charset charset, String prefix, List<String> headers, List<String[]> rows)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file, charset)) {
      writer.write(prefix);
      CSVPrinter printer = new CSVPrinter(writer, FORMAT);
      printer.printRecord(headers);
      for (String[] row : rows) {
        printer.printRecord((Object[]) row);
      }
      printer.flush();
    }
  }
}
