package org.junheng.release;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The cells of a query's result, as records hold them. */
final class ResultCells {
  private final ResultSet result;
  private final int[] positions;
  private final Class<?>[] types;

  /** The columns of those names, to be read as those types; the result must have them all. */
  ResultCells(ResultSet result, List<String> columns, List<Class<?>> types) throws SQLException {
    this.result = result;
    this.positions = new int[columns.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = result.findColumn(columns.get(i));
    }
    this.types = types.toArray(Class<?>[]::new);
  }

  /** The row that the result stands at. */
  Object[] read() throws SQLException {
    Object[] cells = new Object[positions.length];
    for (int i = 0; i < cells.length; i++) {
      Object value = result.getObject(positions[i]);
      cells[i] = value == null || types[i].isInstance(value) ? value : turned(value, types[i]);
    }
    return cells;
  }

  private static Object turned(Object value, Class<?> type) throws SQLException {
    if (value instanceof Number number) {
      if (type == int.class || type == Integer.class) {
        return Math.toIntExact(number.longValue());
      } else if (type == long.class || type == Long.class) {
        return number.longValue();
      } else if (type == double.class || type == Double.class) {
        return number.doubleValue();
      }
    } else if (value instanceof Array list && type == List.class) {
      return Stream.of((Object[]) list.getArray()).map(String.class::cast).toList();
    } else if (type == Instant.class) {
      return instant(value);
    } else if (type == boolean.class) {
      return value;
    }
    throw new SQLException(
        "a %s is no %s".formatted(value.getClass().getSimpleName(), type.getSimpleName()));
  }

  /** Times without a zone are UTC. */
  private static Instant instant(Object time) throws SQLException {
    if (time instanceof OffsetDateTime zoned) {
      return zoned.toInstant();
    } else if (time instanceof Timestamp plain) {
      return plain.toLocalDateTime().toInstant(ZoneOffset.UTC);
    } else if (time instanceof LocalDateTime plain) {
      return plain.toInstant(ZoneOffset.UTC);
    }
    throw new SQLException("a " + time.getClass().getSimpleName() + " is no time");
  }
}
