package org.junheng.areacodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.AreaRecord.Successor;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/** Reads the history as it is published: one line per code and validity, UTF-8 with BOM. */
final class AreaHistoryFile {
  private static final String CODE = "代码";
  private static final String PROVINCE = "一级行政区";
  private static final String CITY = "二级行政区";
  private static final String NAME = "名称";
  private static final String LEVEL = "级别";
  private static final String STATUS = "状态";
  private static final String FROM = "启用时间";
  private static final String UNTIL = "变更/弃用时间";
  private static final String SUCCESSORS = "新代码";
  private static final List<String> COLUMNS =
      List.of(CODE, PROVINCE, CITY, NAME, LEVEL, STATUS, FROM, UNTIL, SUCCESSORS);
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final Pattern CODE_FORM = Pattern.compile("[0-9]{6}");
  private static final Pattern YEAR_FORM = Pattern.compile("[0-9]{4}");
  private static final Pattern SUCCESSOR_FORM = Pattern.compile("([0-9]{6})(?:\\[([0-9]{4})])?");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Path file;

  private AreaHistoryFile(Path file) {
    this.file = file;
  }

  /** All records of the file; anything that is not in the published layout is refused. */
  static AreaHistory read(Path file) throws IOException {
    return new AreaHistoryFile(file).read();
  }

  private AreaHistory read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new DefinitionException(
          Language.either(
              "%s is not there; name the history's file with --from",
              "%s 不存在；请用 --from 写明沿革文件", file));
    }
    List<AreaRecord> records = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(afterMark(text))) {
      requireColumns(parser.getHeaderNames());
      for (CSVRecord row : parser) {
        records.add(record(row, parser.getCurrentLineNumber()));
      }
    } catch (CharacterCodingException e) {
      throw new DefinitionException(
          Language.either(
              "%s: this is not UTF-8; take the file as it is published",
              "%s：不是UTF-8；请用公布的原文件", file));
    } catch (CSVException | java.io.UncheckedIOException | IllegalArgumentException e) {
      throw new DefinitionException(
          Language.either(
              "%s: this is not a table of values:\n  %s",
              "%s：不是逗号分隔的表：\n  %s", file, e.getMessage()));
    }
    return new AreaHistory(records);
  }

  private static Reader afterMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void requireColumns(List<String> found) {
    List<String> missing = COLUMNS.stream().filter(column -> !found.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "%s: there is no column %s; the published layout is %s",
              "%s：没有栏目 %s；公布的格式为 %s", file, String.join(", ", missing), String.join(",", COLUMNS)));
    }
  }

  private AreaRecord record(CSVRecord row, long line) {
    if (!row.isConsistent()) {
      throw refused(
          line,
          "line",
          String.valueOf(row.size()),
          Language.either("not as many cells as the header", "格数与表头不同"));
    }
    Integer until = row.get(UNTIL).isEmpty() ? null : year(row, UNTIL, line);
    AreaRecord record =
        new AreaRecord(
            code(row, line),
            row.get(PROVINCE),
            row.get(CITY),
            row.get(NAME),
            level(row, line),
            year(row, FROM, line),
            until,
            successors(row, line),
            line);
    if (until != null && until <= record.from()) {
      throw refused(
          line,
          UNTIL,
          row.get(UNTIL),
          Language.either("not after %s %d", "不晚于%s %d", FROM, record.from()));
    }
    return record;
  }

  private String code(CSVRecord row, long line) {
    if (!CODE_FORM.matcher(row.get(CODE)).matches()) {
      throw refused(
          line, CODE, row.get(CODE), Language.either("not a code of six digits", "不是六位代码"));
    }
    return row.get(CODE);
  }

  private Level level(CSVRecord row, long line) {
    return Arrays.stream(Level.values())
        .filter(level -> level.label().equals(row.get(LEVEL)))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    line,
                    LEVEL,
                    row.get(LEVEL),
                    Language.either("not one of ", "应为其中之一：")
                        + Arrays.stream(Level.values())
                            .map(Level::label)
                            .collect(Collectors.joining(", "))));
  }

  private int year(CSVRecord row, String column, long line) {
    if (!YEAR_FORM.matcher(row.get(column)).matches()) {
      throw refused(line, column, row.get(column), Language.either("not a year", "不是年份"));
    }
    return Integer.parseInt(row.get(column));
  }

  private List<Successor> successors(CSVRecord row, long line) {
    List<Successor> successors = new ArrayList<>();
    for (String part : row.get(SUCCESSORS).split(";")) {
      if (part.isEmpty()) {
        continue;
      }
      Matcher matcher = SUCCESSOR_FORM.matcher(part.strip());
      if (!matcher.matches()) {
        throw refused(
            line,
            SUCCESSORS,
            part,
            Language.either(
                "not a code, or a code and a year as 450181[2021]", "不是代码，也不是代码和年份，如450181[2021]"));
      }
      String year = matcher.group(2);
      successors.add(new Successor(matcher.group(1), year == null ? null : Integer.valueOf(year)));
    }
    return List.copyOf(successors);
  }

  private DefinitionException refused(long line, String column, String value, String problem) {
    return new DefinitionException(
        Language.either(
            "%s:%d %s: \"%s\" is %s", "%s:%d %s：“%s”%s", file, line, column, value, problem));
  }
}
