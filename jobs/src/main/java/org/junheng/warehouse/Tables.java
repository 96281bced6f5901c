package org.junheng.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;

/**
 * The tables of one release as Parquet: a folder per table, a file per census year, sorted by the
 * table's key inside, so that one county is a few row groups of each file.
 */
public final class Tables {
  /** Columns that only the figures in plain Java have; they go with the transforms. */
  private static final List<String> LATER =
      List.of("unit_indicator.attained_in_full", "relaxation_use.uses");

  private final SparkSession spark;
  private final Storage folder;

  /** The tables in a folder. */
  public Tables(SparkSession spark, Storage folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Reads a table. */
  public Dataset<Row> read(Table table) {
    return spark.read().schema(schema(table)).parquet(folder.location(table.table()));
  }

  /** Whether the table has been written. */
  public boolean has(Table table) {
    return folder.exists(table.table());
  }

  /**
   * Writes a table; the rows must have the table's columns in its types, others are left out.
   *
   * @param years the census years that may occur
   */
  public void write(Table table, Dataset<Row> rows, List<Integer> years) {
    Dataset<Row> exact = exactly(table, rows);
    Dataset<Row> parted = exact;
    if (table.hasYear() && !years.isEmpty()) {
      int first = years.stream().mapToInt(Integer::intValue).min().orElseThrow();
      int last = years.stream().mapToInt(Integer::intValue).max().orElseThrow();
      parted =
          exact.repartitionById(
              last - first + 1, functions.coalesce(col("year").minus(first), lit(0)));
    } else {
      parted = exact.coalesce(1);
    }
    parted
        .sortWithinPartitions(order(table))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder.location(table.table()));
  }

  /** The Spark schema of a table. */
  public static StructType schema(Table table) {
    StructType schema = new StructType();
    for (Column column : table.columns()) {
      schema = schema.add(column.name(), type(column));
    }
    return schema;
  }

  /** The table's columns of the rows, in its order; a column of another type is an error. */
  static Dataset<Row> exactly(Table table, Dataset<Row> rows) {
    StructType found = rows.schema();
    for (Column column : table.columns()) {
      DataType expected = type(column);
      if (LATER.contains(table.table() + "." + column.name())) {
        rows = rows.withColumn(column.name(), lit(null).cast(expected));
        continue;
      }
      if (!List.of(found.fieldNames()).contains(column.name())) {
        throw new IllegalStateException(
            "table " + table.table() + ": no column " + column.name() + " was derived");
      }
      DataType actual = found.apply(column.name()).dataType();
      boolean fits =
          expected.sameType(actual)
              || (expected.equals(DataTypes.LongType) && actual.equals(DataTypes.IntegerType));
      if (!fits) {
        throw new IllegalStateException(
            "table %s: column %s is %s and should be %s"
                .formatted(table.table(), column.name(), actual.sql(), expected.sql()));
      }
    }
    Dataset<Row> whole = rows;
    return whole.select(
        table.columns().stream()
            .map(column -> col(column.name()).cast(type(column)))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column[] order(Table table) {
    Stream<String> first =
        Stream.of("year", "county_code", "school_code")
            .filter(name -> table.columns().stream().anyMatch(c -> c.name().equals(name)));
    Stream<String> all =
        Stream.of(
                first,
                table.key().stream(),
                table.columns().stream()
                    .filter(column -> column.type() != Column.Type.LIST)
                    .map(Column::name))
            .flatMap(names -> names);
    return all.distinct().map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
  }

  private static DataType type(Column column) {
    return switch (column.type()) {
      case TEXT -> DataTypes.StringType;
      case YEAR -> DataTypes.IntegerType;
      case COUNT -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case YES_NO -> DataTypes.BooleanType;
      case LIST -> DataTypes.createArrayType(DataTypes.StringType, true);
      case TIME -> DataTypes.TimestampType;
    };
  }
}
