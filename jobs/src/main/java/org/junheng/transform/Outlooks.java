package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.junheng.definition.Standard;

/**
 * Table {@code county_outlook}: when a county's cvs and its unit pass share would keep to their
 * limits if they went on as they did, by the Theil–Sen slope over at least four comparable census
 * years, with a 90 % interval from the pairwise slopes (methodology 8).
 *
 * <p>A year is comparable when no break lies between it and the census year of the outlook and the
 * figure rests on all units. The interval takes Kendall's ranks, rounded outward.
 */
public final class Outlooks {
  private static final String[] MEASURE = {"standard", "year", "county_code", "stage", "measure"};
  private static final int FEWEST_YEARS = 4;

  /** Beyond this many years a line says nothing. */
  private static final int LONGEST_VIEW = 30;

  /** The standard normal quantile of 95 %, for a two-sided interval of 90 %. */
  private static final double Z = 1.6448536269514722;

  private Outlooks() {}

  /**
   * One row per census year, county, stage and measure that has a limit under the standard.
   *
   * @param trends table {@code county_trend}
   * @param series year and county_code of every valid county, and the code and map of the trends
   *     that tell its past
   * @param plans year, county_code and planned_year
   */
  public static Dataset<Row> of(
      Dataset<Row> trends,
      Dataset<Row> series,
      Dataset<Row> countyVariance,
      Dataset<Row> unitVerdicts,
      Dataset<Row> plans,
      Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Dataset<Row> figures =
        cvs(countyVariance.where(isThis)).unionByName(shares(unitVerdicts.where(isThis)));
    return figures
        .join(points(trends.where(isThis), series), MEASURE, "left")
        .join(
            plans.select("year", "county_code", "planned_year"),
            new String[] {"year", "county_code"},
            "left")
        .transform(Outlooks::withSlopes)
        .transform(Outlooks::withProjection)
        .transform(Outlooks::withYear);
  }

  private static Dataset<Row> cvs(Dataset<Row> countyVariance) {
    return countyVariance.select(
        col("standard"),
        col("year"),
        col("county_code"),
        col("stage"),
        concat(lit("cv_"), col("indicator")).as("measure"),
        col("cv").as("value"),
        col("cv_limit").as("limit"),
        col("verdict"),
        lit(1).as("sense"));
  }

  /** Every unit must pass: the limit of the share is 1. */
  private static Dataset<Row> shares(Dataset<Row> unitVerdicts) {
    Column failing = count(when(col("verdict").equalTo("not_met"), lit(1)));
    Column open = count(when(col("verdict").equalTo("undetermined"), lit(1)));
    return unitVerdicts
        .groupBy("standard", "year", "county_code", "stage")
        .agg(
            count(when(col("verdict").equalTo("met"), lit(1))).divide(count(lit(1))).as("value"),
            when(failing.gt(0), lit("not_met"))
                .when(open.gt(0), lit("undetermined"))
                .otherwise(lit("met"))
                .as("verdict"))
        .withColumn("measure", lit(Rankings.UNIT_PASS_SHARE))
        .withColumn("limit", lit(1.0))
        .withColumn("sense", lit(-1));
  }

  /** The comparable years up to the outlook's, in their order. */
  private static Dataset<Row> points(Dataset<Row> trends, Dataset<Row> series) {
    Dataset<Row> past =
        trends
            .select(
                col("standard"),
                col("county_code").as("series_code"),
                col("on_map"),
                col("stage"),
                col("measure"),
                col("year").as("past_year"),
                col("value").as("past_value"),
                col("units_missing"),
                col("break"))
            .join(
                series.withColumnRenamed("series_code", "code"),
                col("series_code")
                    .equalTo(col("code"))
                    .and(col("on_map").eqNullSafe(col("series_map")))
                    .and(col("past_year").leq(col("year"))));
    Column lastBreak =
        max(when(col("break"), col("past_year")))
            .over(Window.partitionBy("standard", "year", "county_code", "stage", "measure"));
    return past.withColumn("last_break", lastBreak)
        .where(
            col("past_year")
                .geq(coalesce(col("last_break"), col("past_year")))
                .and(col("past_value").isNotNull())
                .and(col("units_missing").equalTo(0)))
        .groupBy("standard", "year", "county_code", "stage", "measure")
        .agg(
            array_sort(
                    collect_list(
                        struct(
                            col("past_year").minus(col("year")).cast("double").as("x"),
                            col("past_value").as("v"))))
                .as("points"));
  }

  /** The median of the pairwise slopes, and those of the interval's ranks. */
  private static Dataset<Row> withSlopes(Dataset<Row> measures) {
    Column points = col("points");
    Column n = col("years").cast("double");
    Column pairs = size(col("slopes")).cast("double");
    Column width =
        lit(Z)
            .multiply(
                sqrt(n.multiply(n.minus(1)).multiply(n.multiply(2).plus(5)).divide(lit(18.0))));
    Column slopes =
        array_sort(
            flatten(
                transform(
                    points,
                    earlier ->
                        transform(
                            filter(points, later -> later.getField("x").gt(earlier.getField("x"))),
                            later ->
                                later
                                    .getField("v")
                                    .minus(earlier.getField("v"))
                                    .divide(later.getField("x").minus(earlier.getField("x")))))));
    Column rank = col("rank").cast("int");
    return measures
        .withColumn("years", coalesce(size(points), lit(0)))
        .withColumn("slopes", when(col("years").geq(FEWEST_YEARS), slopes))
        .withColumn("rank", greatest(lit(1L), floor(pairs.minus(width).divide(lit(2.0)))))
        .withColumn("slope", median(col("slopes")))
        .withColumn("slope_low", element_at(col("slopes"), rank))
        .withColumn("slope_high", element_at(col("slopes"), functions.negate(rank)));
  }

  /** The lines' values in the planned year, where that lies ahead. */
  private static Dataset<Row> withProjection(Dataset<Row> measures) {
    Column ahead = col("planned_year").minus(col("year"));
    return measures
        .withColumn("fitted", fitted(col("slope")))
        .withColumn("ahead", when(ahead.gt(0), ahead))
        .withColumn("projected", projected(col("slope")))
        .withColumn(
            "projected_low",
            least(projected(col("slope_low")), projected(col("slope_high")), col("projected")))
        .withColumn(
            "projected_high",
            greatest(projected(col("slope_low")), projected(col("slope_high")), col("projected")))
        .withColumn("projected_low", when(col("projected").isNotNull(), col("projected_low")))
        .withColumn("projected_high", when(col("projected").isNotNull(), col("projected_high")));
  }

  /** The first later year in which the line keeps to the limit; this one where it is met. */
  private static Dataset<Row> withYear(Dataset<Row> measures) {
    Column gap = col("sense").multiply(col("fitted").minus(col("limit")));
    Column perYear = col("sense").multiply(col("slope"));
    Column steps =
        when(gap.plus(perYear).leq(0), lit(1.0))
            .when(
                perYear.lt(0),
                ceil(gap.divide(functions.negate(perYear)).multiply(lit(1 - Numbers.GUARD)))
                    .cast("double"));
    Column isMet = col("verdict").equalTo("met");
    Column fails = col("verdict").equalTo("not_met");
    return measures
        .withColumn("steps", when(fails, steps))
        .withColumn(
            "outlook",
            when(isMet, col("year"))
                .when(col("steps").leq(LONGEST_VIEW), col("year").plus(col("steps").cast("int"))))
        .withColumn(
            "reason",
            when(isMet, lit("已达标"))
                .when(
                    fails.and(col("slope").isNull()),
                    concat(
                        lit("可比学年只有"),
                        col("years").cast("string"),
                        lit("个，不足" + FEWEST_YEARS + "个，不作预测")))
                .when(
                    col("outlook").isNotNull(),
                    concat(
                        lit("按近"),
                        col("years").cast("string"),
                        lit("个可比学年的趋势，预计"),
                        col("outlook").cast("string"),
                        lit("学年达标")))
                .when(fails, lit("按现有趋势，" + LONGEST_VIEW + "年内不能达标"))
                .otherwise(lit("有单元缺数据")));
  }

  /** The line of a slope in the outlook's own year: the median of what the points leave. */
  private static Column fitted(Column slope) {
    return median(
        array_sort(
            transform(
                col("points"),
                point -> point.getField("v").minus(slope.multiply(point.getField("x"))))));
  }

  private static Column projected(Column slope) {
    Column value = fitted(slope).plus(slope.multiply(col("ahead")));
    Column notNegative = greatest(value, lit(0.0));
    return when(
        value.isNotNull(),
        when(col("sense").lt(0), least(notNegative, lit(1.0))).otherwise(notNegative));
  }

  /** The median of a sorted list. */
  private static Column median(Column sorted) {
    Column length = size(sorted);
    Column lower = floor(length.plus(1).divide(lit(2.0))).cast("int");
    Column upper = floor(length.plus(2).divide(lit(2.0))).cast("int");
    return element_at(sorted, lower).plus(element_at(sorted, upper)).divide(lit(2.0));
  }
}
