package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;

/**
 * Table {@code unit_verdict}: whether a unit passes (methodology 2.1 and 9.10). Too few indicators
 * attained, or one below the remaining share, is {@code not_met} whatever is unknown.
 */
public final class UnitVerdicts {
  private UnitVerdicts() {}

  /** The verdicts under the standards that have a unit rule. */
  public static Dataset<Row> of(Dataset<Row> unitIndicators, Collection<Standard> standards) {
    return standards.stream()
        .filter(standard -> standard.unitRule() != null)
        .map(standard -> ofStandard(unitIndicators, standard))
        .reduce(Dataset::unionByName)
        .orElseGet(() -> ofNone(unitIndicators));
  }

  private static Dataset<Row> ofStandard(Dataset<Row> unitIndicators, Standard standard) {
    int mayFail = standard.indicators().size() - standard.unitRule().attainedAtLeast();
    return judged(unitIndicators.where(col("standard").equalTo(standard.standard())), mayFail);
  }

  private static Dataset<Row> ofNone(Dataset<Row> unitIndicators) {
    return judged(unitIndicators.limit(0), 0);
  }

  private static Dataset<Row> judged(Dataset<Row> unitIndicators, int mayFail) {
    Column isUnknown = col("value").isNull();
    Column fails = coalesce(not(col("attained")), lit(false));
    Column failsBadly = coalesce(not(col("attained_85")), lit(false));
    return unitIndicators
        .groupBy("standard", "year", "county_code", "school_code", "stage")
        .agg(
            count(when(col("attained"), lit(1))).as("attained_count"),
            namesWhere(fails).as("failing"),
            namesWhere(failsBadly).as("failing_badly"),
            namesWhere(isUnknown).as("missing"),
            sum(when(fails, lit(1)).otherwise(lit(0))).as("fails"),
            sum(when(failsBadly, lit(1)).otherwise(lit(0))).as("fails_badly"),
            sum(when(isUnknown, lit(1)).otherwise(lit(0))).as("unknown"))
        .withColumn(
            "verdict",
            when(col("fails").gt(mayFail).or(col("fails_badly").gt(0)), lit("not_met"))
                .when(col("unknown").gt(0), lit("undetermined"))
                .otherwise(lit("met")))
        .withColumn("reason", reason());
  }

  private static Column namesWhere(Column condition) {
    return array_sort(collect_list(when(condition, col("indicator"))));
  }

  private static Column reason() {
    return concat_ws(
        "；", part("未达标：", "failing"), part("低于标准的85%：", "failing_badly"), part("缺数据：", "missing"));
  }

  private static Column part(String words, String list) {
    Column names = concat_ws("、", col(list));
    return when(names.notEqual(""), concat(lit(words), names));
  }
}
