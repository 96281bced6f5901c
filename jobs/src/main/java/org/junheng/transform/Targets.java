package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * Table {@code target_status}: what a county promised itself against the actual figures of each
 * census year. Any figure of the warehouse can be a target.
 */
public final class Targets {
  private static final StructType METRIC =
      new StructType()
          .add("standard", DataTypes.StringType)
          .add("metric", DataTypes.StringType)
          .add("has_stage", DataTypes.BooleanType);

  private Targets() {}

  /**
   * One row per standard that has the metric, census year, county, target and stage; a metric that
   * no standard has is told under the first one.
   *
   * @param targets year, county_code, target, metric, stage, comparison, value, due_year and source
   *     of every valid county and census year
   * @param figures standard, year, stage, measure, county_code, value and units_missing
   */
  public static Dataset<Row> of(
      Dataset<Row> targets,
      Dataset<Row> figures,
      Dataset<Row> countyVariance,
      Dataset<Row> countyItems,
      Collection<Standard> standards) {
    String first = standards.iterator().next().standard();
    Column bothStages = array(lit(Stage.PRIMARY.code()), lit(Stage.JUNIOR.code()));
    Dataset<Row> tracked =
        targets
            .join(metrics(targets.sparkSession(), standards), new String[] {"metric"}, "left")
            .withColumn("is_known", col("standard").isNotNull())
            .withColumn("standard", coalesce(col("standard"), lit(first)))
            .withColumn(
                "stage",
                explode(
                    when(col("has_stage").and(col("stage").isNull()), bothStages)
                        .otherwise(array(col("stage")))))
            .withColumn("figure_stage", when(col("has_stage"), col("stage")));
    return tracked
        .join(
            actuals(figures, countyVariance, countyItems),
            tracked
                .col("standard")
                .equalTo(col("actual_standard"))
                .and(col("year").equalTo(col("actual_year")))
                .and(col("county_code").equalTo(col("actual_county")))
                .and(col("metric").equalTo(col("actual_metric")))
                .and(col("figure_stage").eqNullSafe(col("actual_stage"))),
            "left")
        .withColumn("is_due", col("year").geq(col("due_year")))
        .withColumn("keeps", keeps())
        .withColumn(
            "verdict",
            when(col("actual").isNull().or(col("is_open")), lit("undetermined"))
                .when(col("keeps"), lit("met"))
                .otherwise(lit("not_met")))
        .withColumn(
            "reason",
            when(
                    org.apache.spark.sql.functions.not(col("is_known")),
                    concat(lit("没有指标"), col("metric"), lit("，本次计算的标准都不包含它")))
                .when(col("actual_standard").isNull(), lit("没有该县区本学年的数据"))
                .when(col("is_open"), lit("数据不全"))
                .when(col("actual").isNull(), lit("没有数值")));
  }

  /** What each standard measures. */
  private static Dataset<Row> metrics(SparkSession spark, Collection<Standard> standards) {
    List<Row> rows = new ArrayList<>();
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        rows.add(RowFactory.create(standard.standard(), "cv_" + indicator.id(), true));
        rows.add(RowFactory.create(standard.standard(), "mean_" + indicator.id(), true));
      }
      rows.add(RowFactory.create(standard.standard(), Rankings.COMPOSITE, true));
      if (standard.unitRule() != null) {
        rows.add(RowFactory.create(standard.standard(), Rankings.UNIT_PASS_SHARE, true));
      }
      for (Item item : standard.items()) {
        rows.add(RowFactory.create(standard.standard(), item.id(), false));
      }
    }
    return spark.createDataFrame(rows, METRIC);
  }

  private static Dataset<Row> actuals(
      Dataset<Row> figures, Dataset<Row> countyVariance, Dataset<Row> countyItems) {
    Dataset<Row> means =
        countyVariance
            .withColumn("measure", concat(lit("mean_"), col("indicator")))
            .withColumn("value", col("mean"));
    return actual(figures, col("measure"), col("stage"), col("units_missing").gt(0))
        .unionByName(actual(means, col("measure"), col("stage"), col("units_missing").gt(0)))
        .unionByName(
            actual(
                countyItems,
                col("item"),
                lit(null).cast("string"),
                col("verdict").equalTo("undetermined")));
  }

  private static Dataset<Row> actual(
      Dataset<Row> rows, Column metric, Column stage, Column isOpen) {
    return rows.select(
        col("standard").as("actual_standard"),
        col("year").as("actual_year"),
        col("county_code").as("actual_county"),
        metric.as("actual_metric"),
        stage.as("actual_stage"),
        col("value").as("actual"),
        isOpen.as("is_open"));
  }

  private static Column keeps() {
    return when(col("comparison").equalTo("<"), Numbers.isBelow(col("actual"), col("value")))
        .when(col("comparison").equalTo("<="), Numbers.within(col("actual"), col("value")))
        .when(col("comparison").equalTo(">"), Numbers.isAbove(col("actual"), col("value")))
        .when(col("comparison").equalTo(">="), Numbers.reaches(col("actual"), col("value")));
  }
}
