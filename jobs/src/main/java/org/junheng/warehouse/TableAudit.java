package org.junheng.warehouse;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_json;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Fingerprint;
import org.junheng.warehouse.Manifest.TableSummary;

/**
 * Reads a written table once more: counts its rows, refuses a key that stands twice, and hashes the
 * sorted rows, so that two releases can be compared whatever files they lie in.
 */
public final class TableAudit {
  private static final Map<String, String> WITH_NULLS = Map.of("ignoreNullFields", "false");
  private static final int BUCKET = 3;

  private TableAudit() {}

  /** The table's rows and content hash. */
  public static TableSummary of(Table table, Dataset<Row> rows) {
    org.apache.spark.sql.Column[] hashed =
        table.columns().stream()
            .filter(column -> !column.clock())
            .map(column -> col(column.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
    List<Row> buckets =
        rows.select(
                sha2(to_json(struct(hashed), WITH_NULLS).cast("binary"), 256).as("row_hash"),
                key(table).as("key_hash"))
            .groupBy(substring(col("key_hash"), 1, BUCKET).as("bucket"))
            .agg(
                count(lit(1)).as("rows"),
                count_distinct(col("key_hash")).as("keys"),
                sha2(concat_ws(",", array_sort(collect_list(col("row_hash")))).cast("binary"), 256)
                    .as("hash"))
            .orderBy("bucket")
            .collectAsList();
    long counted = 0;
    StringBuilder hashes = new StringBuilder();
    for (Row bucket : buckets) {
      counted += bucket.getLong(1);
      if (!table.key().isEmpty() && bucket.getLong(1) != bucket.getLong(2)) {
        throw new IllegalStateException(keyStandsTwice(table, rows));
      }
      hashes.append(bucket.getString(0)).append(bucket.getString(3));
    }
    return new TableSummary(counted, Fingerprint.of(hashes.toString()));
  }

  private static org.apache.spark.sql.Column key(Table table) {
    org.apache.spark.sql.Column[] key =
        (table.key().isEmpty()
                ? table.columns().stream().filter(c -> !c.clock()).map(Column::name)
                : table.key().stream())
            .map(functions::col)
            .toArray(org.apache.spark.sql.Column[]::new);
    return sha2(to_json(struct(key), WITH_NULLS).cast("binary"), 256);
  }

  private static String keyStandsTwice(Table table, Dataset<Row> rows) {
    org.apache.spark.sql.Column[] key =
        table.key().stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
    Row example = rows.groupBy(key).agg(count(lit(1)).as("rows")).where(col("rows").gt(1)).first();
    return "table "
        + table.table()
        + ": the key ("
        + String.join(", ", table.key())
        + ") stands more than once: "
        + example.mkString(", ")
        + " times";
  }
}
