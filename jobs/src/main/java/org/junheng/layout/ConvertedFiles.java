package org.junheng.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.OriginColumns;
import org.junheng.landing.FileName;
import org.junheng.landing.SourceFile;
import org.junheng.language.Language;
import org.junheng.layout.ConvertedForm.Row;
import org.junheng.storage.Fingerprint;

/**
 * Writes converted forms into a landing folder, each file whole or not at all. What was not written
 * by an earlier conversion, or was changed since, is never replaced: which files were written is
 * kept beside them with their SHA-256.
 */
final class ConvertedFiles {
  private static final String RECORD = ".converted";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setNullString("").get();

  private static final List<String> ORIGIN =
      List.of(OriginColumns.FILE, OriginColumns.SHEET, OriginColumns.LINE, OriginColumns.CELLS);

  private final Path landing;
  private final Definitions definitions;
  private final int year;
  private final UnplacedList told;
  private final Map<String, String> record = new TreeMap<>();

  ConvertedFiles(Path landing, Definitions definitions, int year, UnplacedList told) {
    this.landing = landing;
    this.definitions = definitions;
    this.year = year;
    this.told = told;
  }

  /** What became of the files. */
  record Written(int created, int replaced, int unchanged, int refused) {}

  /** Writes all forms. */
  Written write(Iterable<ConvertedForm> forms) {
    readRecord();
    int[] counts = new int[4];
    for (ConvertedForm form : forms) {
      form.rows().forEach((county, rows) -> counts[write(form, county, rows).ordinal()]++);
    }
    replace(landing.resolve(String.valueOf(year)).resolve(RECORD), recorded());
    return new Written(counts[0], counts[1], counts[2], counts[3]);
  }

  private enum Fate {
    CREATED,
    REPLACED,
    UNCHANGED,
    REFUSED
  }

  private Fate write(ConvertedForm form, String county, List<Row> rows) {
    Path folder = landing.resolve(String.valueOf(year)).resolve(county);
    String name = form.form().form() + ".csv";
    Path file = folder.resolve(name);
    byte[] text = text(form, rows).getBytes(StandardCharsets.UTF_8);
    String sha256 = Fingerprint.of(text);
    String key = county + "/" + name;
    List<String> others = others(folder, name, form.form());
    if (!others.isEmpty()) {
      told.tellFile(
          "landing_has_others",
          year + "/" + county,
          null,
          Language.either(
              "form %s is handed in there by %s; the converted one is not written. Take it away, or"
                  + " leave the form to it",
              "报表 %s 已有文件 %s；转换结果没有写入。请移走该文件，或以该文件为准",
              form.form().form(),
              String.join(", ", others)));
      return Fate.REFUSED;
    }
    boolean isThere = Files.exists(file);
    if (isThere) {
      String there = Fingerprint.of(bytes(file));
      if (there.equals(sha256)) {
        record.put(key, sha256);
        return Fate.UNCHANGED;
      }
      if (!there.equals(record.get(key))) {
        told.tellFile(
            "landing_changed",
            year + "/" + key,
            null,
            Language.either(
                "was not written by convert, or was changed since, and is left as it is; take it away"
                    + " to have it converted",
                "不是转换写入的，或写入后被改过，保持原样；移走后可重新转换"));
        return Fate.REFUSED;
      }
    }
    replace(file, text);
    record.put(key, sha256);
    return isThere ? Fate.REPLACED : Fate.CREATED;
  }

  /** Other files in a county's folder that hand in the form. */
  private List<String> others(Path folder, String own, Form form) {
    List<String> others = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return others;
    }
    try (Stream<Path> there = Files.list(folder)) {
      for (Path file : there.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        boolean isOfConversion = record.containsKey(folder.getFileName() + "/" + name);
        if (!name.equals(own)
            && !isOfConversion
            && !FileName.isPassedOver(name)
            && SourceFile.of(name, name, "", 0, bytes(file), definitions.forms().values())
                .isOf(form)) {
          others.add(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return others;
  }

  private String text(ConvertedForm form, List<Row> rows) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try {
      CSVPrinter printer = new CSVPrinter(text, FORMAT);
      List<String> headers = new ArrayList<>();
      form.fields().forEach(field -> headers.add(field.officialHeader(year)));
      for (String column : ORIGIN) {
        headers.add(definitions.origin().header(column));
      }
      printer.printRecord(headers);
      for (Row row : rows) {
        List<Object> cells = new ArrayList<>(List.of());
        for (String value : row.values()) {
          cells.add(value == null ? "" : value);
        }
        cells.add(row.file());
        cells.add(row.sheet() == null ? "" : row.sheet());
        cells.add(row.line() == 0 ? "" : row.line());
        cells.add(cells(form.fields(), row));
        printer.printRecord(cells);
      }
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String cells(List<Field> fields, Row row) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      if (row.cells()[i] != null) {
        cells
            .append(cells.isEmpty() ? "" : ";")
            .append(fields.get(i).name())
            .append('=')
            .append(row.cells()[i]);
      }
    }
    return cells.toString();
  }

  private void readRecord() {
    Path file = landing.resolve(String.valueOf(year)).resolve(RECORD);
    if (Files.exists(file)) {
      new String(bytes(file), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("  ", 2))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> record.put(parts[1], parts[0]));
    }
  }

  private byte[] recorded() {
    StringBuilder text = new StringBuilder();
    record.forEach((file, sha256) -> text.append(sha256).append("  ").append(file).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file in one step. */
  private static void replace(Path file, byte[] content) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
