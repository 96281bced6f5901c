package org.junheng.release;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** What DuckDB is told of a published table. */
final class TableSql {
  private TableSql() {}

  /** Makes the view of a table over its files, with exactly its columns and their types. */
  static String view(Table table, List<Path> files, Statement database) throws SQLException {
    if (files.isEmpty()) {
      return create(table, Set.of(), "") + " where false";
    }
    String read =
        files.stream()
            .map(file -> "'" + file.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", ", " from read_parquet([", "], union_by_name = true)"));
    return create(table, columns(database, read), read);
  }

  private static String create(Table table, Set<String> there, String from) {
    return table.columns().stream()
            .map(
                column ->
                    there.contains(column.name())
                        ? cell(column)
                        : "null::%s as %s".formatted(type(column), quoted(column.name())))
            .collect(
                Collectors.joining(
                    ", ", "create view " + quoted(table.table()) + " as select ", ""))
        + from;
  }

  /** Times stay what they are: DuckDB turns no time into another kind without an extension. */
  private static String cell(Column column) {
    String name = quoted(column.name());
    return column.type() == Column.Type.TIME
        ? name
        : "%s::%s as %s".formatted(name, type(column), name);
  }

  private static Set<String> columns(Statement database, String from) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet described = database.executeQuery("describe" + from)) {
      while (described.next()) {
        names.add(described.getString("column_name"));
      }
    }
    return names;
  }

  /** Columns of some rows, in the order that the table's rows lie in. */
  static String select(Table table, List<String> columns, String where) {
    return "select %s from %s where (%s) order by %s"
        .formatted(
            columns.stream().map(TableSql::quoted).collect(Collectors.joining(", ")),
            quoted(table.table()),
            where,
            order(table)
                .map(name -> quoted(name) + " nulls first")
                .collect(Collectors.joining(", ")));
  }

  /** Its key after year, county and school; all columns where it has no key. */
  private static Stream<String> order(Table table) {
    List<String> all =
        table.columns().stream()
            .filter(column -> column.type() != Column.Type.LIST)
            .map(Column::name)
            .toList();
    return Stream.of(
            Stream.of("year", "county_code", "school_code").filter(all::contains),
            table.key().isEmpty() ? all.stream() : table.key().stream())
        .flatMap(names -> names)
        .distinct();
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT, DAY -> "varchar";
      case YEAR -> "integer";
      case COUNT -> "bigint";
      case NUMBER -> "double";
      case YES_NO -> "boolean";
      case LIST -> "varchar[]";
      case TIME -> "timestamptz";
    };
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
