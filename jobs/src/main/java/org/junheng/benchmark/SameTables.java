package org.junheng.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.recount.RecountScripts;
import org.junheng.recount.RowComparison;

/** Compares the bare SQL's tables with a release's, as every night compares its second count. */
public final class SameTables {
  private SameTables() {}

  /**
   * How a table compares.
   *
   * @param rows keys that one of the two has, or both
   * @param differing rows that only one has, and rows with a cell that differs
   * @param lacking columns that the release does not have
   */
  public record Compared(String table, long rows, long differing, List<String> lacking) {
    /** Whether both say the same. */
    public boolean isSame() {
      return differing == 0 && lacking.isEmpty();
    }
  }

  /** All tables of the bare SQL against those in a release's folder. */
  public static List<Compared> of(Path bare, Path release, Definitions definitions) {
    List<Compared> compared = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table : RecountScripts.TABLES) {
        String ofBare = BareSql.text(BareSql.file(bare, table));
        String ofRelease = BareSql.text(release.resolve(table).resolve("*.parquet"));
        compared.add(compare(statement, definitions.table(table), ofBare, ofRelease));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be compared: " + e.getMessage(), e);
    }
    return compared;
  }

  private static Compared compare(Statement statement, Table table, String ofBare, String ofRelease)
      throws SQLException {
    List<String> there = columns(statement, ofRelease);
    List<String> lacking =
        RecountScripts.counted(table).stream()
            .map(Column::name)
            .filter(name -> !there.contains(name))
            .toList();
    RowComparison.Counts counts =
        new RowComparison(
                table,
                ofRelease,
                ofBare,
                RecountScripts.counted(table).stream()
                    .filter(column -> there.contains(column.name()))
                    .toList())
            .counts(statement);
    return new Compared(table.table(), counts.rows(), counts.differing(), lacking);
  }

  private static List<String> columns(Statement statement, String files) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet described = statement.executeQuery("describe from " + files)) {
      while (described.next()) {
        names.add(described.getString("column_name"));
      }
    }
    return names;
  }
}
