package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;

/**
 * Table {@code relaxation_use}: the dated relaxations that a county's figures used, and the census
 * year by which the full rule is due (methodology 6).
 */
public final class RelaxationUses {
  private RelaxationUses() {}

  /**
   * One row per county, year and relaxation used.
   *
   * @param recognitions year, county_code and recognised_in under the standard's regime
   */
  public static Dataset<Row> of(
      Dataset<Row> unitIndicators,
      Dataset<Row> schoolItems,
      Dataset<Row> recognitions,
      Standard standard) {
    Dataset<Row> used =
        uses(unitIndicators, "indicator", standard)
            .unionByName(uses(schoolItems, "item", standard));
    Column allowed = lit(0);
    for (Relaxation relaxation : standard.relaxations()) {
      allowed =
          when(col("relaxation").equalTo(relaxation.id()), lit(relaxation.reachWithin()))
              .otherwise(allowed);
    }
    return used.groupBy("standard", "year", "county_code", "relaxation", "item")
        .agg(
            countDistinct(col("school_code")).as("schools"),
            array_sort(collect_set(col("school_code"))).as("school_codes"))
        .join(
            recognitions.where(col("recognised_in").leq(col("year"))),
            new String[] {"year", "county_code"},
            "left")
        .withColumn("due_year", coalesce(col("recognised_in"), col("year")).plus(allowed));
  }

  private static Dataset<Row> uses(Dataset<Row> rows, String item, Standard standard) {
    return rows.where(
            col("standard").equalTo(standard.standard()).and(col("relaxation").isNotNull()))
        .select(
            col("standard"),
            col("year"),
            col("county_code"),
            col("school_code"),
            col("relaxation"),
            col(item).as("item"));
  }
}
