package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Item;

/**
 * What must have been before: recognition under the older regime, and yearly monitoring kept up
 * (methodology 4 and 9.21). Each gives year, county_code, item, value, ok, flips, detail.
 */
final class Preconditions {
  private Preconditions() {}

  /**
   * Years since recognition.
   *
   * @param recognitions year, county_code and recognised_in of every county and census year, empty
   *     where the county is not listed; no row at all where there is no list
   */
  static Dataset<Row> recognised(Dataset<Row> recognitions, Item item) {
    return recognitions.select(
        col("year"),
        col("county_code"),
        lit(item.id()).as("item"),
        col("year").minus(col("recognised_in")).cast("double").as("value"),
        coalesce(col("year").minus(col("recognised_in")).geq(item.threshold()), lit(false))
            .as("ok"),
        when(col("recognised_in").isNotNull(), lit(false)).as("flips"),
        coalesce(concat(col("recognised_in").cast("string"), lit("年通过基本均衡认定")), lit("未列入基本均衡认定名单"))
            .as("detail"));
  }

  /**
   * How many of the last years a county kept its composites within limits, each year on its own
   * map.
   *
   * @param lineage year, county_code, earlier_year and the code of each county that it was then
   * @param olderVerdicts standard, year, county_code and verdict of the older regime
   */
  static Dataset<Row> monitored(Dataset<Row> lineage, Dataset<Row> olderVerdicts, Item item) {
    Dataset<Row> then =
        olderVerdicts
            .where(col("standard").equalTo(item.standard()))
            .select(
                col("year").as("earlier_year"),
                col("county_code").as("earlier_code"),
                col("verdict"));
    Dataset<Row> years =
        lineage
            .join(then, new String[] {"earlier_year", "earlier_code"}, "left")
            .withColumn(
                "score",
                when(col("verdict").equalTo("met"), lit(2))
                    .when(col("verdict").equalTo("not_met"), lit(0))
                    .otherwise(lit(1)))
            .groupBy("year", "county_code", "earlier_year")
            .agg(min(col("score")).as("score"));
    return years
        .groupBy("year", "county_code")
        .agg(
            count(when(col("score").equalTo(2), lit(1))).cast("double").as("value"),
            min(col("score")).as("least"),
            org.apache
                .spark
                .sql
                .functions
                .array_sort(
                    org.apache.spark.sql.functions.collect_list(
                        when(
                            col("score").notEqual(2),
                            concat(
                                col("earlier_year").cast("string"),
                                when(col("score").equalTo(0), lit("学年超过上限"))
                                    .otherwise(lit("学年数据不全或不在库中"))))))
                .as("words"))
        .select(
            col("year"),
            col("county_code"),
            lit(item.id()).as("item"),
            col("value"),
            when(col("least").equalTo(2), lit(true))
                .when(col("least").equalTo(0), lit(false))
                .as("ok"),
            lit(false).as("flips"),
            concat_ws("；", col("words")).as("detail"));
  }
}
