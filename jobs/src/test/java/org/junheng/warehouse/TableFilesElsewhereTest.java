package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table's files as another program sees them. */
class TableFilesElsewhereTest {
  @TempDir private Path folder;

  private Storage release;

  @BeforeEach
  void write() {
    release = Storage.at(folder.toString());
    TableWriter.write(EveryType.TABLE, EveryType.rows(), release.in("figures"), "a.parquet");
  }

  @Test
  void duckDbReadsTheSameTypesAndValues() throws SQLException {
    String table = "read_parquet('" + folder.resolve("figures") + "/*.parquet')";
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      try (ResultSet types =
          statement.executeQuery(
              "select string_agg(column_type) from (describe from " + table + ")")) {
        types.next();
        assertThat(types.getString(1))
            .isEqualTo(
                "INTEGER,VARCHAR,VARCHAR,BIGINT,DOUBLE,BOOLEAN,VARCHAR[],TIMESTAMP WITH TIME ZONE,DATE");
      }
      try (ResultSet read = statement.executeQuery("from " + table)) {
        for (Object[] row : EveryType.rows()) {
          read.next();
          for (int i = 0; i < row.length; i++) {
            assertThat(cell(read.getObject(i + 1))).isEqualTo(row[i]);
          }
        }
        assertThat(read.next()).isFalse();
      }
    }
  }

  @Test
  void duckDbPassesOverWhatTheStatisticsRuleOut() throws SQLException {
    String table = "read_parquet('" + folder.resolve("figures") + "/*.parquet')";
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet read =
            statement.executeQuery(
                "select count(*) from "
                    + table
                    + " where school_code >= '👩' and value > 1 and year = 2025")) {
      read.next();
      assertThat(read.getInt(1)).isEqualTo(1);
    }
  }

  private static Object cell(Object cell) throws SQLException {
    if (cell instanceof Array list) {
      return Arrays.asList((Object[]) list.getArray());
    }
    if (cell instanceof LocalDate day) {
      return day.toString();
    }
    return cell instanceof OffsetDateTime time ? time.toInstant() : cell;
  }
}
