package org.junheng.landing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads separated text in any encoding that counties send. Encoding and separator are those under
 * which the whole file decodes strictly and the form's header is found; where two encodings fit and
 * give different text, the file is refused.
 */
final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  /** What people put between cells, and nothing is read by. */
  private static final List<String> OTHER_SEPARATORS = List.of("，", "、", "；", "|", " ");

  private static final String ENCODINGS = "UTF-8、GB18030 或带BOM的UTF-16";
  private static final int ROWS_JUDGED = 11;

  /** With the blank ones between them. */
  private static final int RECORDS_JUDGED = 1_000;

  private CsvReader() {}

  static SourceTable read(byte[] content, FormOfYear form, Limits limits)
      throws UnreadableFileException {
    List<Decoded> encodings = Decoded.of(content);
    Decoded chosen = null;
    char separator = 0;
    for (Decoded encoding : encodings) {
      if (chosen != null && !form.headersTellEncoding()) {
        break;
      }
      Character found = separator(encoding, form, limits);
      if (found == null || encoding.text() == null) {
        continue;
      }
      if (chosen == null) {
        chosen = encoding;
        separator = found;
      } else if (!encoding.text().equals(chosen.text())) {
        throw new UnreadableFileException(
            "file_encoding",
            chosen.encoding() + "、" + encoding.encoding() + " 都能读通且文字不同",
            ENCODINGS);
      }
    }
    if (chosen == null) {
      throw unrecognised(encodings, form, limits);
    }
    return SourceTable.ofText(
        chosen.encoding(), separator, parse(chosen.text(), separator, limits));
  }

  /**
   * Reads a text that no form is known of: in the first encoding under which all of it decodes,
   * with the separator that parts its first rows into most cells.
   */
  static SourceTable readAny(byte[] content, Limits limits) throws UnreadableFileException {
    Decoded furthest = null;
    for (Decoded encoding : Decoded.of(content)) {
      if (encoding.text() != null) {
        char separator = widest(encoding, limits);
        return SourceTable.ofText(
            encoding.encoding(), separator, parse(encoding.text(), separator, limits));
      }
      furthest = furthest == null || encoding.end() > furthest.end() ? encoding : furthest;
    }
    throw new UnreadableFileException("file_encoding", furthest.whereItEnds(), ENCODINGS);
  }

  private static char widest(Decoded encoding, Limits limits) {
    char best = SEPARATORS.get(0);
    int most = 0;
    for (char separator : SEPARATORS) {
      for (SourceRow row : firstRows(encoding, separator, limits)) {
        if (row.cells().size() > most) {
          most = row.cells().size();
          best = separator;
        }
      }
    }
    return best;
  }

  private static UnreadableFileException unrecognised(
      List<Decoded> encodings, FormOfYear form, Limits limits) throws UnreadableFileException {
    for (Decoded encoding : encodings) {
      if (encoding.text() == null && separator(encoding, form, limits) != null) {
        return new UnreadableFileException("file_encoding", encoding.whereItEnds(), ENCODINGS);
      }
    }
    for (Decoded encoding : encodings) {
      if (encoding.text() != null) {
        if (encoding.text().isBlank()) {
          return new UnreadableFileException("file_empty", "", "");
        }
        parse(encoding.text(), SEPARATORS.get(0), limits); // where it breaks, that is told
        for (String other : OTHER_SEPARATORS) {
          if (isPartedBy(other, encoding.text(), form)) {
            return new UnreadableFileException("separator", other.equals(" ") ? "空格" : other, "");
          }
        }
        return new UnreadableFileException("header", "", form.requiredHeaders());
      }
    }
    Decoded furthest = encodings.get(0);
    for (Decoded encoding : encodings) {
      furthest = encoding.end() > furthest.end() ? encoding : furthest;
    }
    return new UnreadableFileException("file_encoding", furthest.whereItEnds(), ENCODINGS);
  }

  /** Whether one of the first lines names the form's fields between signs that part no cells. */
  private static boolean isPartedBy(String other, String text, FormOfYear form) {
    return text.lines()
        .limit(ROWS_JUDGED)
        .anyMatch(
            line ->
                Arrays.stream(line.split(Pattern.quote(other)))
                        .filter(cell -> form.fieldCalled(cell) != null)
                        .count()
                    >= form.columnsAtLeast());
  }

  /** The separator under which the first rows name most of the form's fields; null where none. */
  private static Character separator(Decoded encoding, FormOfYear form, Limits limits) {
    Character best = null;
    int most = 0;
    List<SourceRow> asRead = List.of();
    for (char separator : SEPARATORS) {
      if (most > 0 && !isIn(asRead, separator)) {
        continue; // a row of one cell names one field at most
      }
      List<SourceRow> rows = firstRows(encoding, separator, limits);
      Header header = Header.find(SourceTable.ofText(null, separator, rows), form);
      if (header != null && header.columns().size() > most) {
        most = header.columns().size();
        best = separator;
        asRead = rows;
      }
      if (most == form.columns()) {
        return best;
      }
    }
    return best;
  }

  private static boolean isIn(List<SourceRow> rows, char separator) {
    for (SourceRow row : rows) {
      for (String cell : row.cells()) {
        if (cell.indexOf(separator) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The rows that the header is looked for in, up to where the text breaks. */
  private static List<SourceRow> firstRows(Decoded encoding, char separator, Limits limits) {
    String head = encoding.head();
    if (head == null) {
      return List.of();
    }
    List<SourceRow> rows = firstRows(head, separator, limits);
    if (rows.size() >= ROWS_JUDGED || encoding.isHead() || encoding.text() == null) {
      return rows;
    }
    return firstRows(encoding.text(), separator, limits);
  }

  private static List<SourceRow> firstRows(String text, char separator, Limits limits) {
    List<SourceRow> rows = new ArrayList<>();
    try {
      parse(text, separator, limits, ROWS_JUDGED, rows);
    } catch (UnreadableFileException broken) {
      return rows; // the whole text is parsed later, and that tells where it breaks
    }
    return rows;
  }

  private static List<SourceRow> parse(String text, char separator, Limits limits)
      throws UnreadableFileException {
    List<SourceRow> rows = new ArrayList<>();
    parse(text, separator, limits, Integer.MAX_VALUE, rows);
    return rows;
  }

  private static void parse(
      String text, char separator, Limits limits, int atMost, List<SourceRow> rows)
      throws UnreadableFileException {
    if (PlainRows.fit(text)) {
      part(text, separator, limits, atMost, rows);
    } else {
      parseQuoted(text, separator, limits, atMost, rows);
    }
  }

  private static void part(
      String text, char separator, Limits limits, int atMost, List<SourceRow> rows)
      throws UnreadableFileException {
    PlainRows plain = new PlainRows(text, separator);
    long cells = 0;
    for (long line = 1; rows.size() < atMost && plain.next(); line++) {
      if (atMost == ROWS_JUDGED && line > RECORDS_JUDGED) {
        return;
      }
      if (plain.length() > limits.rowLength()) {
        throw tooLong(line, limits);
      }
      SourceRow row = new SourceRow(line, line, plain.cells());
      if (!row.isBlank()) {
        cells += row.cells().size();
        rows.add(within(limits, row, rows.size() + 1, cells));
      }
    }
  }

  private static void parseQuoted(
      String text, char separator, Limits limits, int atMost, List<SourceRow> rows)
      throws UnreadableFileException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    long line = 1;
    long cells = 0;
    RowReader reader = new RowReader(text, limits.rowLength());
    try (CSVParser parser = CSVParser.parse(reader, format)) {
      for (var records = parser.iterator(); rows.size() < atMost; ) {
        line = parser.getCurrentLineNumber() + 1;
        reader.beginRow();
        if (!records.hasNext()) {
          return;
        }
        CSVRecord record = records.next();
        if (atMost == ROWS_JUDGED && record.getRecordNumber() > RECORDS_JUDGED) {
          return;
        }
        SourceRow row =
            new SourceRow(line, record.getRecordNumber(), Arrays.asList(record.values()));
        if (!row.isBlank()) {
          cells += row.cells().size();
          rows.add(within(limits, row, rows.size() + 1, cells));
        }
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw broken(line, limits, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceRow within(Limits limits, SourceRow row, int rows, long cells)
      throws UnreadableFileException {
    if (rows > limits.rowsPerTable()) {
      throw Limits.exceeded("文件", limits.rowsPerTable() + "行");
    }
    if (row.cells().size() > limits.columnsPerTable()) {
      throw Limits.exceeded("第" + row.line() + "行", limits.columnsPerTable() + "列");
    }
    if (cells > limits.cellsPerFile()) {
      throw Limits.exceeded("文件", limits.cellsPerFile() + "格");
    }
    for (String cell : row.cells()) {
      if (cell.length() > limits.cellLength()) {
        throw Limits.exceeded("第" + row.line() + "行的一格", limits.cellLength() + "字");
      }
    }
    return row;
  }

  private static UnreadableFileException broken(long line, Limits limits, Exception e) {
    if (e.getCause() instanceof RowTooLongException) {
      return tooLong(line, limits);
    }
    boolean isOpen = String.valueOf(e.getMessage()).contains("EOF");
    String found = isOpen ? "引号没有闭合" : "引号闭合之后还有文字";
    return new UnreadableFileException("file_format", "第" + line + "行起" + found, "");
  }

  private static UnreadableFileException tooLong(long line, Limits limits) {
    return Limits.exceeded("第" + line + "行起的一行（或引号没有闭合）", limits.rowLength() + "字");
  }

  /** Ends a row that is too long before all of it is in memory as cells. */
  private static final class RowReader extends FilterReader {
    private final int limit;
    private long read;

    RowReader(String text, int limit) {
      super(new StringReader(text));
      this.limit = limit;
    }

    void beginRow() {
      read = 0;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      if (read > limit) {
        throw new RowTooLongException();
      }
      int more = super.read(buffer, from, length);
      read += Math.max(more, 0);
      return more;
    }
  }

  private static final class RowTooLongException extends IOException {}
}
