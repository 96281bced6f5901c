package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Runs recorded in a PostgreSQL server, killed and gone on with; and what they publish is what the
 * runs recorded in a file publish.
 */
class PostgresRecordsIT {
  private static EmbeddedPostgres postgres;
  private static Outcome killed;
  private static Made made;

  @BeforeAll
  static void run() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    String server =
        "{url: \"%s\", user: postgres, password: {file: \"%s\"}}"
            .formatted(
                postgres.getJdbcUrl("postgres", "postgres"), Folders.secret("records-password"));
    Path conf = Folders.conf("postgres", "outputs: [], postgres: " + server);
    Folders.change(conf, "job_repository: {}", "job_repository: " + server);
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role mart_reader login");
    }
    Warehouse warehouse = new Warehouse(Folders.named("postgres/warehouse"));
    Path landing = KilledRuns.changedLanding("postgres/landing");
    String[] arguments =
        SampleRuns.arguments(warehouse, landing, "--conf", conf.toString(), "--master", "local[2]");
    killed = Program.runAndKillIn("neighbours", Duration.ofMillis(20), arguments);
    made = SampleRuns.made(warehouse, landing, Program.run(arguments));
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void aKilledRunIsGoneOnWithAtItsUnfinishedStep() {
    assertThat(killed.status()).as(killed.text()).isEqualTo(3);
    assertThat(killed.steps()).containsExactly("county-years", "neighbours");
    assertThat(made.outcome().text()).contains("goes on with the run");
    assertThat(made.outcome().steps()).startsWith("neighbours").endsWith("mart", "publish", "swap");
    assertThat(made.warehouse().releaseIds()).containsExactly(made.releaseId());
  }

  @Test
  void theServerHasTheRecordAndTheWarehouseNone() throws SQLException {
    assertThat(made.warehouse().folder().resolve("jobs")).doesNotExist();
    assertThat(
            texts(
                "select e.status || ' ' || s.step_name || ' ' || s.status"
                    + " from batch_job_execution e join batch_step_execution s"
                    + " using (job_execution_id) where s.step_name in ('county-years', 'neighbours')"
                    + " order by s.step_execution_id"))
        .containsExactly(
            "FAILED county-years COMPLETED",
            "FAILED neighbours FAILED",
            "COMPLETED neighbours COMPLETED");
  }

  @Test
  void theMartShowsTheReleaseThatWasPublished() throws SQLException {
    assertThat(texts("select distinct release_id from mart.county_verdict"))
        .containsExactly(made.releaseId());
  }

  /** An incremental run and a run from nothing, with other threads and another record of runs. */
  @Test
  void aNewWarehouseHasTheFiguresOfTheOneThatTookInTheChangeAlone() {
    Made incremental = KilledRuns.finished();

    assertThat(SampleRuns.withoutHistory(made.hashes()))
        .isEqualTo(SampleRuns.withoutHistory(incremental.hashes()));
    assertThat(made.hashes().get("unit_indicator"))
        .isNotEqualTo(SampleRuns.first().hashes().get("unit_indicator"));
    assertThat(made.hashes().get("dim_school"))
        .isEqualTo(SampleRuns.first().hashes().get("dim_school"));
  }

  private static List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
