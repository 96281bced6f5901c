package org.junheng.transform;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;

/**
 * Schools that two counties report in one census year: a key that stands twice in the province, so
 * that all rows of it are held (methodology 9.29), in every form.
 */
public final class Collisions {
  private static final String[] SCHOOL = {"year", "school_code"};

  private Collisions() {}

  /** year, school_code and the counties that report it, joined. */
  public static Dataset<Row> of(Dataset<Row> censusSchool) {
    return censusSchool
        .groupBy("year", "school_code")
        .agg(array_sort(collect_set(col("county_code"))).as("counties"))
        .where(size(col("counties")).gt(1))
        .withColumn("counties", array_join(col("counties"), "、"));
  }

  /** The rows of the schools that one county reports. */
  public static Dataset<Row> without(Dataset<Row> rows, Dataset<Row> collisions) {
    return rows.join(broadcast(collisions), SCHOOL, "left_anti");
  }

  /** What {@code held} says of the rows of a form that are held for this. */
  public static Dataset<Row> held(
      Dataset<Row> rows, Dataset<Row> collisions, Form form, String header, Rule rule) {
    Column message =
        Words.sentence(
            rule.text(), Map.of("value", col("school_code"), "expected", col("counties")));
    Column kind = form.has("kind") ? col("kind") : lit(null).cast("string").as("kind");
    Column[] key = form.rowKey().stream().map(functions::col).toArray(Column[]::new);
    return rows.join(broadcast(collisions), SCHOOL, "inner")
        .select(
            col("year"),
            col("county_code"),
            lit(form.form()).as("form"),
            col("file"),
            col("sheet"),
            col("line"),
            lit(header).as("column"),
            lit(null).cast("string").as("cell"),
            col("school_code").as("value"),
            lit(rule.id()).as("rule"),
            lit(rule.severity().code()).as("severity"),
            message.as("message"),
            col("school_code"),
            kind,
            concat_ws("|", key).as("key"),
            lit(null).cast("string").as("last_year_value"));
  }

  /** The counts of a form's submissions after the held rows were taken out of the accepted. */
  public static Dataset<Row> counted(Dataset<Row> counts, Dataset<Row> heldRows) {
    Dataset<Row> more =
        heldRows.groupBy("year", "county_code", "form").agg(count(lit(1)).as("more_held"));
    Column moreHeld = coalesce(col("more_held"), lit(0L));
    return counts
        .join(more, new String[] {"year", "county_code", "form"}, "left")
        .withColumn("rows_accepted", col("rows_accepted").minus(moreHeld))
        .withColumn("rows_held", col("rows_held").plus(moreHeld))
        .withColumn(
            "status",
            when(moreHeld.equalTo(0), col("status"))
                .when(col("rows_accepted").equalTo(0), lit("held"))
                .otherwise(lit("partial")))
        .drop("more_held");
  }
}
