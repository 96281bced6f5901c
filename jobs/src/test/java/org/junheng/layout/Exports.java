package org.junheng.layout;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junheng.definition.Definitions;
import org.junheng.reference.Reference;

/** Exports of a census system, converted in tests, and the forms that came out. */
public final class Exports {
  public static final Path OFFICIAL = Path.of("jobs/src/test/resources/fixtures/official");
  public static final Path REFERENCE = Path.of("jobs/src/test/resources/fixtures/sample/reference");
  static final Definitions DEFINITIONS = Definitions.load();
  private static final List<String> ORIGIN = List.of("来源文件", "来源工作表", "来源行", "来源单元格");

  private Exports() {}

  /** Converts an export of 2022 by the layout that it fits, with the sample's counties. */
  public static Converted convert(Path export, Path out) {
    return convert(LayoutFiles.load(DEFINITIONS, List.of()), REFERENCE, 2022, null, out, export);
  }

  /** Converts an export of a census year by the layout that it fits. */
  public static Converted convert(Path reference, int year, Path export, Path out) {
    return convert(LayoutFiles.load(DEFINITIONS, List.of()), reference, year, null, out, export);
  }

  static Converted convert(
      LayoutFiles layouts, Path reference, int year, String layout, Path out, Path... paths) {
    try {
      return new ExportConverter(
              DEFINITIONS, layouts, Reference.read(reference, DEFINITIONS), year, layout)
          .convert(List.of(paths), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One county, 450102 甲区 of city 省会市. */
  static Path counties(Path folder, String... more) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("counties.csv"),
        "code,name,city_code,city_name,kind,from_year,to_year\n"
            + "450102,甲区,450100,省会市,district,2000,\n"
            + String.join("\n", more));
    return folder;
  }

  /** A file's rows, header to cell, without blank cells and without where they come from. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = withOrigin(file);
    rows.forEach(row -> row.keySet().removeAll(ORIGIN));
    return rows;
  }

  /** A file's rows, header to cell, without blank cells. */
  static List<Map<String, String>> withOrigin(Path file) throws IOException {
    String text = Files.readString(file).replace("\uFEFF", "");
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    for (CSVRecord record : format.parse(new StringReader(text))) {
      Map<String, String> row = new TreeMap<>(record.toMap());
      row.values().removeIf(String::isBlank);
      row.replaceAll((header, cell) -> plain(cell));
      rows.add(row);
    }
    return rows;
  }

  /** A number without the zeros behind its point. */
  private static String plain(String cell) {
    return cell.matches("[0-9]+\\.[0-9]+")
        ? cell.replaceAll("0+$", "").replaceAll("\\.$", "")
        : cell;
  }
}
