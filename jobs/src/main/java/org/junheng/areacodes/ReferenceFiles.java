package org.junheng.areacodes;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/** Writes a province's history as the reference tables of contract 1.5, and what is undecided. */
public final class ReferenceFiles {
  private static final String COUNTIES = "counties.csv";
  private static final String EVENTS = "county_events.csv";
  private static final String UNDECIDED = "undecided.csv";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setNullString("").get();

  private ReferenceFiles() {}

  /** Writes the three files; a folder that holds one of them already is refused. */
  public static void write(ProvinceHistory history, Path folder) throws IOException {
    for (String name : List.of(COUNTIES, EVENTS, UNDECIDED)) {
      if (Files.exists(folder.resolve(name))) {
        throw new DefinitionException(
            Language.either(
                "%s is there already; name a new folder, so that nothing of yours is replaced",
                "%s 已经存在；请换一个新文件夹，以免覆盖原有文件", folder.resolve(name)));
      }
    }
    Files.createDirectories(folder);
    write(
        folder.resolve(COUNTIES),
        "",
        List.of("code", "name", "city_code", "city_name", "kind", "from_year", "to_year"),
        history.counties().stream().map(ReferenceFiles::cells).toList());
    write(
        folder.resolve(EVENTS),
        "",
        List.of("year", "kind", "from_code", "to_code"),
        history.events().stream().map(ReferenceFiles::cells).toList());
    write(
        folder.resolve(UNDECIDED),
        BYTE_ORDER_MARK, // read by people, whose spreadsheet takes the text for GBK without it
        List.of("question", "year", "from_code", "to_code", "reason"),
        history.undecided().stream().map(ReferenceFiles::cells).toList());
  }

  private static Object[] cells(CountyPeriod county) {
    return new Object[] {
      county.code(),
      county.name(),
      county.cityCode(),
      county.cityName(),
      county.kind(),
      county.fromYear(),
      county.toYear()
    };
  }

  private static Object[] cells(CountyEvent event) {
    return new Object[] {event.year(), small(event.kind()), event.fromCode(), event.toCode()};
  }

  private static Object[] cells(Undecided open) {
    return new Object[] {
      small(open.question()), open.year(), open.fromCode(), open.toCode(), open.reason()
    };
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void write(Path file, String prefix, List<String> headers, List<Object[]> rows)
      throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write(prefix);
      CSVPrinter printer = new CSVPrinter(writer, FORMAT);
      printer.printRecord(headers);
      for (Object[] row : rows) {
        printer.printRecord(row);
      }
      printer.flush();
    }
  }
}
