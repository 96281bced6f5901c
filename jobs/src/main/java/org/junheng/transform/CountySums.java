package org.junheng.transform;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Item;

/**
 * Shares over all of a county's units, schools or groups asked: of those that have the data; where
 * one lacks it the verdict is undetermined (methodology 9.17 and 9.18). Each gives year,
 * county_code, item, value, ok, flips, detail.
 */
final class CountySums {
  private static final String EXACT = "decimal(30,10)";

  private CountySums() {}

  /** The full-time teachers that a field counts ÷ all, over the units in scope. */
  static Dataset<Row> teacherShare(Dataset<Row> units, Item item) {
    return share(
        units.withColumn("part", col(item.field())).withColumn("whole", col("full_time")),
        item,
        lit("个学段缺数据"));
  }

  /** Graduates − transferred in + out ÷ grade 7 three years before − deceased, junior units. */
  static Dataset<Row> retention(Dataset<Row> facts, Item item) {
    Column stayed = col("graduates").minus(known("transferred_in")).plus(known("transferred_out"));
    Column began = col("grade7_three_years_ago").minus(known("deceased"));
    Dataset<Row> juniors =
        facts
            .where(SchoolFacts.hasStage("scope_stages", org.junheng.definition.Stage.JUNIOR))
            .withColumn("part", stayed)
            .withColumn("whole", began);
    return share(juniors, item, lit("所初中缺数据"));
  }

  /** Satisfied ÷ valid questionnaires over all groups; each group must be there. */
  static Dataset<Row> satisfaction(Dataset<Row> survey, Item item, long groups) {
    Dataset<Row> asked =
        survey.withColumn("part", col("satisfied")).withColumn("whole", col("valid"));
    Column hasBoth = col("part").isNotNull().and(col("whole").isNotNull());
    Dataset<Row> sums =
        asked
            .groupBy("year", "county_code")
            .agg(
                exactSum("part", hasBoth),
                exactSum("whole", hasBoth),
                lit(groups).minus(countDistinct(when(hasBoth, col("group")))).as("lacking"));
    return judged(sums, item, lit("类群体缺问卷数据"));
  }

  private static Column known(String flow) {
    // not applicable changes nothing; missing leaves the sum empty
    return when(not(array_contains(col("missing_flows"), flow)), coalesce(col(flow), lit(0.0)));
  }

  private static Dataset<Row> share(Dataset<Row> rows, Item item, Column lackingWords) {
    Column hasBoth = col("part").isNotNull().and(col("whole").isNotNull());
    Dataset<Row> sums =
        rows.groupBy("year", "county_code")
            .agg(
                exactSum("part", hasBoth),
                exactSum("whole", hasBoth),
                count(when(not(hasBoth), lit(1))).as("lacking"));
    return judged(sums, item, lackingWords);
  }

  private static Column exactSum(String column, Column counts) {
    return sum(when(counts, col(column).cast(EXACT))).cast("double").as(column);
  }

  private static Dataset<Row> judged(Dataset<Row> sums, Item item, Column lackingWords) {
    Column value = when(col("whole").notEqual(0), col("part").divide(col("whole")));
    Column reaches = Numbers.reaches(col("value"), lit(item.threshold()));
    Column shown =
        Numbers.reaches(Numbers.halfUp(col("value"), item.decimals()), lit(item.threshold()));
    Column isWhole = col("lacking").equalTo(0);
    return sums.withColumn("value", value)
        .select(
            col("year"),
            col("county_code"),
            lit(item.id()).as("item"),
            col("value"),
            when(isWhole, reaches).as("ok"),
            when(col("value").isNotNull(), isWhole.and(shown.notEqual(reaches))).as("flips"),
            functions
                .concat_ws(
                    "；",
                    concat(
                        col("part").cast("bigint").cast("string"),
                        lit(" ÷ "),
                        col("whole").cast("bigint").cast("string"),
                        lit(" = "),
                        Words.percent(col("value"), item.threshold())),
                    when(not(isWhole), concat(col("lacking").cast("string"), lackingWords)))
                .as("detail"));
  }
}
