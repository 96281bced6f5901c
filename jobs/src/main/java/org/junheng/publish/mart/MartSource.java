package org.junheng.publish.mart;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;

/**
 * What a mart is loaded from: a DuckDB in memory that shows every table of the mart, those of the
 * release over its Parquet files, those about the release made from its manifest.
 */
final class MartSource implements AutoCloseable {
  private static final String CATALOG = "memory";
  private static final String SCHEMA = "main";

  private final Manifest manifest;
  private final ReleaseTables release;
  private final Connection connection;
  private final Map<String, TableSums> sums = new HashMap<>();

  /** The tables of a release, in its folder or in the one that it is prepared in. */
  MartSource(Mart mart, Storage folder, Manifest manifest) throws SQLException {
    this.manifest = manifest;
    this.release = ReleaseTables.of(folder, mart.definitions());
    MetaRows meta = new MetaRows(mart, manifest);
    List<String> released = new ArrayList<>();
    List<Table> made = new ArrayList<>();
    for (Table table : mart.tables()) {
      if (MetaRows.isMeta(table)) {
        made.add(table);
      } else {
        released.add(table.table());
      }
    }
    this.connection = release.connect(released);
    MartDdl ddl = new MartDdl(mart, manifest.releaseId());
    try (Statement statement = connection.createStatement()) {
      for (Table table : made) {
        statement.execute(ddl.create(table));
        append(table, meta.rows(table));
      }
    }
  }

  String releaseId() {
    return manifest.releaseId();
  }

  /** To the DuckDB that shows the tables. */
  Connection connection() {
    return connection;
  }

  /** A table, as a query of the connection names it. */
  static String table(Table table) {
    return CATALOG + "." + SCHEMA + "." + Sql.name(table.table());
  }

  /** What a table adds up to; rows that the manifest does not tell of are an error. */
  TableSums sums(Table table) throws SQLException {
    TableSums known = sums.get(table.table());
    if (known == null) {
      known = TableSums.of(connection, table, table(table));
      known.requireFigures();
      requireRowsOfManifest(table, known);
      sums.put(table.table(), known);
    }
    return known;
  }

  private void requireRowsOfManifest(Table table, TableSums held) {
    Manifest.TableSummary told = manifest.tables().get(table.table());
    boolean isOfRelease = !MetaRows.isMeta(table);
    if (isOfRelease && (told == null || told.rows() != held.rows())) {
      throw new MartException(
          Language.either(
              "table %s: release %s holds %d rows and its manifest tells of %s",
              "表 %s：版本 %s 有%d行，其清单所记为%s",
              table.table(),
              manifest.releaseId(),
              held.rows(),
              told == null ? Language.either("no such table", "没有此表") : told.rows()));
    }
  }

  private void append(Table table, List<Object[]> rows) throws SQLException {
    DuckDBConnection own = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender = own.createAppender(CATALOG, SCHEMA, table.table())) {
      for (Object[] row : rows) {
        appender.beginRow();
        for (Object cell : row) {
          append(appender, cell);
        }
        appender.appendDefault();
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
    } else if (cell instanceof String text) {
      appender.append(text);
    } else if (cell instanceof Integer year) {
      appender.append(year);
    } else if (cell instanceof Long count) {
      appender.append(count);
    } else if (cell instanceof Boolean yes) {
      appender.append(yes);
    } else if (cell instanceof Instant time) {
      appender.append(time.atOffset(ZoneOffset.UTC));
    } else {
      appender.append((Collection<?>) cell);
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      release.close();
    }
  }
}
