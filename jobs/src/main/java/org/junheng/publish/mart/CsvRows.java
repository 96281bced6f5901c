package org.junheng.publish.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.TemporaryFolder;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way between DuckDB and PostgreSQL: as CSV that one of them writes and the other
 * reads, both leaving what is empty unquoted and quoting a text without a character.
 */
final class CsvRows implements AutoCloseable {
  private static final int LONGEST_ROW = 64 << 20;

  private final MartSource source;
  private final TemporaryFolder folder = new TemporaryFolder();

  CsvRows(MartSource source) {
    this.source = source;
  }

  /**
   * Loads a table of the release. Rows are frozen: also a transaction that began before them sees
   * all of them or the old ones.
   */
  void copy(Connection postgres, Table table) throws SQLException {
    Path file = folder.path().resolve("released.csv");
    try (Statement statement = source.connection().createStatement()) {
      statement.execute(
          "copy (select %s from %s) to %s (format csv, header false)"
              .formatted(
                  each(table, CsvRows::loaded),
                  MartSource.table(table),
                  Sql.text(file.toString())));
    }
    try (InputStream in = Files.newInputStream(file)) {
      copies(postgres)
          .copyIn(
              "copy %s (%s) from stdin with (format csv, freeze true)"
                  .formatted(Sql.name(table.table()), Sql.columns(table)),
              in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a loaded table back, as any client would, and adds it up. */
  TableSums readBack(Connection postgres, Table table) throws SQLException {
    Path file = folder.path().resolve("loaded.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      copies(postgres)
          .copyOut(
              "copy (select %s from %s) to stdout with (format csv)"
                  .formatted(each(table, CsvRows::readBack), Sql.name(table.table())),
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String read =
        """
        read_csv(%s, columns = {%s}, auto_detect = false, header = false, delim = ',',
          quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
          max_line_size = %d, parallel = false)"""
            .formatted(
                Sql.text(file.toString()),
                each(table, column -> Sql.name(column.name()) + ": '" + typeReadBack(column) + "'"),
                LONGEST_ROW);
    return TableSums.ofCells(source.connection(), table, read);
  }

  private static String each(Table table, Function<Column, String> told) {
    return table.columns().stream().map(told).collect(Collectors.joining(", "));
  }

  /** A list as PostgreSQL writes an array: members in quotes. */
  private static String loaded(Column column) {
    String name = Sql.name(column.name());
    return column.type() != Column.Type.LIST
        ? name
        : """
        '{' || array_to_string(list_transform(%s, lambda member:
          coalesce('"' || replace(replace(member, '\\', '\\\\'), '"', '\\"') || '"', 'NULL')), ',')
          || '}'"""
            .formatted(name);
  }

  private static String readBack(Column column) {
    String name = Sql.name(column.name());
    return switch (column.type()) {
      case LIST -> TableSums.listCell(name, "cardinality");
      case DAY -> "to_char(" + name + ", 'YYYY-MM-DD')";
      case TIME -> "(extract(epoch from " + name + ") * 1000000)::bigint";
      default -> name;
    };
  }

  private static String typeReadBack(Column column) {
    return switch (column.type()) {
      case TEXT, DAY, LIST -> "varchar";
      case YEAR -> "integer";
      case COUNT, TIME -> "bigint";
      case NUMBER -> "double";
      case YES_NO -> "boolean";
    };
  }

  private static CopyManager copies(Connection postgres) throws SQLException {
    return postgres.unwrap(PGConnection.class).getCopyAPI();
  }

  @Override
  public void close() {
    folder.close();
  }
}
