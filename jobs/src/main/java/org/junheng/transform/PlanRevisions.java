package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Table {@code plan_revision}: every decision on a county or a school, with the one before it; the
 * latest holds and earlier ones stay (methodology 8).
 */
public final class PlanRevisions {
  private PlanRevisions() {}

  /**
   * One row per decision.
   *
   * @param decisions level, county_code or school_code, planned_year, decided_on and note
   */
  public static Dataset<Row> of(Dataset<Row> decisions, Dataset<Row> dimSchool) {
    Dataset<Row> countyOfSchool =
        dimSchool
            .groupBy("school_code")
            .agg(max_by(col("county_code"), col("year")).as("county_of_school"));
    WindowSpec inOrder =
        Window.partitionBy("level", "county_code", "school_code").orderBy("decided_on");
    return decisions
        .join(countyOfSchool, new String[] {"school_code"}, "left")
        .withColumn("county_code", coalesce(col("county_code"), col("county_of_school")))
        .withColumn("revision", row_number().over(inOrder))
        .withColumn("planned_before", lag(col("planned_year"), 1).over(inOrder))
        .withColumn("shift", col("planned_year").minus(col("planned_before")))
        .withColumn("holds", lead(col("planned_year"), 1).over(inOrder).isNull());
  }
}
