package org.junheng.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every cell that differs between two releases, a line each: CSV in UTF-8, with a mark for Excel.
 */
public final class DifferenceFile implements AutoCloseable {
  private static final String MARK = "\uFEFF";
  private static final List<String> HEADS =
      List.of("表", "栏目", "主键", "学年", "县区代码", "变化", "原值", "现值", "原因");

  private final Writer writer;
  private final CSVPrinter printer;

  /** A new file, or another content of one. */
  private DifferenceFile(Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    writer.write(MARK);
    printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
    printer.printRecord(HEADS);
  }

  /**
   * Does something whose changed figures are listed in a file.
   *
   * @param file null: nothing is written
   */
  public static <T> T listing(Path file, Function<Consumer<ChangedFigure>, T> work)
      throws IOException {
    if (file == null) {
      return work.apply(figure -> {});
    }
    try (DifferenceFile list = new DifferenceFile(file)) {
      return work.apply(list::add);
    }
  }

  /** Adds a line. */
  private void add(ChangedFigure figure) {
    try {
      printer.printRecord(
          figure.table(),
          figure.column(),
          key(figure),
          figure.row().get("year"),
          figure.row().get("county_code"),
          figure.kind().words(),
          figure.before(),
          figure.after(),
          ReleaseCause.words(figure.causes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row's key as {@code column=value}. */
  public static String key(ChangedFigure figure) {
    return figure.key().entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    try {
      printer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
