package org.junheng.publish.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;

/** The mart as one DuckDB file in the release, for those who have no server. */
public final class DuckDbMart {
  /** The file's name; its release's folder makes it a new file for every release. */
  public static final String FILE = "junheng.duckdb";

  private static final String UNFINISHED = "." + FILE;
  private static final String CATALOG = "mart";
  private static final int LARGEST_BATCH = 20_000;

  private final Mart mart;

  /** The files of a mart. */
  public DuckDbMart(Mart mart) {
    this.mart = mart;
  }

  /** Writes the file into a release that is being prepared and compares it with the release. */
  public void write(Storage release, Manifest manifest, Consumer<String> progress) {
    ReleaseRows rows = new ReleaseRows(mart, release, manifest);
    try {
      if (release.isOnDisk()) {
        Path unfinished = release.onDisk().resolve(UNFINISHED);
        load(unfinished, rows, progress);
        release.delete(FILE);
        release.rename(UNFINISHED, FILE);
      } else {
        Path made = Files.createTempFile("junheng", ".duckdb");
        load(made, rows, progress);
        try (InputStream in = Files.newInputStream(made);
            OutputStream out = release.create(FILE)) {
          in.transferTo(out);
        }
        Files.delete(made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new MartException("the DuckDB file cannot be written: " + e.getMessage(), e);
    }
  }

  private void load(Path file, ReleaseRows rows, Consumer<String> progress)
      throws SQLException, IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    Properties settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    settings.setProperty("memory_limit", "512MB");
    settings.setProperty("threads", "2");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      // the oldest format, else clients before engine 2.0 refuse the file
      statement.execute(
          "attach %s as %s (storage_version 'v1.0.0')"
              .formatted(Sql.text(file.toString()), CATALOG));
      statement.execute("use " + CATALOG);
      MartDdl ddl = new MartDdl(mart, rows.releaseId());
      for (Table table : mart.tables()) {
        progress.accept("writes " + table.table() + " to " + FILE);
        statement.execute(ddl.create(table));
        TableSums released = append((DuckDBConnection) connection, table, rows);
        LoadedRows.requireSame(connection, table, released);
      }
      connection.setAutoCommit(false);
      for (Table table : mart.tables()) {
        execute(statement, ddl.comments(table));
      }
      for (WideView view : mart.views()) {
        statement.execute(ddl.create(view));
        execute(statement, ddl.comments(view));
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("use memory");
      statement.execute("detach " + CATALOG);
    }
  }

  private static void execute(Statement statement, List<String> statements) throws SQLException {
    for (String sql : statements) {
      statement.execute(sql);
    }
  }

  private static TableSums append(DuckDBConnection connection, Table table, ReleaseRows rows)
      throws SQLException {
    try (DuckDBAppender appender = connection.createAppender(CATALOG, "main", table.table())) {
      int[] batch = {0};
      TableSums sums =
          rows.forEach(
              table,
              row -> {
                try {
                  append(appender, row);
                  if (++batch[0] % LARGEST_BATCH == 0) {
                    appender.flush();
                  }
                } catch (SQLException e) {
                  throw new MartException(
                      "table %s, row %d: %s".formatted(table.table(), batch[0] + 1, e.getMessage()),
                      e);
                }
              });
      appender.flush();
      return sums;
    }
  }

  private static void append(DuckDBAppender appender, Object[] row) throws SQLException {
    appender.beginRow();
    for (Object cell : row) {
      if (cell == null) {
        appender.appendNull();
      } else if (cell instanceof String text) {
        appender.append(text);
      } else if (cell instanceof Integer year) {
        appender.append(year);
      } else if (cell instanceof Long count) {
        appender.append(count);
      } else if (cell instanceof Double figure) {
        appender.append(figure);
      } else if (cell instanceof Boolean yes) {
        appender.append(yes);
      } else if (cell instanceof Instant time) {
        appender.append(time.atOffset(ZoneOffset.UTC));
      } else {
        appender.append((Collection<?>) cell);
      }
    }
    appender.appendDefault();
    appender.endRow();
  }
}
