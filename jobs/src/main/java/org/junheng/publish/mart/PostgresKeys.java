package org.junheng.publish.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** The keys and indexes of the mart's tables, made after loading. */
final class PostgresKeys {
  private PostgresKeys() {}

  /** A table's key, and ways to one county and to one school. */
  static List<String> of(Table table) {
    List<String> statements = new ArrayList<>();
    String name = Sql.name(table.table());
    if (!table.key().isEmpty()) {
      statements.add(
          table.keyMayBeEmpty().isEmpty()
              ? "alter table " + name + " add primary key (" + key(table) + ")"
              : "create unique index on " + name + " (" + key(table) + ")");
    }
    for (String way : List.of("county_code", "school_code")) {
      if (has(table, way) && !table.key().isEmpty() && !table.key().get(0).equals(way)) {
        statements.add(
            "create index on %s (%s%s)".formatted(name, way, table.hasYear() ? ", year" : ""));
      }
    }
    return statements;
  }

  /** That every row has its rows in other tables; said once all of them are loaded. */
  static List<String> references(Table table) {
    return table.references().stream()
        .map(
            reference ->
                "alter table %s add foreign key (%s) references %s (%s)"
                    .formatted(
                        Sql.name(table.table()),
                        names(reference.columns()),
                        Sql.name(reference.table()),
                        names(reference.columns())))
        .toList();
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  /** A primary key takes no empty columns; where empty is a value, it is made one in an index. */
  private static String key(Table table) {
    return table.key().stream()
        .map(table::column)
        .map(column -> part(table, column))
        .collect(Collectors.joining(", "));
  }

  private static String part(Table table, Column column) {
    String name = Sql.name(column.name());
    if (!table.keyMayBeEmpty().contains(column.name())) {
      return name;
    }
    boolean isText = column.type() == Column.Type.TEXT;
    return "coalesce(" + name + ", " + (isText ? "''" : "-1") + ")";
  }

  private static boolean has(Table table, String column) {
    return table.columns().stream().anyMatch(each -> each.name().equals(column));
  }
}
