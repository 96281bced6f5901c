package org.junheng.publish.mart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.language.Language;

/**
 * Gives the prepared schema the readers' name, in one transaction: every statement of a reader sees
 * one release, and none fails. What is configured to follow a swap happens in the same transaction.
 */
final class MartSwap {
  /**
   * All at once or none: who waits for one table while holding another stands in the way of a
   * reader whose statement needs both the other way round. So nobody waits here, and readers only
   * for the moment between two tries.
   */
  private static final String LOCK_ALL =
      """
      do $$ begin
        for try in 1..300 loop
          begin
            lock table %s in access exclusive mode nowait;
            return;
          exception when lock_not_available then
            perform pg_sleep(0.002);
          end;
        end loop;
        raise exception using errcode = 'lock_not_available', message = 'it is being read';
      end $$
      """;

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";
  private static final String OTHERS_DEPEND = "2BP01";

  private final MartServer server;
  private final Connection connection;
  private final Duration patience;

  /**
   * A swap.
   *
   * @param patience how long a moment is looked for in which nobody reads
   */
  MartSwap(MartServer server, Connection connection, Duration patience) {
    this.server = server;
    this.patience = patience;
    this.connection = connection;
  }

  /** Swaps, then removes what was swapped away; gives what had to stay. */
  List<String> run() throws SQLException {
    requireOwnSchema();
    connection.setAutoCommit(false);
    Instant end = Instant.now().plus(patience);
    while (!isSwapped()) {
      if (Thread.interrupted()) {
        throw new MartException(
            Language.either("stopped while waiting for readers of the mart", "在等待数据集市的读者时中止"));
      }
      if (Instant.now().isAfter(end)) {
        throw new MartException(
            Language.either(
                "the mart %s cannot be swapped: for %d s there was no moment in which nobody read it%s."
                    + " The next run tries again; until then readers see the release before. Let the"
                    + " reader finish or close its connection, or end it with"
                    + " select pg_terminate_backend(pid)",
                "数据集市 %s 无法切换：%d秒内一直有人在读%s。下次运行再试，此前读者仍看到上一版本；"
                    + "请让该读者结束查询或断开连接，或用 select pg_terminate_backend(pid) 结束它",
                server.schema(),
                patience.toSeconds(),
                readers()));
      }
    }
    return removeOld();
  }

  private boolean isSwapped() throws SQLException {
    try {
      Optional<String> before = PostgresMart.releaseIn(connection, server.schema());
      if (exists(server.schema())) {
        // a statement finds its tables one by one: none may be half-way while the names change
        lockAll(server.schema());
        PostgresMart.execute(
            connection, "alter schema %s rename to %s".formatted(server.schema(), oldName(before)));
      }
      PostgresMart.execute(
          connection,
          "alter schema %s rename to %s".formatted(server.next(), server.schema()),
          "set local search_path to " + server.schema());
      for (String file : server.afterSwap()) {
        carryOut(file);
      }
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if (isBusy(e)) {
        return false;
      }
      throw e;
    }
  }

  private void carryOut(String file) throws SQLException {
    try {
      PostgresMart.execute(connection, Files.readString(Path.of(file)));
    } catch (IOException e) {
      connection.rollback();
      throw new MartException(
          Language.either(
              "publish.postgres.after_swap: %s cannot be read; nothing was swapped",
              "publish.postgres.after_swap：%s 无法读取；没有切换", file),
          e);
    } catch (SQLException e) {
      if (isBusy(e)) {
        throw e;
      }
      connection.rollback();
      throw new MartException(
          Language.either(
              "publish.postgres.after_swap: %s failed, nothing was swapped:\n  %s",
              "publish.postgres.after_swap：%s 执行失败，没有切换：\n  %s", file, e.getMessage()),
          e);
    }
  }

  /** A schema of that name which this program did not make is somebody else's. */
  private void requireOwnSchema() throws SQLException {
    boolean isOwn = PostgresMart.releaseIn(connection, server.schema()).isPresent();
    if (!isOwn && exists(server.schema()) && !relations(server.schema()).isEmpty()) {
      throw new MartException(
          Language.either(
              "schema %s holds tables that are not of a mart: name another one as"
                  + " publish.postgres.schema",
              "schema %s 中有不属于数据集市的表：请在 publish.postgres.schema 写明另一个", server.schema()));
    }
  }

  private String oldName(Optional<String> release) throws SQLException {
    String name = server.old() + release.orElse("empty").replaceAll("[^0-9a-z]", "_");
    String free = name;
    for (int i = 2; exists(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /** Removes what was swapped away, now or earlier, but never what others have built on it. */
  private List<String> removeOld() throws SQLException {
    List<String> kept = new ArrayList<>();
    for (String schema : texts("select nspname from pg_namespace order by 1")) {
      if (schema.startsWith(server.old())) {
        try {
          lockAll(schema);
          remove(schema);
          connection.commit();
        } catch (SQLException e) {
          connection.rollback();
          if (!isBusy(e) && !OTHERS_DEPEND.equals(e.getSQLState())) {
            throw e;
          }
          kept.add(
              Language.either(
                  "schema %s stays until the next swap:\n  %s",
                  "schema %s 保留到下次切换：\n  %s",
                  schema,
                  isBusy(e) ? Language.either("it is being read", "正有人在读") : e.getMessage()));
        }
      }
    }
    return kept;
  }

  /** The mart's own views and tables, as its dictionary lists them, and then the empty schema. */
  private void remove(String schema) throws SQLException {
    for (String kind : List.of("view", "table")) {
      List<String> names =
          texts(
              "select %s || '.' || quote_ident(object) from %s.meta_dictionary where kind = '%s'"
                  .formatted(Sql.text(schema), schema, kind));
      if (!names.isEmpty()) {
        PostgresMart.execute(
            connection, "drop " + kind + " " + String.join(", ", names) + " restrict");
      }
    }
    PostgresMart.execute(connection, "drop schema " + schema + " restrict");
  }

  private void lockAll(String schema) throws SQLException {
    List<String> relations = relations(schema);
    if (!relations.isEmpty()) {
      PostgresMart.execute(
          connection,
          LOCK_ALL.formatted(
              relations.stream()
                  .map(relation -> schema + "." + Sql.name(relation))
                  .collect(Collectors.joining(", "))));
    }
  }

  private List<String> relations(String schema) throws SQLException {
    return texts(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind in ('r', 'v') and n.nspname = "
            + Sql.text(schema)
            + " order by c.relkind desc, c.relname");
  }

  private boolean exists(String schema) throws SQLException {
    return !texts("select 1 from pg_namespace where nspname = " + Sql.text(schema)).isEmpty();
  }

  private String readers() throws SQLException {
    List<String> readers =
        texts(
            "select distinct coalesce(a.usename, "
                + Sql.text(Language.either("another user", "其他用户"))
                + ") || ' ('"
                + " || coalesce(nullif(a.application_name, '') || ', ', '') || 'pid ' || a.pid"
                + " || coalesce(', ' || a.state, '') || coalesce("
                + Sql.text(Language.either(", since ", ", 始于 "))
                + " || to_char(coalesce(a.xact_start, a.backend_start), 'YYYY-MM-DD HH24:MI:SS'), '')"
                + " || ')'"
                + " from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                + " join pg_class c on c.oid = l.relation"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where a.pid <> pg_backend_pid() and n.nspname = "
                + Sql.text(server.schema()));
    connection.rollback();
    return readers.isEmpty() ? "" : ": " + String.join(", ", readers);
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static boolean isBusy(SQLException e) {
    return LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
  }
}
