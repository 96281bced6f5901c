package org.junheng.publish.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;

/** The mart as one DuckDB file in the release, for those who have no server. */
public final class DuckDbMart {
  /** The file's name; its release's folder makes it a new file for every release. */
  public static final String FILE = "junheng.duckdb";

  private static final String UNFINISHED = "." + FILE;
  private static final String CATALOG = "mart";

  private final Mart mart;

  /** The files of a mart. */
  public DuckDbMart(Mart mart) {
    this.mart = mart;
  }

  /** Writes the file into a release that is being prepared and compares it with the release. */
  public void write(Storage release, Manifest manifest, Consumer<String> progress) {
    try (MartSource source = new MartSource(mart, release, manifest)) {
      if (release.isOnDisk()) {
        Path unfinished = release.onDisk().resolve(UNFINISHED);
        load(unfinished, source, progress);
        release.delete(FILE);
        release.rename(UNFINISHED, FILE);
      } else {
        Path made = Files.createTempFile("junheng", ".duckdb");
        load(made, source, progress);
        release.bring(Files.newInputStream(made), FILE);
        Files.delete(made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new MartException(
          Language.either(
              "the DuckDB file cannot be written:\n  %s", "DuckDB文件无法写入：\n  %s", e.getMessage()),
          e);
    }
  }

  private void load(Path file, MartSource source, Consumer<String> progress)
      throws SQLException, IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    try (Statement statement = source.connection().createStatement()) {
      // the oldest format, else clients before engine 2.0 refuse the file
      attach(statement, file, "storage_version 'v1.0.0'");
      MartDdl ddl = new MartDdl(mart, source.releaseId());
      statement.execute("set preserve_insertion_order = false"); // rows have no order to be kept
      for (Table table : mart.tables()) {
        progress.accept(Language.either("writes %s to %s", "将 %s 写入 %s", table.table(), FILE));
        statement.execute(ddl.create(table));
        statement.execute(
            "insert into %1$s (%2$s) select %2$s from %3$s"
                .formatted(Sql.name(table.table()), Sql.columns(table), MartSource.table(table)));
      }
      describe(statement, ddl);
      detach(statement);
      progress.accept(Language.either("compares %s with the release", "将 %s 与本版本核对", FILE));
      attach(statement, file, "read_only");
      for (Table table : mart.tables()) {
        source
            .sums(table)
            .requireSame(
                TableSums.of(source.connection(), table, CATALOG + "." + Sql.name(table.table())));
      }
      detach(statement);
    }
  }

  private static void attach(Statement statement, Path file, String how) throws SQLException {
    statement.execute("attach %s as %s (%s)".formatted(Sql.text(file.toString()), CATALOG, how));
    statement.execute("use " + CATALOG);
  }

  private static void detach(Statement statement) throws SQLException {
    statement.execute("use memory");
    statement.execute("detach " + CATALOG);
  }

  private void describe(Statement statement, MartDdl ddl) throws SQLException {
    statement.execute("begin transaction");
    for (Table table : mart.tables()) {
      execute(statement, ddl.comments(table));
    }
    for (WideView view : mart.views()) {
      statement.execute(ddl.create(view));
      execute(statement, ddl.comments(view));
    }
    statement.execute("commit");
  }

  private static void execute(Statement statement, List<String> statements) throws SQLException {
    for (String sql : statements) {
      statement.execute(sql);
    }
  }
}
