package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Table {@code data_quality}: what of each form every county has handed in, and how it fared. */
public final class DataQuality {
  private static final String[] KEY = {"year", "county_code", "form"};

  private DataQuality() {}

  /**
   * One row per county, census year and form: those that were handed in, and those that a county of
   * the reference owes.
   *
   * @param counts files, rows and warnings of what was handed in
   * @param submissions submissions, submitted_at and in_landing of what was handed in
   * @param expected year, county_code and form of all that should be there
   * @param withdrawn year, county_code, form and withdrawn_on of what was withdrawn
   * @param due year and due_date; no row for a year without a date
   */
  public static Dataset<Row> of(
      Dataset<Row> counts,
      Dataset<Row> submissions,
      Dataset<Row> expected,
      Dataset<Row> withdrawn,
      Dataset<Row> due) {
    Dataset<Row> all =
        expected
            .select("year", "county_code", "form")
            .union(counts.select("year", "county_code", "form"))
            .distinct();
    return all.join(counts, KEY, "left")
        .join(submissions, KEY, "left")
        .join(withdrawn, KEY, "left")
        .join(due, new String[] {"year"}, "left")
        .withColumn("files", none("files"))
        .withColumn("rows_read", none("rows_read"))
        .withColumn("rows_accepted", none("rows_accepted"))
        .withColumn("rows_held", none("rows_held"))
        .withColumn("warnings", none("warnings"))
        .withColumn("warnings_accepted", none("warnings_accepted"))
        .withColumn("submissions", none("submissions"))
        .withColumn("status", coalesce(col("status"), lit("missing")))
        .withColumn("late", to_date(col("submitted_at")).gt(to_date(col("due_date"))));
  }

  /** A form that was not handed in has no files and no rows: here nothing is zero. */
  private static org.apache.spark.sql.Column none(String column) {
    return coalesce(col(column), lit(0L));
  }
}
