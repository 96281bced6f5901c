package org.junheng.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code county_trend}: each measure of a county and stage over the census years, as it was
 * or on the map of one year, with the change against the year before and a marker where the two are
 * not comparable (methodology 7, 9.23 and 9.24).
 */
public final class Trends {
  private static final String[] MEASURE = {"standard", "year", "stage", "measure"};

  private Trends() {}

  /**
   * Every year on its own map.
   *
   * @param figures standard, year, stage, measure, county_code, value and units_missing
   * @param mapChanges year, county_code, code_before, map_change and map_change_own of every valid
   *     county
   * @param standardChanges standard, year, stage, measure and standard_change
   */
  public static Dataset<Row> asItWas(
      Dataset<Row> figures, Dataset<Row> mapChanges, Dataset<Row> standardChanges) {
    return figures
        .join(mapChanges, new String[] {"year", "county_code"}, "left")
        .withColumn("on_map", lit(null).cast("int"))
        .transform(points -> withChange(points, figures, standardChanges));
  }

  /** All years on the map of one, from figures that were computed on the moved units. */
  public static Dataset<Row> onMap(
      Dataset<Row> figures, int mapYear, Dataset<Row> standardChanges) {
    return figures
        .withColumn("code_before", col("county_code"))
        .withColumn("map_change", lit(null).cast("string"))
        .withColumn("map_change_own", lit(null).cast("string"))
        .withColumn("on_map", lit(mapYear))
        .transform(points -> withChange(points, figures, standardChanges));
  }

  private static Dataset<Row> withChange(
      Dataset<Row> points, Dataset<Row> figures, Dataset<Row> standardChanges) {
    Dataset<Row> before =
        figures.select(
            col("standard"),
            col("year").plus(1).as("year"),
            col("stage"),
            col("measure"),
            col("county_code").as("code_before"),
            col("value").as("value_before"));
    return points
        .join(before, new String[] {"standard", "year", "stage", "measure", "code_before"}, "left")
        .join(standardChanges, MEASURE, "left")
        .withColumn("change", col("value").minus(col("value_before")))
        .withColumn("words", concat_ws("；", col("map_change"), col("standard_change")))
        .withColumn("own_words", concat_ws("；", col("map_change_own"), col("standard_change")))
        .withColumn("break", col("words").notEqual(""))
        .withColumn("break_reason", when(col("break"), col("words")))
        .withColumn("break_reason_own", when(col("break"), col("own_words")));
  }
}
