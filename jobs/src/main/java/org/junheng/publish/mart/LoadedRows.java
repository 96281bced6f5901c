package org.junheng.publish.mart;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** Reads a loaded table back, as any client would, and adds it up. */
final class LoadedRows {
  private static final int FETCHED_AT_ONCE = 5_000;

  private LoadedRows() {}

  /** Compares what was loaded with what was read from the release; a difference is an error. */
  static void requireSame(Connection connection, Table table, TableSums released)
      throws SQLException {
    released
        .difference(sums(connection, table))
        .ifPresent(
            difference -> {
              throw new MartException(
                  "what was loaded is not what the release holds: "
                      + difference
                      + ". Readers keep the release before");
            });
  }

  private static TableSums sums(Connection connection, Table table) throws SQLException {
    TableSums sums = new TableSums(table);
    String columns =
        table.columns().stream()
            .map(column -> Sql.name(column.name()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet rows =
          statement.executeQuery("select " + columns + " from " + Sql.name(table.table()))) {
        Object[] row = new Object[table.columns().size()];
        while (rows.next()) {
          for (int i = 0; i < row.length; i++) {
            row[i] = cell(table.columns().get(i), rows, i + 1);
          }
          sums.add(row);
        }
      }
    }
    return sums;
  }

  private static Object cell(Column column, ResultSet rows, int place) throws SQLException {
    Object cell =
        switch (column.type()) {
          case TEXT -> rows.getString(place);
          case YEAR -> rows.getInt(place);
          case COUNT -> rows.getLong(place);
          case NUMBER -> rows.getDouble(place);
          case YES_NO -> rows.getBoolean(place);
          case LIST -> list(rows.getArray(place));
          case TIME -> {
            OffsetDateTime time = rows.getObject(place, OffsetDateTime.class);
            yield time == null ? null : time.toInstant();
          }
        };
    return rows.wasNull() ? null : cell;
  }

  private static List<?> list(Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Object[]) array.getArray());
  }
}
