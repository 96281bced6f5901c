package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was counted otherwise the second time stops the release; what was not is let through. */
class RecountStepTest {
  private static final String ONE_STANDARD = "standard = 'Q2017'";

  @TempDir private static Path path;
  private static Night night;

  @BeforeAll
  static void deriveTheTables() {
    Folder folder = Folder.ofSample(path);
    night =
        Night.prepared(
            SharedSpark.context(),
            folder.settings("warehouse", "Q2017", "B2012"),
            Folder.DEFINITIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "unit_indicator, value",
    "unit_indicator, threshold",
    "unit_verdict, least_share",
    "county_variance, cv",
    "county_variance, cv_limit",
    "county_composite, composite_cv",
    "county_ranking, value"
  })
  void aFigureThatIsOneStepOffStopsTheReleaseAndIsNamed(String table, String column)
      throws IOException, SQLException {
    String key = firstKey(table, column);
    String step = "%1$s + if(%2$s, 1e-8, 0) as %1$s".formatted(column, key);

    assertThat(stopped(table, "select * replace (" + step + ")"))
        .contains("1 cells or rows differ: " + table + " ", " year=", ", " + column + ": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit_indicator",
        "unit_verdict",
        "county_variance",
        "county_composite",
        "county_ranking"
      })
  void aRowThatIsMissingOrTooManyStopsTheRelease(String table) throws IOException, SQLException {
    assertThat(stopped(table, "offset 1"))
        .contains("differ: " + table)
        .contains("counted, and not in the release");
    assertThat(
            stopped(table, "union all by name (select * replace ('X' as stage) from it limit 1)"))
        .contains("differ: " + table)
        .contains("in the release, and not counted");
  }

  @ParameterizedTest
  @CsvSource({
    "unit_indicator, shortfall = 0, shortfall, null",
    "unit_indicator, shortfall is null, shortfall, 0",
    "unit_indicator, relaxation is null, relaxation, chr(65)",
    "unit_indicator, attained, attained, null",
    "unit_verdict, len(missing) = 0, missing, null",
    "county_ranking, rank_change is null, rank_change, 0"
  })
  void nothingIsNotZeroAndNotEmpty(String table, String where, String column, String changed)
      throws IOException, SQLException {
    String numbered =
        "(select *, row_number() over (order by not coalesce(%s, false)) as number from it)"
            .formatted(where);

    assertThat(
            stopped(
                table,
                "select * exclude (number) replace (if(number = 1, %s, %s) as %s) from %s"
                    .formatted(changed, column, column, numbered)))
        .contains("1 cells or rows differ: " + table, column + ": ", "nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "county_units, units, county_units.units",
    "county_profile, primary_pupils, county_profile.primary_pupils",
    "county_profile, certified_teachers, county_profile.certified_teachers",
    "county_shortfall, quantity, county_shortfall.quantity",
    "county_item, value, county_item.value",
    "progress, units, progress.units",
    "yearly_statistic, value, yearly_statistic.counties",
    "data_quality, rows_accepted, data_quality.rows_accepted"
  })
  void aSumThatIsNotThatOfItsPartsStopsTheRelease(String table, String column, String figure)
      throws IOException, SQLException {
    String which =
        switch (table) {
          case "county_item" -> "item = 'G3' and value is not null";
          case "yearly_statistic" -> "level = 'province' and statistic = 'counties'";
          default -> column + " > 0";
        };
    String numbered =
        "(select *, row_number() over (order by not coalesce(%s, false)) as number from it)"
            .formatted(which);

    assertThat(
            stopped(
                table,
                "select * exclude (number) replace (if(number = 1, %1$s + 1, %1$s) as %1$s) from %2$s"
                    .formatted(column, numbered)))
        .contains("differ: ", figure + " sum=");
  }

  @Test
  void theSqlLiesBesideTheTablesAndGivesTheSameByItself() throws IOException, SQLException {
    Path folder = night.release().in("recount").onDisk();
    List<String> counts = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        Stream<Path> scripts = Files.list(folder)) {
      for (Path script : scripts.sorted().toList()) {
        String sql = Files.readString(script).replace("'../", "'" + folder.getParent() + "/");
        if (!script.toString().endsWith("compare.sql")) {
          statement.execute(sql);
          continue;
        }
        for (String query : sql.split(";")) {
          if (query.contains("select")) {
            try (ResultSet result = statement.executeQuery(query)) {
              result.next();
              assertThat(result.getLong("rows")).isPositive();
              counts.add(String.valueOf(result.getLong("differing")));
            }
          }
        }
      }
    }
    assertThat(counts).containsExactly("0", "0", "0", "0", "0", "0");
  }

  /** A condition that names one row in which a column holds something. */
  private static String firstKey(String table, String column) throws SQLException {
    List<String> key = Folder.DEFINITIONS.table(table).key();
    String words =
        key.stream()
            .map(name -> "'" + name + " = ''' || " + name + " || ''''")
            .collect(Collectors.joining(" || ' and ' || "));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select %s from '%s/*.parquet' where %s and %s > 0 limit 1"
                    .formatted(words, night.release().in(table).onDisk(), ONE_STANDARD, column))) {
      result.next();
      return result.getString(1);
    }
  }

  /** What the second count says of a table that a query changed on its way; it is put back then. */
  private static String stopped(String table, String query) throws IOException, SQLException {
    Path folder = night.release().in(table).onDisk();
    Path aside = Files.move(folder, path.resolve("aside"), StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.createDirectory(folder);
      statement.execute("create view it as from '%s/*.parquet'".formatted(aside));
      String from = query.contains(" from (select") ? "" : "from it ";
      statement.execute("copy (%s%s) to '%s/one.parquet'".formatted(from, query, folder));
      return whatStops();
    } finally {
      Files.deleteIfExists(folder.resolve("one.parquet"));
      Files.delete(folder);
      Files.move(aside, folder);
    }
  }

  private static String whatStops() {
    Language before = Language.spoken();
    Language.speak(Language.EN);
    try {
      return catchThrowableOfType(IllegalStateException.class, night::recount).getMessage();
    } finally {
      Language.speak(before);
    }
  }
}
