package org.junheng.publish.mart;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.language.Language;

/**
 * What a table adds up to, in whatever order its rows come: its rows, the sum of their hashes and,
 * of each column, the cells that are filled and the sum of their hashes. A hash is of all bits of a
 * figure, so that no sum of figures, which rounds, is compared.
 *
 * @param hash the sum of the rows' hashes
 */
record TableSums(Table table, long rows, BigDecimal hash, List<ColumnSums> columns) {
  private static final int ASKED_OF_COLUMN = 4;

  /**
   * What a column adds up to.
   *
   * @param sum of figures, to be told only
   * @param notNumbers figures that are infinite or no number
   */
  record ColumnSums(Column column, long filled, BigDecimal hash, Double sum, long notNumbers) {}

  /** Adds up a table of a DuckDB; {@code from} names it. */
  static TableSums of(Connection connection, Table table, String from) throws SQLException {
    String cells = table.columns().stream().map(TableSums::cell).collect(Collectors.joining(", "));
    return ofCells(connection, table, "(select " + cells + " from " + from + ")");
  }

  /** Adds up a table whose lists and times are told as {@link #listCell} and microseconds. */
  static TableSums ofCells(Connection connection, Table table, String from) throws SQLException {
    String asked =
        table.columns().stream().map(TableSums::sums).collect(Collectors.joining(",\n  "));
    String sql =
        "select count(*), coalesce(sum(hash(%s)), 0),\n  %s\nfrom %s"
            .formatted(Sql.columns(table), asked, from);
    try (Statement statement = connection.createStatement();
        ResultSet sums = statement.executeQuery(sql)) {
      sums.next();
      List<ColumnSums> columns = new ArrayList<>();
      int place = 3;
      for (Column column : table.columns()) {
        columns.add(
            new ColumnSums(
                column,
                sums.getLong(place),
                whole(sums, place + 1),
                column.type() == Column.Type.NUMBER ? sums.getDouble(place + 2) : null,
                sums.getLong(place + 3)));
        place += ASKED_OF_COLUMN;
      }
      return new TableSums(table, sums.getLong(1), whole(sums, 2), columns);
    }
  }

  private static BigDecimal whole(ResultSet sums, int place) throws SQLException {
    return new BigDecimal(sums.getString(place));
  }

  private static String cell(Column column) {
    String name = Sql.name(column.name());
    return switch (column.type()) {
      case LIST -> listCell(name, "len") + " as " + name;
      case DAY -> name + "::varchar as " + name;
      case TIME -> "epoch_us(" + name + ") as " + name;
      default -> name;
    };
  }

  /** A list as one text, in PostgreSQL and DuckDB: how many members, and the members. */
  static String listCell(String name, String members) {
    return "%2$s(%1$s) || chr(31) || array_to_string(%1$s, chr(31))".formatted(name, members);
  }

  private static String sums(Column column) {
    String name = Sql.name(column.name());
    boolean isFigure = column.type() == Column.Type.NUMBER;
    return "count(%1$s), coalesce(sum(hash(%1$s)) filter (%1$s is not null), 0), %2$s"
        .formatted(
            name,
            isFigure
                ? "sum(%1$s) filter (isfinite(%1$s)), count(*) filter (not isfinite(%1$s))"
                    .formatted(name)
                : "null, 0");
  }

  /** A figure that is infinite or no number is an error. */
  void requireFigures() {
    for (ColumnSums column : columns) {
      if (column.notNumbers > 0) {
        throw new MartException(
            Language.either(
                "%s: %d figures are infinite or no number and should be numbers or empty",
                "%s：有%d个值为无穷大或不是数，应为数或空", place(column), column.notNumbers));
      }
    }
  }

  /** The first thing in which another is not the same, as a sentence. */
  Optional<String> difference(TableSums loaded) {
    if (rows != loaded.rows) {
      return Optional.of(
          Language.either(
              "table %s: the release has %d rows and the mart %d",
              "表 %s：版本有%d行，集市有%d行", table.table(), rows, loaded.rows));
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnSums released = columns.get(i);
      ColumnSums there = loaded.columns.get(i);
      if (released.filled != there.filled) {
        return Optional.of(
            Language.either(
                "%s: the release has %d filled cells and the mart %d",
                "%s：版本有%d格有值，集市有%d格", place(released), released.filled, there.filled));
      } else if (!released.hash.equals(there.hash)) {
        return Optional.of(
            released.sum == null
                ? place(released)
                    + Language.either(
                        ": cells of the release and of the mart are not the same", "：版本与集市的内容不同")
                : Language.either(
                    "%s: figures add up to %s in the release and to %s in the mart",
                    "%s：合计在版本中为%s，在集市中为%s", place(released), released.sum, there.sum));
      }
    }
    return hash.equals(loaded.hash)
        ? Optional.empty()
        : Optional.of(
            Language.either(
                "table %s: cells stand in other rows in the mart",
                "表 %s：集市中的值不在原来的行", table.table()));
  }

  /** Compares what was loaded with these sums of the release; a difference is an error. */
  void requireSame(TableSums loaded) {
    difference(loaded)
        .ifPresent(
            difference -> {
              throw new MartException(
                  Language.either(
                      "what was loaded is not what the release holds: %s. Readers keep the release"
                          + " before",
                      "装载的内容与版本不同：%s。读者仍看到上一版本", difference));
            });
  }

  private String place(ColumnSums column) {
    return Language.either(
        "table %s, column %s", "表 %s 的 %s 栏", table.table(), column.column.name());
  }
}
