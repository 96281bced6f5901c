package org.junheng.warehouse;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
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
  /** Buckets of rows that are sorted and hashed together; the same rows fall into the same ones. */
  private static final int BUCKETS = 4096;

  private static final String NOTHING = "\u0000";
  private static final String BETWEEN = "\u0001";

  private TableAudit() {}

  /** The table's rows and content hash. */
  public static TableSummary of(Table table, Dataset<Row> rows) {
    List<String> hashed =
        table.columns().stream().filter(column -> !column.clock()).map(Column::name).toList();
    List<String> key = table.key().isEmpty() ? hashed : table.key();
    List<Row> buckets =
        rows.select(
                xxhash64(text(key)).as("key_hash"),
                sha2(text(hashed).cast("binary"), 256).as("row_hash"))
            .groupBy(pmod(col("key_hash"), lit(BUCKETS)).as("bucket"))
            .agg(
                count(lit(1)).as("rows"),
                size(array_distinct(collect_list(col("key_hash")))).as("keys"),
                sha2(concat_ws(",", array_sort(collect_list(col("row_hash")))).cast("binary"), 256)
                    .as("hash"))
            .orderBy("bucket")
            .collectAsList();
    long counted = 0;
    boolean mayRepeat = false;
    StringBuilder hashes = new StringBuilder();
    for (Row bucket : buckets) {
      counted += bucket.getLong(1);
      mayRepeat |= bucket.getLong(1) != bucket.getInt(2);
      hashes.append(bucket.getLong(0)).append(bucket.getString(3));
    }
    if (mayRepeat && !table.key().isEmpty()) {
      refuseRepeatedKey(table, rows);
    }
    return new TableSummary(counted, Fingerprint.of(hashes.toString()), List.of());
  }

  /** The columns as one text in which an empty cell is told from an empty text. */
  private static org.apache.spark.sql.Column text(List<String> columns) {
    return concat_ws(
        BETWEEN,
        columns.stream()
            .map(name -> coalesce(col(name).cast("string"), lit(NOTHING)))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Two keys with the same 64-bit hash are possible, so the keys themselves decide. */
  private static void refuseRepeatedKey(Table table, Dataset<Row> rows) {
    org.apache.spark.sql.Column[] key =
        table.key().stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
    List<Row> repeated =
        rows.groupBy(key)
            .agg(count(lit(1)).as("rows"))
            .where(col("rows").gt(1))
            .limit(1)
            .collectAsList();
    if (!repeated.isEmpty()) {
      throw new IllegalStateException(
          "table %s: the key (%s) stands more than once: %s times"
              .formatted(
                  table.table(), String.join(", ", table.key()), repeated.get(0).mkString(", ")));
    }
  }
}
