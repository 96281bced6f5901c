package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;

/**
 * Table {@code shortfall_plan}: what each failing indicator of a unit lacks, in the resource's own
 * unit and stated for the school, and which one the cheapest plan leaves at the remaining share
 * (methodology 8 and 9.28).
 */
public final class Shortfalls {
  private static final String[] UNIT = {"year", "school_code", "stage"};

  private Shortfalls() {}

  /**
   * One row per unit and indicator not attained under a standard with a unit rule.
   *
   * @param unitCosts resource, cost_unit and yuan
   * @param counted the fields that are whole numbers
   */
  public static Dataset<Row> of(
      Dataset<Row> unitIndicators,
      Dataset<Row> units,
      Dataset<Row> unitCosts,
      Set<String> counted,
      Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Column[] resources = new Column[standard.indicators().size()];
    for (int i = 0; i < resources.length; i++) {
      resources[i] = resource(standard.indicators().get(i), i, counted, standard);
    }
    Dataset<Row> bought = unitIndicators.sparkSession().range(1).select(inline(array(resources)));
    double remainingShare = standard.unitRule().remainingShare();
    int mayFail = standard.indicators().size() - standard.unitRule().attainedAtLeast();
    return unitIndicators
        .where(isThis.and(not(col("attained"))))
        .join(bought, new String[] {"indicator"})
        .join(
            units.where(isThis).select(col("year"), col("school_code"), col("stage"), col("share")),
            UNIT)
        .join(unitCosts, new String[] {"resource"}, "left")
        .withColumn("quantity", quantity(col("threshold")))
        .withColumn(
            "quantity_85",
            when(col("attained_85"), lit(0.0))
                .otherwise(quantity(col("threshold").multiply(lit(remainingShare)))))
        .withColumn("unit", coalesce(col("cost_unit"), col("resource_unit")))
        .withColumn("cost_yuan", col("quantity").multiply(col("yuan")))
        .withColumn("cost_85_yuan", col("quantity_85").multiply(col("yuan")))
        .transform(rows -> withChoice(rows, mayFail));
  }

  /** What is bought for an indicator. */
  private static Column resource(
      Indicator indicator, int position, Set<String> counted, Standard standard) {
    List<String> parts = new ArrayList<>();
    parts.addAll(indicator.numerator().primary().parts());
    parts.addAll(indicator.numerator().junior().parts());
    return struct(
        lit(indicator.id()).as("indicator"),
        lit(position).as("position"),
        lit((double) indicator.per()).as("per"),
        lit(indicator.resource()).as("resource"),
        lit(indicator.unit().split("/")[0]).as("resource_unit"),
        lit(counted.containsAll(parts)).as("is_whole"),
        lit(standard.split().fields().containsAll(parts)).as("is_facility"));
  }

  /** What is missing to a threshold; of a combined school's facility for the whole school. */
  private static Column quantity(Column threshold) {
    Column ofUnit = threshold.multiply(col("pupils")).divide(col("per")).minus(col("numerator"));
    Column ofSchool = when(col("is_facility"), ofUnit.divide(col("share"))).otherwise(ofUnit);
    return when(col("is_whole"), ceil(ofSchool.multiply(lit(1 - Numbers.GUARD))).cast("double"))
        .otherwise(ofSchool);
  }

  /** As many as may fail stay at the remaining share: those that save most, of equals the first. */
  private static Dataset<Row> withChoice(Dataset<Row> rows, int mayFail) {
    Column others = col("savings");
    Column better =
        size(
            filter(
                others,
                other -> {
                  Column isAbove =
                      other.getField("saving").gt(col("saving").multiply(lit(1 + Numbers.GUARD)));
                  Column isBelow =
                      other.getField("saving").lt(col("saving").multiply(lit(1 - Numbers.GUARD)));
                  Column isEarlier = other.getField("position").lt(col("position"));
                  return isAbove.or(not(isBelow).and(isEarlier));
                }));
    return rows.withColumn("saving", col("cost_yuan").minus(col("cost_85_yuan")))
        .withColumn(
            "savings",
            collect_list(when(col("saving").isNotNull(), struct(col("saving"), col("position"))))
                .over(Window.partitionBy(UNIT[0], UNIT[1], UNIT[2])))
        .withColumn("chosen", when(col("saving").isNotNull(), better.geq(mayFail)));
  }
}
