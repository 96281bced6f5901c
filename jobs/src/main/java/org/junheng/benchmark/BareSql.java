package org.junheng.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/**
 * One bare DuckDB script over a plain landing folder: the tables of units, variances and ranks
 * under both national standards, right where nothing is to be held. What a night takes is told as a
 * multiple of it.
 */
public final class BareSql {
  /** The tables that it writes, one Parquet file each. */
  public static final List<String> TABLES =
      List.of(
          "unit_indicator",
          "unit_verdict",
          "county_variance",
          "county_composite",
          "county_ranking");

  private static final String SCRIPT = "/benchmark/bare.sql";
  private static final List<String> FORMS = List.of("school", "pupils", "teachers", "facilities");
  private static final List<String> REFERENCE = List.of("counties", "county_events");
  private static final double NANOSECONDS = 1e9;

  private final Definitions definitions;

  /** The script, which reads each year's files by the headers that the forms say. */
  public BareSql(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What it did.
   *
   * @param seconds from an empty database to the last file
   */
  public record Written(double seconds, long rows) {}

  /** Reads the files, derives the tables and writes them. */
  public Written write(Path landing, Path reference, Path out) {
    long start = System.nanoTime();
    long rows = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.createDirectories(out);
      for (String form : FORMS) {
        statement.execute(view(definitions.form(form), landing));
      }
      for (String table : REFERENCE) {
        statement.execute(
            "create view " + table + " as from " + csv(reference.resolve(table + ".csv")));
      }
      statement.execute(script());
      for (String table : TABLES) {
        rows += statement.executeLargeUpdate("copy " + table + " to " + text(file(out, table)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the bare SQL failed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written((System.nanoTime() - start) / NANOSECONDS, rows);
  }

  /** Where it writes a table. */
  static Path file(Path out, String table) {
    return out.resolve(table + ".parquet");
  }

  /** A text as SQL writes it. */
  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  private static String view(Form form, Path landing) throws IOException {
    return years(landing).stream()
        .map(year -> rows(form, year, landing))
        .collect(
            Collectors.joining(
                " union all by name ", "create view landing_" + form.form() + " as ", ""));
  }

  private static String rows(Form form, int year, Path landing) {
    String fields =
        form.fields().stream()
            .filter(field -> !field.name().equals("county_code")) // the folder says it
            .filter(field -> !field.headersIn(year).isEmpty())
            .map(field -> column(field, year))
            .collect(Collectors.joining(", "));
    Path files = landing.resolve(year + "/*/" + form.form() + ".csv");
    return "select %d as year, parse_path(filename)[-2] as county_code, %s from %s"
        .formatted(year, fields, csv(files));
  }

  private static String column(Field field, int year) {
    return "\"%s\" as %s".formatted(field.officialHeader(year), field.name());
  }

  private static String csv(Path files) {
    return "read_csv(%s, all_varchar = true, header = true, delim = ',', filename = true)"
        .formatted(text(files));
  }

  private static List<Integer> years(Path landing) throws IOException {
    try (Stream<Path> folders = Files.list(landing)) {
      return folders
          .map(folder -> Integer.valueOf(folder.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static String script() throws IOException {
    try (InputStream packed = BareSql.class.getResourceAsStream(SCRIPT)) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
