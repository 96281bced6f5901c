package org.junheng.landing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junheng.definition.Form;

/**
 * Reads separated text in any encoding that counties send. Encoding and separator are those under
 * which the whole file decodes strictly and the form's header is found; where two encodings fit and
 * give different text, the file is refused.
 */
final class CsvReader {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
  private static final String ENCODINGS = "UTF-8、GB18030 或带BOM的UTF-16";
  private static final int ROWS_JUDGED = 11;

  /** With the blank ones between them. */
  private static final int RECORDS_JUDGED = 1_000;

  private CsvReader() {}

  static SourceTable read(byte[] content, Form form, int year, Limits limits)
      throws UnreadableFileException {
    Map<String, String> texts = decodings(content);
    if (texts.isEmpty()) {
      throw new UnreadableFileException("file_encoding", "没有一种编码能读通全文", ENCODINGS);
    }
    Map<String, String> recognised = new LinkedHashMap<>();
    Map<String, Character> separators = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Character separator = separator(text.getValue(), form, year, limits);
      if (separator != null) {
        recognised.put(text.getKey(), text.getValue());
        separators.put(text.getKey(), separator);
      }
    }
    if (recognised.isEmpty()) {
      parse(texts.values().iterator().next(), SEPARATORS.get(0), limits);
      throw new UnreadableFileException("header", "", requiredHeaders(form, year));
    }
    if (headersTellEncoding(form, year) && recognised.values().stream().distinct().count() > 1) {
      throw new UnreadableFileException(
          "file_encoding", String.join("、", recognised.keySet()) + " 都能读通且文字不同", ENCODINGS);
    }
    String encoding = recognised.keySet().iterator().next();
    char separator = separators.get(encoding);
    return SourceTable.ofText(
        encoding, separator, parse(recognised.get(encoding), separator, limits));
  }

  static String requiredHeaders(Form form, int year) {
    return form.fields().stream()
        .filter(field -> field.required() || form.key().contains(field.name()))
        .map(field -> field.officialHeader(year))
        .collect(Collectors.joining("、"));
  }

  /** Headers in plain ASCII read the same in every encoding: then UTF-8 goes before GB18030. */
  private static boolean headersTellEncoding(Form form, int year) {
    return form.fields().stream()
        .flatMap(field -> field.headersIn(year).stream())
        .anyMatch(header -> header.chars().anyMatch(c -> c > 127));
  }

  private static Character separator(String text, Form form, int year, Limits limits) {
    Character best = null;
    int most = 0;
    for (char separator : SEPARATORS) {
      Header header = Header.find(firstRows(text, separator, limits), form, year);
      if (header != null && header.columns().size() > most) {
        most = header.columns().size();
        best = separator;
      }
    }
    return best;
  }

  /** The rows that the header is looked for in, up to where the text breaks. */
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
      return Limits.exceeded("第" + line + "行起的一行（或引号没有闭合）", limits.rowLength() + "字");
    }
    boolean isOpen = String.valueOf(e.getMessage()).contains("EOF");
    String found = isOpen ? "引号没有闭合" : "引号闭合之后还有文字";
    return new UnreadableFileException("file_format", "第" + line + "行起" + found, "");
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

  private static Map<String, String> decodings(byte[] content) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      put(texts, "UTF-8", StandardCharsets.UTF_8, content, 3);
    } else if (startsWith(content, 0xFF, 0xFE)) {
      put(texts, "UTF-16LE", StandardCharsets.UTF_16LE, content, 2);
    } else if (startsWith(content, 0xFE, 0xFF)) {
      put(texts, "UTF-16BE", StandardCharsets.UTF_16BE, content, 2);
    } else {
      put(texts, "UTF-8", StandardCharsets.UTF_8, content, 0);
      put(texts, "GB18030", Charset.forName("GB18030"), content, 0);
    }
    return texts;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static void put(
      Map<String, String> texts, String name, Charset charset, byte[] content, int from) {
    try {
      texts.put(
          name,
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString());
    } catch (CharacterCodingException notInThisEncoding) {
      // the file is in another one
    }
  }
}
