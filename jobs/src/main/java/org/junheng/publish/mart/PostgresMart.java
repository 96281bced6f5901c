package org.junheng.publish.mart;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;

/**
 * The mart on a PostgreSQL server. A release is loaded beside the one that readers see, compared
 * with its files, and then takes that one's name in one transaction.
 */
public final class PostgresMart {
  private static final Duration PATIENCE_WITH_READERS = Duration.ofSeconds(90);
  private static final int FIRST_WITH_READERS_RIGHTS_IN_VIEWS = 15;

  private final MartServer server;
  private final Mart mart;
  private final Duration patience;

  /** The mart on a server. */
  public PostgresMart(MartServer server, Mart mart) {
    this(server, mart, PATIENCE_WITH_READERS);
  }

  /**
   * The mart on a server.
   *
   * @param patience how long a swap looks for a moment in which nobody reads
   */
  PostgresMart(MartServer server, Mart mart, Duration patience) {
    this.server = server;
    this.mart = mart;
    this.patience = patience;
  }

  /** The release that readers see; none before the first. */
  public Optional<String> releaseId() {
    return releaseIn(server.schema());
  }

  /** The release that lies ready to be swapped in, loaded and compared. */
  public Optional<String> preparedReleaseId() {
    return releaseIn(server.next());
  }

  /** Loads a release beside the one that readers see and compares it with its files. */
  public void prepare(Storage release, Manifest manifest, Consumer<String> progress) {
    try (MartSource source = new MartSource(mart, release, manifest);
        CsvRows rows = new CsvRows(source);
        Connection connection = connect()) {
      new ReaderRights(server, connection).require();
      execute(
          connection,
          "drop schema if exists " + server.next() + " cascade",
          "create schema " + server.next(),
          "grant usage on schema " + server.next() + " to " + Sql.name(server.reader()),
          "set search_path to " + server.next());
      MartDdl ddl = new MartDdl(mart, source.releaseId());
      connection.setAutoCommit(false);
      for (Table table : mart.tables()) {
        progress.accept(
            Language.either("loads %s into %s", "将 %s 装入 %s", table.table(), server.next()));
        execute(connection, ddl.create(table));
        rows.copy(connection, table);
        source.sums(table).requireSame(rows.readBack(connection, table));
        execute(connection, PostgresKeys.of(table));
        execute(connection, ddl.comments(table));
        if (table == Mart.META_RELEASE) {
          for (Table each : mart.tables()) {
            execute(connection, PostgresKeys.references(each));
          }
          makeViews(connection, ddl);
        }
        execute(connection, "analyze " + Sql.name(table.table()));
        connection.commit();
      }
    } catch (SQLException e) {
      throw failed(Language.either("cannot be loaded", "无法装载"), e);
    }
  }

  /**
   * Gives the prepared release the name that readers use.
   *
   * @param releaseId the release that should lie ready
   * @return what could not be tidied up after it, and what readers may do that they should not;
   *     they see the new release all the same
   */
  public List<String> swap(String releaseId) {
    try (Connection connection = connect()) {
      Optional<String> prepared = releaseIn(connection, server.next());
      if (!prepared.equals(Optional.of(releaseId))) {
        throw new MartException(
            Language.either(
                "schema %s should hold release %s and holds %s; readers see the release before, the"
                    + " next run loads it again",
                "schema %s 中应为版本 %s，实为 %s；读者仍看到上一版本，下次运行重新装载",
                server.next(),
                releaseId,
                prepared.orElse(Language.either("none", "空"))));
      }
      List<String> told = new ArrayList<>(new MartSwap(server, connection, patience).run());
      new ReaderRights(server, connection).told().ifPresent(told::add);
      return told;
    } catch (SQLException e) {
      throw failed(
          Language.either(
              "cannot be swapped (readers see the release before, the next run tries again)",
              "无法切换（读者仍看到上一版本，下次运行再试）"),
          e);
    }
  }

  private Optional<String> releaseIn(String schema) {
    try (Connection connection = connect()) {
      return releaseIn(connection, schema);
    } catch (SQLException e) {
      throw failed(Language.either("cannot be read", "无法读取"), e);
    }
  }

  static Optional<String> releaseIn(Connection connection, String schema) throws SQLException {
    String table = schema + "." + Mart.META_RELEASE.table();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet found = statement.executeQuery("select to_regclass('" + table + "')")) {
        found.next();
        if (found.getString(1) == null) {
          return Optional.empty();
        }
      }
      try (ResultSet row = statement.executeQuery("select release_id from " + table)) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** The release is ready once its last table stands there, and the views with it. */
  private void makeViews(Connection connection, MartDdl ddl) throws SQLException {
    boolean canHaveReadersRights =
        connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_READERS_RIGHTS_IN_VIEWS;
    for (WideView view : mart.views()) {
      execute(connection, ddl.create(view));
      execute(connection, ddl.comments(view));
      if (canHaveReadersRights) {
        // else a view reads with its owner's rights and passes by the rights on rows
        execute(
            connection, "alter view " + Sql.name(view.name()) + " set (security_invoker = true)");
      }
    }
    execute(
        connection,
        "grant select on all tables in schema "
            + server.next()
            + " to "
            + Sql.name(server.reader()));
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    if (server.user() != null) {
      properties.setProperty("user", server.user());
    }
    if (server.password() != null) {
      properties.setProperty("password", server.password().value());
    }
    properties.setProperty("ApplicationName", "junheng");
    return DriverManager.getConnection(server.url(), properties);
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    execute(connection, List.of(statements));
  }

  static void execute(Connection connection, List<String> statements) throws SQLException {
    if (statements.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(String.join(";\n", statements));
    }
  }

  private MartException failed(String what, SQLException e) {
    return new MartException(
        Language.either(
            "the mart %s at %s %s: %s",
            "%2$s 的数据集市 %1$s %3$s：%4$s",
            server.schema(),
            server.url(),
            what,
            e.getMessage().lines().map(String::strip).collect(Collectors.joining("; "))),
        e);
  }
}
