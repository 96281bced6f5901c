package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.publish.SmallRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of the mart who go on reading while releases change under them. */
class PostgresReadersTest {
  private static final int READERS = 12;
  private static final int SWAPS = 4;

  /**
   * While the next release is loaded, each reader reads this often in milliseconds: all of them
   * without a pause would keep the processors from what is loaded.
   */
  private static final long BETWEEN_SWAPS = 500;

  private static final String OF_MANY_TABLES =
      """
      select count(distinct release_id), min(release_id), count(*) from (
        select release_id from mart.county_verdict
        union all select release_id from mart.dim_county
        union all select 发布版本 from mart.校际差异
        union all select release_id from mart.progress
        union all select 发布版本 from mart.县级结论
        union all select release_id from mart.meta_release) r
      """;

  private static EmbeddedPostgres postgres;
  private static SmallRelease tables;
  private static PostgresMart mart;
  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role mart_reader login password 'r'");
    }
    mart = new PostgresMart(server(), new Mart(SmallRelease.DEFINITIONS));
    tables = MartRelease.in(folder, "tables");
    show(0);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void noStatementFailsAndEachSeesOneRelease() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    Pace pace = new Pace();
    AtomicInteger statements = new AtomicInteger();
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    List<Future<?>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          threads.submit(
              () -> {
                try (Connection connection = reader();
                    Statement statement = connection.createStatement()) {
                  while (!isOver.get()) {
                    try (ResultSet row = statement.executeQuery(OF_MANY_TABLES)) {
                      row.next();
                      assertThat(row.getInt(1)).as("releases in one statement").isOne();
                      assertThat(row.getInt(3)).as("rows of all tables").isEqualTo(13);
                      seen.merge(row.getString(2), 1, Integer::sum);
                      statements.incrementAndGet();
                    }
                    pace.pause();
                  }
                }
                return null;
              }));
    }
    for (int i = 1; i <= SWAPS; i++) {
      SmallRelease release = release(i);
      mart.prepare(release.folder(), release.manifest(), doing -> {});
      int before = statements.get();
      pace.hurry(true); // readers read without a pause
      while (statements.get() < before + READERS && readers.stream().noneMatch(Future::isDone)) {
        Thread.sleep(1);
      }
      assertThat(mart.swap(release.manifest().releaseId())).isEmpty();
      pace.hurry(false);
    }
    isOver.set(true);
    for (Future<?> reader : readers) {
      reader.get();
    }
    threads.shutdown();

    assertThat(statements.get()).isGreaterThan(10 * SWAPS);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(SWAPS);
  }

  @Test
  void theSwapWaitsForAStatementAndATransactionBegunBeforeSeesWholeTables() throws Exception {
    try (Connection connection = reader();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      statement.executeQuery("select 1").close();
      show(1);

      try (ResultSet rows = statement.executeQuery("select count(*) from mart.county_verdict")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
      SmallRelease next = release(2);
      mart.prepare(next.folder(), next.manifest(), doing -> {});
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<?> swap = thread.submit(() -> mart.swap(next.manifest().releaseId()));
      Thread.sleep(1500);
      assertThat(swap.isDone()).as("swapped under a reader's statement").isFalse();
      try (ResultSet rows = statement.executeQuery("select max(release_id) from mart.dim_county")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(release(1).manifest().releaseId());
      }
      connection.commit();
      swap.get();
      thread.shutdown();
    }
    assertThat(mart.releaseId()).contains(release(2).manifest().releaseId());
  }

  @Test
  void aReaderThatDoesNotLetGoIsNamedAndTheNextRunCatchesUp() throws Exception {
    show(3);
    SmallRelease next = release(4);
    String shown = release(3).manifest().releaseId();
    mart.prepare(next.folder(), next.manifest(), doing -> {});
    try (Connection connection = reader("weekly-report");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery("select count(*) from mart.county_verdict").close();
      PostgresMart hasty =
          new PostgresMart(server(), new Mart(SmallRelease.DEFINITIONS), Duration.ofSeconds(1));
      assertThatThrownBy(() -> hasty.swap(next.manifest().releaseId()))
          .isInstanceOf(MartException.class)
          .hasMessageMatching(
              "the mart mart cannot be swapped: for 1 s there was no moment in which nobody read it:"
                  + " mart_reader \\(weekly-report, pid "
                  + pid(statement)
                  + ", idle in transaction, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\)\\."
                  + " The next run tries again; until then readers see the release before\\. Let the"
                  + " reader finish or close its connection, or end it with"
                  + " select pg_terminate_backend\\(pid\\)");
      assertThat(mart.releaseId()).contains(shown);
      assertThat(mart.preparedReleaseId()).contains(next.manifest().releaseId());
    }
    assertThat(mart.swap(next.manifest().releaseId())).isEmpty();
    assertThat(mart.releaseId()).contains(next.manifest().releaseId());
  }

  private static int pid(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aReleaseThatWasNotLoadedIsNotShown() {
    Optional<String> shown = mart.releaseId();
    assertThatThrownBy(() -> mart.swap("20990101-000000-ffffff"))
        .hasMessageContaining("schema mart_next should hold release 20990101-000000-ffffff");
    assertThat(mart.releaseId()).isPresent().isEqualTo(shown);
  }

  /** How fast readers read: with pauses, which a hurry ends, or without. */
  private static final class Pace {
    private boolean isHurried;

    synchronized void hurry(boolean wanted) {
      isHurried = wanted;
      notifyAll();
    }

    synchronized void pause() throws InterruptedException {
      if (!isHurried) {
        wait(BETWEEN_SWAPS);
      }
    }
  }

  private static List<String> show(int number) {
    SmallRelease release = release(number);
    mart.prepare(release.folder(), release.manifest(), doing -> {});
    return mart.swap(release.manifest().releaseId());
  }

  private static SmallRelease release(int number) {
    return tables.as("2026010%d-000000-aaaaaa".formatted(number + 1));
  }

  private static MartServer server() {
    return new MartServer(
        postgres.getJdbcUrl("postgres", "postgres"), "postgres", null, null, null, null);
  }

  private static Connection reader(String application) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(
        Map.of("user", "mart_reader", "password", "r", "ApplicationName", application));
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", properties);
  }

  private static Connection reader() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "mart_reader", "r");
  }
}
