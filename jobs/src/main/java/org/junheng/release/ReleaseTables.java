package org.junheng.release;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;
import org.junheng.table.RowShape;

/**
 * The tables of a release, read by SQL into records: each table of the definitions is a view with
 * exactly its columns. A column that files of an older release lack is empty; a table that is not
 * there has no rows. Several threads may read at the same time.
 */
public final class ReleaseTables implements AutoCloseable {
  private static final String MEMORY = "1GB";
  private static final Pattern WORD = Pattern.compile("[a-z_0-9]+");

  private final Definitions definitions;
  private final TemporaryFolder folder;
  private final ReleaseFiles files;
  private final DuckDBConnection database;
  private final Set<String> views = new HashSet<>();

  private ReleaseTables(Storage release, Definitions definitions) throws SQLException {
    this.definitions = definitions;
    this.folder = new TemporaryFolder();
    this.files = new ReleaseFiles(release, folder);
    Properties settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
    settings.setProperty("temp_directory", folder.path().resolve("spilled").toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    this.database =
        DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
  }

  /** Loads the database's library beside other work, for half a second that nobody waits then. */
  public static void loadAhead() {
    Thread loading = new Thread(ReleaseTables::load, "duckdb");
    loading.setDaemon(true);
    loading.start();
  }

  private static void load() {
    try {
      DriverManager.getConnection("jdbc:duckdb:").close();
    } catch (SQLException e) {
      throw new IllegalStateException("no database can be opened: " + e.getMessage(), e);
    }
  }

  /** The tables in a release's folder. */
  public static ReleaseTables of(Storage release, Definitions definitions) {
    try {
      return new ReleaseTables(release, definitions);
    } catch (SQLException e) {
      throw new IllegalStateException("no database can be opened: " + e.getMessage(), e);
    }
  }

  /** All rows of the table of a record, in the table's order. */
  public <T extends Record> List<T> read(Class<T> type) {
    return read(type, "true");
  }

  /**
   * Some rows of the table of a record, in the table's order.
   *
   * @param where a condition on its columns, its values as question marks
   */
  public <T extends Record> List<T> read(Class<T> type, String where, Object... values) {
    List<T> rows = new ArrayList<>();
    forEach(type, rows::add, where, values);
    return rows;
  }

  /** Hands over some rows of the table of a record, in the table's order, a few at a time. */
  public <T extends Record> void forEach(
      Class<T> type, Consumer<T> reader, String where, Object... values) {
    RowShape<T> shape = RowShape.of(type);
    Table table = definitions.table(RowShape.tableOf(type));
    String sql = TableSql.select(table, shape.columns(), where);
    answer(sql, shape.columns(), shape.types(), cells -> reader.accept(shape.row(cells)), values);
  }

  /**
   * What a query over the tables gives, a record a row.
   *
   * @param shape its components are columns of the result, by name (in snake case) and type
   * @param sql says in which order they come
   */
  public <T extends Record> List<T> query(Class<T> shape, String sql, Object... values) {
    List<T> rows = new ArrayList<>();
    forEachOf(shape, rows::add, sql, values);
    return rows;
  }

  /** Hands over what a query over the tables gives, a few rows at a time. */
  public <T extends Record> void forEachOf(
      Class<T> shape, Consumer<T> reader, String sql, Object... values) {
    RowShape<T> row = RowShape.of(shape);
    answer(sql, row.columns(), row.types(), cells -> reader.accept(row.row(cells)), values);
  }

  /** Some columns of some rows of a table without a record, in the table's order. */
  public List<Object[]> rows(String table, List<String> columns, String where, Object... values) {
    List<Object[]> rows = new ArrayList<>();
    forEachRow(table, columns, rows::add, where, values);
    return rows;
  }

  /** Hands over some columns of some rows of a table without a record, in the table's order. */
  public void forEachRow(
      String table,
      List<String> columns,
      Consumer<Object[]> reader,
      String where,
      Object... values) {
    Table known = definitions.table(table);
    List<Class<?>> types =
        columns.stream()
            .<Class<?>>map(name -> RowShape.javaType(known.column(name).type()))
            .toList();
    answer(TableSql.select(known, columns, where), columns, types, reader, values);
  }

  private void answer(
      String sql,
      List<String> columns,
      List<Class<?>> types,
      Consumer<Object[]> reader,
      Object[] values) {
    show(sql);
    try (Connection own = database.duplicate();
        PreparedStatement statement = own.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        ResultCells cells = new ResultCells(result, columns, types);
        while (result.next()) {
          reader.accept(cells.read());
        }
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * A connection of one's own to the database {@code memory} that the named tables are views in,
   * for work that stays within it.
   */
  public Connection connect(List<String> tables) throws SQLException {
    show(String.join(" ", tables));
    return database.duplicate();
  }

  /** Makes the views of the tables that a query names. */
  private synchronized void show(String sql) {
    Set<String> words =
        WORD.matcher(sql).results().map(MatchResult::group).collect(Collectors.toSet());
    for (String name : words) {
      Table table = definitions.tables().get(name);
      if (table != null && views.add(name)) {
        try (Statement statement = database.createStatement()) {
          statement.execute(TableSql.view(table, files.of(name), statement));
        } catch (SQLException e) {
          throw failed("table " + name, e);
        }
      }
    }
  }

  private IllegalStateException failed(String what, SQLException e) {
    return new IllegalStateException(
        "%s in %s cannot be read: %s".formatted(what, files.location(), e.getMessage()), e);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      folder.close();
    }
  }
}
