package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * Table {@code county_ranking}: every county that is valid in a census year, in every stage and
 * measure (methodology 5 and 9.22). What is undefined or undetermined is listed without a rank.
 */
public final class Rankings {
  /** The share of a county's units that pass: more is better. Of all others, less is. */
  static final String UNIT_PASS_SHARE = "unit_pass_share";

  /** The mean of the cvs of a stage. */
  static final String COMPOSITE = "composite_cv";

  private Rankings() {}

  /**
   * Standard competition ranks by standard, year, stage and measure.
   *
   * @param countiesByYear year and county_code of every valid county
   * @param recodes year, from_code and to_code of one-to-one recodes, so that last year's rank is
   *     found
   */
  public static Dataset<Row> of(
      Dataset<Row> countyVariance,
      Dataset<Row> countyComposite,
      Dataset<Row> unitVerdicts,
      Dataset<Row> countiesByYear,
      Dataset<Row> recodes,
      Collection<Standard> standards) {
    return everyCounty(countiesByYear, standards)
        .join(
            figures(countyVariance, countyComposite, unitVerdicts),
            new String[] {"standard", "year", "stage", "measure", "county_code"},
            "left")
        .transform(Rankings::withReason)
        .transform(Rankings::withRank)
        .transform(ranked -> withRankChange(ranked, recodes));
  }

  /**
   * standard, year, stage, measure, county_code, value and units_missing of every county and stage
   * that has units.
   */
  public static Dataset<Row> figures(
      Dataset<Row> countyVariance, Dataset<Row> countyComposite, Dataset<Row> unitVerdicts) {
    return cvs(countyVariance)
        .unionByName(composites(countyComposite))
        .unionByName(unitPassShares(unitVerdicts));
  }

  private static Dataset<Row> cvs(Dataset<Row> countyVariance) {
    return countyVariance.select(
        col("standard"),
        col("year"),
        col("stage"),
        concat(lit("cv_"), col("indicator")).as("measure"),
        col("county_code"),
        col("cv").as("value"),
        col("units_missing"));
  }

  private static Dataset<Row> composites(Dataset<Row> countyComposite) {
    return countyComposite.select(
        col("standard"),
        col("year"),
        col("stage"),
        lit(COMPOSITE).as("measure"),
        col("county_code"),
        col("composite_cv").as("value"),
        col("units_missing"));
  }

  /** Units that pass ÷ all units; the units that are undetermined count as missing. */
  static Dataset<Row> unitPassShares(Dataset<Row> unitVerdicts) {
    return unitVerdicts
        .groupBy("standard", "year", "stage", "county_code")
        .agg(
            count(when(col("verdict").equalTo("met"), lit(1))).divide(count(lit(1))).as("value"),
            count(when(col("verdict").equalTo("undetermined"), lit(1))).as("units_missing"))
        .withColumn("measure", lit(UNIT_PASS_SHARE));
  }

  private static Dataset<Row> everyCounty(
      Dataset<Row> countiesByYear, Collection<Standard> standards) {
    return standards.stream()
        .map(
            standard ->
                countiesByYear
                    .withColumn("standard", lit(standard.standard()))
                    .withColumn(
                        "stage",
                        explode(array(lit(Stage.PRIMARY.code()), lit(Stage.JUNIOR.code()))))
                    .withColumn("measure", explode(measures(standard))))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private static Column measures(Standard standard) {
    List<Column> measures = new ArrayList<>();
    standard.indicators().forEach(indicator -> measures.add(lit("cv_" + indicator.id())));
    measures.add(lit(COMPOSITE));
    if (standard.unitRule() != null) {
      measures.add(lit(UNIT_PASS_SHARE));
    }
    return array(measures.toArray(Column[]::new));
  }

  private static Dataset<Row> withReason(Dataset<Row> figures) {
    return figures.withColumn(
        "reason_unranked",
        when(col("units_missing").isNull(), lit("没有该学段的数据"))
            .when(
                col("units_missing").gt(0),
                concat(col("units_missing").cast("string"), lit("个单元缺数据")))
            .when(col("value").isNull(), lit("平均值为0，差异系数无意义")));
  }

  private static Dataset<Row> withRank(Dataset<Row> figures) {
    Column[] list = {col("standard"), col("year"), col("stage"), col("measure"), col("is_ranked")};
    Column ascending =
        when(col("measure").equalTo(UNIT_PASS_SHARE), functions.negate(col("value")))
            .otherwise(col("value"));
    WindowSpec inOrder = Window.partitionBy(list).orderBy(col("sort"), col("county_code"));
    Column before = lag(col("sort"), 1).over(inOrder);
    Column isTied =
        col("sort").minus(before).leq(functions.abs(before).multiply(lit(Numbers.GUARD)));
    return figures
        .withColumn("is_ranked", col("reason_unranked").isNull())
        .withColumn("sort", ascending)
        .withColumn("place", row_number().over(inOrder))
        .withColumn(
            "opens",
            when(functions.coalesce(isTied, lit(false)), lit(null)).otherwise(col("place")))
        .withColumn(
            "rank",
            when(
                col("is_ranked"),
                max(col("opens"))
                    .over(inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow()))))
        .withColumn(
            "of",
            functions
                .sum(when(col("is_ranked"), lit(1L)).otherwise(lit(0L)))
                .over(Window.partitionBy("standard", "year", "stage", "measure")))
        .drop("is_ranked", "sort", "place", "opens");
  }

  private static Dataset<Row> withRankChange(Dataset<Row> ranked, Dataset<Row> recodes) {
    Dataset<Row> codeBefore =
        recodes.select(
            col("year"), col("to_code").as("county_code"), col("from_code").as("code_before"));
    Dataset<Row> before =
        ranked.select(
            col("standard"),
            col("year").plus(1).as("year"),
            col("stage"),
            col("measure"),
            col("county_code").as("code_before"),
            col("rank").as("rank_before"));
    return ranked
        .join(codeBefore, new String[] {"year", "county_code"}, "left")
        .withColumn("code_before", functions.coalesce(col("code_before"), col("county_code")))
        .join(before, new String[] {"standard", "year", "stage", "measure", "code_before"}, "left")
        .withColumn("rank_change", col("rank_before").minus(col("rank")));
  }
}
