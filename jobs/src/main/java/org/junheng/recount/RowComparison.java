package org.junheng.recount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/**
 * Compares the rows of a published table with those counted a second time, key by key and both
 * ways: numbers to 1e-9, and above 1000 to the guard of all comparisons; anything else exactly, so
 * that nothing is not zero. A row that one side alone has differs.
 */
public final class RowComparison {
  private static final String TOLERANCE = "greatest(1e-9, 1e-12 * abs(%s))";

  private final Table table;
  private final String published;
  private final String counted;
  private final List<Column> columns;

  /**
   * A comparison of what stands in two places.
   *
   * @param published where SQL finds the published rows
   * @param counted where it finds the others
   * @param columns those that are compared, besides the key
   */
  public RowComparison(Table table, String published, String counted, List<Column> columns) {
    this.table = table;
    this.published = published;
    this.counted = counted;
    this.columns = columns.stream().filter(column -> !table.key().contains(column.name())).toList();
  }

  /**
   * How many rows there are on either side, and how many of them differ.
   *
   * @param rows keys that one of the two has, or both
   */
  public record Counts(long rows, long differing) {}

  /** Counts the rows that differ. */
  public Counts counts(Statement statement) throws SQLException {
    try (ResultSet counts = statement.executeQuery(countSql())) {
      counts.next();
      return new Counts(counts.getLong(1), counts.getLong(2));
    }
  }

  /** The query that counts. */
  String countSql() {
    return "select count(*) as \"rows\", count(*) filter (not %s) as differing\n%s"
        .formatted(areSame(), joined());
  }

  /** The cells that differ, in the order of the keys, and no more than so many. */
  List<Difference> differences(Statement statement, int atMost) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(listSql(atMost))) {
      while (rows.next()) {
        List<String> key = new ArrayList<>();
        for (String name : table.key()) {
          key.add(rows.getString(name));
        }
        differences.add(
            new Difference(
                table.table(),
                table.key(),
                key,
                rows.getString("differs_in"),
                rows.getString("as_published"),
                rows.getString("as_counted")));
      }
    }
    return differences;
  }

  private String listSql(int atMost) {
    String key = quoted(table.key());
    List<String> parts = new ArrayList<>();
    parts.add(
        """
        select %s, null as differs_in, if(is_published, '', null) as as_published,
            if(is_counted, '', null) as as_counted
        from differing
        where not coalesce(is_published and is_counted, false)"""
            .formatted(key));
    for (Column column : columns) {
      parts.add(
          """
          select %1$s, '%2$s', "published %2$s"::varchar, "counted %2$s"::varchar
          from differing
          where is_published and is_counted and not "same %2$s\""""
              .formatted(key, column.name()));
    }
    String cells =
        columns.stream()
            .map(
                column ->
                    "published.\"%1$s\" as \"published %1$s\", counted.\"%1$s\" as \"counted %1$s\", %2$s as \"same %1$s\""
                        .formatted(column.name(), isSame(column)))
            .collect(Collectors.joining(",\n    "));
    return """
        with differing as (
            select %s, is_published, is_counted, %s
            %s
            where not %s
        )
        %s
        order by all
        limit %d"""
        .formatted(key, cells, joined(), areSame(), String.join("\nunion all\n", parts), atMost);
  }

  private String joined() {
    return """
        from (select true as is_counted, * from %s) as counted
        full join (select true as is_published, * from %s) as published
            using (%s)"""
        .formatted(counted, published, quoted(table.key()));
  }

  private String areSame() {
    return columns.stream()
        .map(RowComparison::isSame)
        .collect(
            Collectors.joining(
                "\n    and ", "coalesce(is_counted and is_published\n    and ", ", false)"));
  }

  private static String isSame(Column column) {
    String published = "published.\"" + column.name() + "\"";
    String counted = "counted.\"" + column.name() + "\"";
    String same = published + " is not distinct from " + counted;
    return column.type() == Column.Type.NUMBER
        ? "(%s or coalesce(abs(%s - %s) <= %s, false))"
            .formatted(same, published, counted, TOLERANCE.formatted(published))
        : same;
  }

  private static String quoted(List<String> names) {
    return names.stream().collect(Collectors.joining("\", \"", "\"", "\""));
  }
}
