package org.junheng.recount;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;

/**
 * Counts the core tables of a release a second time, in SQL from its census tables and the
 * standards, and compares them with what the release says; and adds up what it says of counties,
 * cities and the province from their parts.
 */
public final class SecondCount {
  /** The tables of a release that are read besides those of the forms and those compared. */
  private static final List<String> SOURCES =
      List.of(
          "dim_county",
          "dim_county_year",
          "county_change",
          "year_state",
          "unit",
          "county_units",
          "county_profile",
          "county_item",
          "school_item",
          "shortfall_plan",
          "county_shortfall",
          "county_verdict",
          "data_quality",
          "progress",
          "yearly_statistic");

  private static final String SCHEMA = "counted";
  private static final int MOST_TOLD = 1000;

  private final Definitions definitions;
  private final RecountScripts scripts;
  private final AdditiveSql additivity;

  /** A count under some standards. */
  public SecondCount(Definitions definitions, List<Standard> standards) {
    this.definitions = definitions;
    this.scripts = new RecountScripts(definitions, standards);
    this.additivity = new AdditiveSql(definitions);
  }

  /** The tables that the connection must show. */
  public List<String> tables() {
    List<String> tables = new ArrayList<>();
    definitions.forms().values().forEach(form -> tables.add(form.table().table()));
    tables.addAll(SOURCES);
    tables.addAll(RecountScripts.TABLES);
    return tables;
  }

  /**
   * What differs, table by table; nothing where both say the same. Of a table no more than the
   * first thousand cells.
   *
   * @param connection to a database in whose schema {@code main} the release's tables are
   */
  public List<Difference> differences(Connection connection) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + SCHEMA + " cascade");
      statement.execute("create schema " + SCHEMA);
      statement.execute("set search_path = '" + SCHEMA + ",main'");
      for (String script : scripts.all().values()) {
        statement.execute(script);
      }
      for (String table : RecountScripts.TABLES) {
        RowComparison comparison = comparison(table);
        if (comparison.counts(statement).differing() > 0) {
          differences.addAll(comparison.differences(statement, MOST_TOLD));
        }
      }
      differences.addAll(sums(statement));
      statement.execute("drop schema " + SCHEMA + " cascade");
    }
    return differences;
  }

  /** The published sums that are not the exact sum of their parts. */
  private List<Difference> sums(Statement statement) throws SQLException {
    List<Difference> differences = new ArrayList<>();
    statement.execute(additivity.sql());
    try (ResultSet sums = statement.executeQuery("from added_up")) {
      while (sums.next()) {
        Array listed = sums.getArray(4);
        Double published = (Double) sums.getObject(3);
        Double added =
            listed == null
                ? null
                : Double.valueOf(
                    Numbers.exactSum(
                        Stream.of((Object[]) listed.getArray()).map(Double.class::cast).toList()));
        if (!Objects.equals(published, added)) {
          differences.add(Difference.ofSum(sums.getString(1), sums.getString(2), published, added));
        }
      }
    }
    return differences;
  }

  private RowComparison comparison(String table) {
    return new RowComparison(
        definitions.table(table),
        "main." + table,
        SCHEMA + "." + table,
        RecountScripts.counted(definitions.table(table)));
  }

  /** All that it does as files that lie in a folder of the release, in the order to run them. */
  public Map<String, String> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("tables.sql", sources());
    texts.putAll(scripts.all());
    texts.put("additivity.sql", additivity.sql());
    texts.put("compare.sql", comparisons());
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put("%02d-%s".formatted(files.size() + 1, name), text));
    return files;
  }

  private String sources() {
    return tables().stream()
        .map(
            table ->
                "create view %1$s as from read_parquet('../%1$s/*.parquet', union_by_name = true);"
                    .formatted(table))
        .collect(
            Collectors.joining(
                "\n",
                """
                -- 复算：由本版本的普查数据和各项标准用SQL再算一遍主要的表，并与已发布的表逐行比较。
                -- 在本文件夹中运行：cat *.sql | duckdb
                -- 编号（如 9.10）为方法说明的条目。最后列出各表的行数和不一致的行数。

                """,
                "\n\ncreate schema %1$s;\nset search_path = '%1$s,main';\n".formatted(SCHEMA)));
  }

  private String comparisons() {
    return RecountScripts.TABLES.stream()
            .map(table -> "-- " + table + "\n" + comparison(table).countSql() + ";\n")
            .collect(Collectors.joining("\n"))
        + """

        -- Sums: to the accuracy of a binary fraction, where the nightly run adds exactly.
        select count(*) as "rows", count(*) filter (
            published is distinct from list_sum(parts)
                and not coalesce(abs(published - list_sum(parts)) <= 1e-12 * abs(published), false)
        ) as differing
        from added_up;
        """;
  }
}
