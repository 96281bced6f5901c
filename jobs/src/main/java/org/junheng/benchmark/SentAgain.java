package org.junheng.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/** One county's newest file sent again with another figure in one cell, until it is closed. */
public final class SentAgain implements AutoCloseable {
  private static final String FORM = "facilities";
  private static final String FIELD = "books";

  private final Path file;
  private final byte[] before;

  /** Changes the last cell of the last county's newest file in a plain landing folder. */
  public SentAgain(Path landing, Definitions definitions) {
    Path county = newestCounty(landing);
    this.file = county.resolve(FORM + ".csv");
    int year = Integer.parseInt(county.getParent().getFileName().toString());
    try {
      this.before = Files.readAllBytes(file);
      Files.write(file, changed(definitions.form(FORM), year), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the county-year that is sent again: the last county of the newest year. */
  public static Path newestCounty(Path landing) {
    return last(last(landing));
  }

  /** Sends the file as it was. */
  @Override
  public void close() {
    try {
      Files.write(file, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> changed(Form form, int year) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int column =
        Arrays.asList(lines.get(0).split(",")).indexOf(form.field(FIELD).officialHeader(year));
    String[] cells = lines.get(lines.size() - 1).split(",", -1);
    cells[column] = Long.toString(Long.parseLong(cells[column]) + 1);
    lines.set(lines.size() - 1, String.join(",", cells));
    return lines;
  }

  private static Path last(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().reduce((earlier, later) -> later).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
