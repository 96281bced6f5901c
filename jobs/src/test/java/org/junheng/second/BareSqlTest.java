package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.benchmark.BareSql;
import org.junheng.benchmark.SameTables;
import org.junheng.benchmark.SameTables.Compared;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.recount.RecountScripts;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night is measured against is right, or its speed would say nothing. */
class BareSqlTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final SampleProvince PROVINCE =
      new SampleProvince(3, 2022, 2023, 1, SampleProvince.Defects.NONE);

  @TempDir private static Path folder;
  private static Path bare;

  @BeforeAll
  static void makeAProvince() throws IOException {
    SampleWriter.write(PROVINCE, folder, DEFINITIONS);
    bare = folder.resolve("bare");
    new BareSql(DEFINITIONS).write(folder.resolve("landing"), folder.resolve("reference"), bare);
  }

  @Test
  void theSecondComputationGivesTheSameTables() throws SQLException {
    Province province = Province.read(folder.resolve("landing"), folder.resolve("reference"));
    Map<String, List<Map<String, Object>>> expected = SecondComputation.of(province);

    for (String table : RecountScripts.TABLES) {
      List<Map<String, Object>> rows = rows("from " + file(table));
      assertThat(rows.get(0).keySet())
          .as(table)
          .containsExactlyElementsOf(
              RecountScripts.counted(DEFINITIONS.table(table)).stream().map(Column::name).toList());
      List<String> key = SecondComputation.KEYS.get(table);
      assertThat(
              ExpectedTable.differences(
                  key, OneSided.ofSecondComputation(table), expected.get(table), rows))
          .as(table)
          .isEmpty();
    }
    assertThat(rows("from " + file("unit_indicator") + " where relaxation is not null"))
        .as("some unit uses a relaxation")
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.get("attained_in_full")).isIn(false, row.get("attained")));
  }

  @Test
  void aReleaseIsComparedRowByRowAndColumnByColumn() throws SQLException, IOException {
    Path release = folder.resolve("release");
    copy(release, "unit_indicator", "select * exclude (numerator)");
    copy(release, "unit_verdict", "offset 1");
    copy(release, "county_variance", "select * replace (cv + if(indicator = 'R1', 2e-9, 0) as cv)");
    copy(release, "county_composite", "select * replace (composite_cv + 1e-10 as composite_cv)");
    copy(release, "county_ranking", "");

    List<Compared> compared = SameTables.of(bare, release, DEFINITIONS);

    long cvsOfR1 = 2L * 2 * 3; // stages, years, counties
    assertThat(compared)
        .extracting(Compared::table, Compared::differing, Compared::lacking, Compared::isSame)
        .containsExactly(
            tuple("unit_indicator", 0L, List.of("numerator"), false),
            tuple("unit_verdict", 1L, List.of(), false),
            tuple("county_variance", cvsOfR1, List.of(), false),
            tuple("county_composite", 0L, List.of(), true),
            tuple("county_ranking", 0L, List.of(), true));
  }

  private static String file(String table) {
    return "'" + bare.resolve(table + ".parquet") + "'";
  }

  /** Copies a table as a query of it says. */
  private static void copy(Path release, String table, String query)
      throws SQLException, IOException {
    Path block = Files.createDirectories(release.resolve(table)).resolve("block.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("copy (from %s %s) to '%s'".formatted(file(table), query, block));
    }
  }

  /** The rows of a query, column name to value; lists are Java lists. */
  private static List<Map<String, Object>> rows(String query) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          Object cell = result.getObject(i);
          boolean isList = cell instanceof Array;
          row.put(
              result.getMetaData().getColumnName(i),
              isList ? Arrays.asList((Object[]) ((Array) cell).getArray()) : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
