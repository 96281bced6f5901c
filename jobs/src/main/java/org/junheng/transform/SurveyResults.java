package org.junheng.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Table {@code survey_result}: what each group that was asked answered, and all groups together;
 * interviews stand apart and are judged by nothing (methodology 4, S1).
 */
public final class SurveyResults {
  /** What the rows of all groups together are called. */
  public static final String ALL = "all";

  private static final List<String> COUNTS =
      List.of("issued", "valid", "satisfied", "interviewed", "interviewed_satisfied");

  private SurveyResults() {}

  /**
   * The results of all years.
   *
   * @param groups how many groups are asked; without one of them its counties have no sums
   */
  public static Dataset<Row> of(Dataset<Row> survey, long groups) {
    List<Column> columns = new ArrayList<>(List.of(col("year"), col("county_code"), col("group")));
    List<Column> sums = new ArrayList<>();
    for (String count : COUNTS) {
      columns.add(col(count).cast("bigint").as(count));
      Column isWhole =
          countDistinct(when(col(count).isNotNull(), col("group"))).equalTo(lit(groups));
      sums.add(when(isWhole, sum(col(count))).cast("bigint").as(count));
    }
    Dataset<Row> all =
        survey
            .groupBy("year", "county_code")
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
            .withColumn("group", lit(ALL));
    return survey
        .select(columns.toArray(Column[]::new))
        .unionByName(all)
        .withColumn("satisfaction", share("satisfied", "valid"))
        .withColumn("interview_satisfaction", share("interviewed_satisfied", "interviewed"));
  }

  private static Column share(String part, String whole) {
    return when(col(whole).notEqual(0), col(part).cast("double").divide(col(whole).cast("double")));
  }
}
