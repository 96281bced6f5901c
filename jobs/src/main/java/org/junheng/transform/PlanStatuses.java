package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;

/**
 * Table {@code plan_status}: each county's planned recognition year against what came of it, in
 * every census year (methodology 8, plan against actual).
 */
public final class PlanStatuses {
  private static final String[] COUNTY = {"year", "county_code"};

  private PlanStatuses() {}

  /**
   * One row per census year and valid county under a standard.
   *
   * @param counties year and county_code of every valid county
   * @param plans year, county_code, planned_year and decided_on of every valid county; no row
   *     without a list
   * @param recognitions year, county_code and recognised_in under the standard's regime; no row
   *     without a list
   * @param outlooks table {@code county_outlook}
   */
  public static Dataset<Row> of(
      Dataset<Row> counties,
      Dataset<Row> plans,
      Dataset<Row> recognitions,
      Dataset<Row> countyVerdicts,
      Dataset<Row> outlooks,
      Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Column isDone = coalesce(col("recognised_in").leq(col("year")), lit(false));
    return counties
        .join(plans.withColumn("has_plans", lit(true)), COUNTY, "left")
        .join(recognitions.withColumn("has_list", lit(true)), COUNTY, "left")
        .join(countyVerdicts.where(isThis).select("year", "county_code", "verdict"), COUNTY, "left")
        .join(ofCounties(outlooks.where(isThis)), COUNTY, "left")
        .withColumn("standard", lit(standard.standard()))
        .withColumn("recognised_in", when(isDone, col("recognised_in")))
        .withColumn("has_plans", coalesce(col("has_plans"), lit(false)))
        .withColumn("has_list", coalesce(col("has_list"), lit(false)))
        .withColumn(
            "comes_too_late",
            coalesce(col("latest").gt(col("planned_year")), lit(false)).or(col("is_out_of_view")))
        .withColumn(
            "status",
            when(not(col("has_list")), lit(null).cast("string"))
                .otherwise(status(col("recognised_in").isNotNull(), col("comes_too_late"))))
        .withColumn("reason", reason());
  }

  /**
   * The status of a plan by its planned year, the census year and the verdict; none without a plan
   * file unless it is done.
   */
  static Column status(Column isDone, Column comesTooLate) {
    Column isNear = col("planned_year").minus(col("year")).leq(1);
    Column isMet = coalesce(col("verdict").equalTo("met"), lit(false));
    return when(isDone, lit("done"))
        .when(not(col("has_plans")), lit(null).cast("string"))
        .when(col("planned_year").isNull(), lit("unplanned"))
        .when(col("planned_year").leq(col("year")), lit("late"))
        .when(isNear.and(not(isMet)).or(comesTooLate), lit("at_risk"))
        .otherwise(lit("on_track"));
  }

  /**
   * The county's year is the latest of its failing measures; one without a year leaves none, but
   * the others' latest tells whether the plan can still be kept.
   */
  private static Dataset<Row> ofCounties(Dataset<Row> outlooks) {
    Column fails = col("verdict").equalTo("not_met");
    Column isOpen = fails.and(col("outlook").isNull());
    Column isUnknown = coalesce(col("verdict").equalTo("undetermined"), lit(false));
    Column name = concat(Words.stage(), Words.measure());
    Column hasYear = fails.and(col("outlook").isNotNull());
    return outlooks
        .groupBy("year", "county_code")
        .agg(
            max(when(fails, col("outlook"))).as("latest"),
            count(when(fails, lit(1))).as("failing"),
            count(when(isOpen, lit(1))).as("open"),
            count(when(isOpen.and(col("slope").isNotNull()), lit(1))).as("out_of_view"),
            count(when(isUnknown, lit(1))).as("unknown"),
            names(isOpen.and(col("slope").isNotNull()), name).as("never"),
            names(hasYear, concat(name, col("outlook").cast("string"), lit("学年"))).as("some_year"),
            names(isOpen.and(col("slope").isNull()), name).as("too_few_years"))
        .withColumn("is_out_of_view", col("out_of_view").gt(0))
        .select(
            col("year"),
            col("county_code"),
            col("is_out_of_view"),
            col("latest"),
            when(col("open").gt(0), lit(null).cast("int"))
                .when(col("failing").gt(0), col("latest"))
                .when(col("unknown").equalTo(0), col("year"))
                .as("outlook"),
            when(col("failing").gt(0), outlookReason())
                .when(col("unknown").gt(0), lit("有指标数据不全，不作预测"))
                .otherwise(lit("差异系数和各单元均已达标"))
                .as("outlook_reason"));
  }

  private static Column names(Column condition, Column name) {
    return array_sort(collect_list(when(condition, name)));
  }

  private static Column outlookReason() {
    return concat_ws(
        "；",
        listed("按现有趋势不能达标：", "never"),
        listed("按现有趋势预计达标：", "some_year"),
        listed("可比学年不足，不作预测：", "too_few_years"));
  }

  private static Column listed(String words, String names) {
    return when(size(col(names)).gt(0), concat(lit(words), concat_ws("、", col(names))));
  }

  private static Column reason() {
    Column planned = concat(lit("规划"), col("planned_year").cast("string"), lit("年通过认定"));
    Column verdict = concat(lit("本学年结论为"), Words.verdict(col("verdict")));
    return when(not(col("has_list")), lit("没有认定名单，不能判断是否已认定"))
        .when(
            col("status").equalTo("done"),
            concat(col("recognised_in").cast("string"), lit("年已通过认定")))
        .when(not(col("has_plans")), lit("没有县级规划表"))
        .when(col("status").equalTo("unplanned"), lit("县级规划表中没有该县区"))
        .when(col("status").equalTo("late"), concat(planned, lit("，尚未认定；"), verdict))
        .otherwise(
            concat_ws(
                "；",
                planned,
                verdict,
                when(col("is_out_of_view"), lit("按现有趋势，规划年份前不能达标"))
                    .when(
                        col("latest").isNotNull(),
                        concat(lit("按现有趋势，预计不早于"), col("latest").cast("string"), lit("学年达标")))));
  }
}
