package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a release carries for BI tools and dictionaries, and a mart that a run finds behind it. */
@ResourceLock(SampleRuns.OF_FIRST)
class MartIT {
  private static EmbeddedPostgres postgres;
  private static Made made;
  private static Path release;
  private static Path conf;
  private static Outcome caughtUp;

  @BeforeAll
  static void run() throws IOException, SQLException {
    made = SampleRuns.first();
    release = made.warehouse().release(made.releaseId());
    postgres = EmbeddedPostgres.start();
    execute("create role mart_reader login password 'r'");
    conf =
        Folders.conf(
            "mart", "postgres: {url: \"%s\", user: postgres, password: x}".formatted(url()));
    caughtUp = SampleRuns.run(made.warehouse(), made.landing(), "--conf", conf.toString());
  }

  @AfterAll
  static void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void aMartThatIsBehindIsCaughtUpWithWithoutSpark() {
    assertThat(caughtUp.status()).as(caughtUp.text()).isEqualTo(1);
    assertThat(caughtUp.lines())
        .contains(
            "Nothing changed: release " + made.releaseId() + " holds all that lies there.",
            "The mart shows nothing; brings it up to date.",
            "The mart shows release " + made.releaseId() + ".");
    assertThat(caughtUp.steps()).isEmpty();
  }

  @Test
  void aMartThatIsUpToDateIsLeftAloneAndCanBeLoadedByHand() throws SQLException {
    Outcome again = SampleRuns.run(made.warehouse(), made.landing(), "--conf", conf.toString());
    assertThat(again.text()).doesNotContain("mart");

    Outcome byHand = publish("--release", made.releaseId());
    assertThat(byHand.status()).as(byHand.text()).isZero();
    assertThat(texts("select release_id from mart.meta_release")).containsExactly(made.releaseId());
    Outcome unknown = publish("--release", "19990101-000000-000000");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.text()).contains("there is no release '19990101-000000-000000'");
  }

  @Test
  void theReaderFindsTheRowsOfTheRelease() throws SQLException {
    made.warehouse()
        .rowCounts(made.releaseId())
        .forEach(
            (table, rows) -> {
              if (!table.equals("held") && !table.startsWith("census_")) {
                assertThat(texts("select count(*) from mart." + table))
                    .as(table)
                    .containsExactly(String.valueOf(rows));
              }
            });
    assertThat(
            texts(
                "select count(*) from pg_tables where schemaname = 'mart'"
                    + " and (tablename = 'held' or tablename like 'census%')"))
        .containsExactly("0");
    assertThat(texts("select count(*) from mart.meta_file where county_code is not null"))
        .isNotEqualTo(List.of("0"));
    assertThat(texts("select count(*) from mart.data_quality where submitted_at is null"))
        .containsExactly("0");
  }

  @Test
  void everyWideViewCanBeReadAndLosesNoRow() throws SQLException {
    for (String pair :
        texts(
            "select distinct v.view_name || ' ' || v.table_name from"
                + " information_schema.view_table_usage v join mart.meta_dictionary d"
                + " on d.kind = 'table' and d.object = v.table_name and d.title = v.view_name"
                + " where v.view_schema = 'mart'")) {
      String[] names = pair.split(" ");
      assertThat(texts("select count(*) from mart.\"" + names[0] + "\""))
          .as(names[0])
          .isEqualTo(texts("select count(*) from mart." + names[1]));
    }
  }

  @Test
  void theReleaseCarriesTheMartAsAFile() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + release.resolve("junheng.duckdb"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from 学校指标), (select count(*) from unit_indicator),"
                    + " (select release_id from meta_release)")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(row.getLong(2)).isPositive();
      assertThat(row.getString(3)).isEqualTo(made.releaseId());
    }
  }

  @Test
  void theDataPackageDescribesEveryTableAndItsFiles() throws IOException {
    JsonNode described =
        JsonMapper.builder().build().readTree(release.resolve("datapackage.json").toFile());

    assertThat(described.get("id").asText()).isEqualTo(made.releaseId());
    List<String> tables = new ArrayList<>();
    for (JsonNode resource : described.get("resources")) {
      tables.add(resource.get("name").asText());
      assertThat(resource.get("path")).isNotEmpty();
      resource
          .get("path")
          .forEach(path -> assertThat(release.resolve(path.asText())).isRegularFile());
    }
    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(made.warehouse().rowCounts(made.releaseId()).keySet());
    assertThat(Files.readString(release.resolve("dictionary.html")))
        .contains(made.releaseId(), "每百名学生拥有高于规定学历教师数");
  }

  private static Outcome publish(String... further) {
    List<String> arguments = new ArrayList<>(List.of("publish", "--conf", conf.toString()));
    arguments.addAll(List.of("--warehouse", made.warehouse().folder().toString()));
    arguments.addAll(List.of(further));
    return Program.run(arguments.toArray(String[]::new));
  }

  private static String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> texts(String query) {
    List<String> texts = new ArrayList<>();
    String reader = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    try (Connection connection = DriverManager.getConnection(reader, "mart_reader", "r");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return texts;
  }
}
