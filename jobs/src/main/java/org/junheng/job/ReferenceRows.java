package org.junheng.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.warehouse.Tables;

/** The province's own tables as Spark sees them. */
final class ReferenceRows {
  private ReferenceRows() {}

  /** Table {@code dim_county}. */
  static Dataset<Row> counties(RunContext run) {
    List<Row> rows =
        run.reference().counties().stream()
            .map(
                county ->
                    RowFactory.create(
                        county.code(),
                        county.name(),
                        county.cityCode(),
                        county.cityName(),
                        county.kind(),
                        county.fromYear(),
                        county.toYear()))
            .toList();
    return run.spark().createDataFrame(rows, Tables.schema(run.definitions().table("dim_county")));
  }

  /** year, from_code and to_code of the one-to-one changes of code. */
  static Dataset<Row> recodes(RunContext run) {
    List<Row> rows =
        run.reference().events().stream()
            .filter(event -> event.kind().equals("recode"))
            .map(event -> RowFactory.create(event.year(), event.fromCode(), event.toCode()))
            .toList();
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("year", DataTypes.IntegerType)
                .add("from_code", DataTypes.StringType)
                .add("to_code", DataTypes.StringType));
  }

  /** The census years of the release. */
  static Dataset<Row> years(RunContext run) {
    List<Row> rows = run.plan().years().stream().map(year -> RowFactory.create(year)).toList();
    return run.spark().createDataFrame(rows, new StructType().add("year", DataTypes.IntegerType));
  }
}
