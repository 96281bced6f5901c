package org.junheng.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junheng.definition.Stage;
import org.junheng.recount.RecountScripts;

/**
 * One bare DuckDB script over a plain landing folder: the tables of units, variances and ranks
 * under both national standards, by the SQL that every night counts them a second time with; right
 * where nothing is to be held. What a night takes is told as a multiple of it.
 */
public final class BareSql {
  private static final List<String> FORMS = List.of("school", "pupils", "teachers", "facilities");
  private static final List<String> STANDARDS = List.of("Q2017", "B2012");
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
      RecountScripts scripts =
          new RecountScripts(definitions, STANDARDS.stream().map(definitions::standard).toList());
      for (String sql : scripts.over(views(landing, reference, scripts)).values()) {
        statement.execute(sql);
      }
      for (String table : RecountScripts.TABLES) {
        String columns =
            RecountScripts.counted(definitions.table(table)).stream()
                .map(column -> "\"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        rows +=
            statement.executeLargeUpdate(
                "copy (select %s from %s) to %s".formatted(columns, table, text(file(out, table))));
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

  /** The rows of the files as the scripts see those of a release. */
  private String views(Path landing, Path reference, RecountScripts scripts) throws IOException {
    StringBuilder views = new StringBuilder();
    for (String form : FORMS) {
      views.append(landed(definitions.form(form), landing)).append(";\n");
    }
    return views
        .append(
            """
            create view counties as from %s;
            create view events as from %s;
            create view dim_county as
            select code as county_code, from_year::int as from_year, to_year::int as to_year
            from counties;
            create view county_change as
            select year::int as year, from_code, to_code,
                count(*) over (partition by year, from_code) = 1
                    and count(*) over (partition by year, to_code) = 1 as one_to_one
            from events
            where kind = 'recode';
            create view year_state as
            select distinct year, null::varchar as state from landing_school;
            create view census_school as
            select year, county_code, school_code, main_school_code, school_type, urban_rural, founder,
                %s as counted, %s as directly_run, %s as dense_city_core
            from landing_school;
            create view pupils as
            select year, county_code, school_code, %s from landing_pupils;
            create view teachers as
            select year, county_code, school_code, %s as stage, [%s] as amounts
            from landing_teachers;
            create view facilities as
            select year, county_code, school_code, [%s] as amounts from landing_facilities;
            """
                .formatted(
                    csv(reference.resolve("counties.csv")),
                    csv(reference.resolve("county_events.csv")),
                    yes("counted"),
                    yes("directly_run"),
                    yes("dense_city_core"),
                    Stream.of(Stage.values())
                        .map(stage -> stage.pupilsField())
                        .map(field -> amount("pupils", field) + " as " + field)
                        .collect(Collectors.joining(", ")),
                    stages(),
                    amounts("teachers", scripts),
                    amounts("facilities", scripts)))
        .toString();
  }

  private String amounts(String form, RecountScripts scripts) {
    return scripts.amounts(form).stream()
        .map(field -> amount(form, field))
        .collect(Collectors.joining(", "));
  }

  /** A blank cell is missing; what is no number does not apply. */
  private String amount(String form, String field) {
    return "if(%1$s is null, null, coalesce(try_cast(%1$s as double) * %2$d, 'nan'))"
        .formatted(field, definitions.form(form).field(field).factor());
  }

  private static String yes(String field) {
    return "case when %1$s in ('1', '是') then true when %1$s in ('0', '否') then false end"
        .formatted(field);
  }

  private String stages() {
    return definitions.codeList("stage").values().stream()
        .map(stage -> " when stage = %s then %s".formatted(text(stage.label()), text(stage.code())))
        .collect(Collectors.joining("", "case", " end"));
  }

  private static String landed(Form form, Path landing) throws IOException {
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
}
