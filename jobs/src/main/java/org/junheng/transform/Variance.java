package org.junheng.transform;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * Tables {@code county_variance} and {@code county_composite}: how much a county's units differ
 * (methodology 2.2 and 3). Weighted by pupils, population form; a county's units are added in one
 * fixed order, so that the same inputs give the same bits.
 */
public final class Variance {
  private static final int SHOWN_DECIMALS = 3;

  private Variance() {}

  /** Mean, sd and cv of each indicator over the units of a county and stage that have a value. */
  public static Dataset<Row> ofIndicators(
      Dataset<Row> unitIndicators, Collection<Standard> standards) {
    Column isBelow = isBelow(standards, standard -> standard.variance().each());
    return withUnits(unitIndicators, standards)
        .withColumn("cv_limit", limit(standards, standard -> standard.variance().each()))
        .withColumn(
            "verdict", verdict(col("cv"), col("cv_limit"), isBelow, col("units_missing").gt(0)))
        .withColumn("flips_when_rounded", flips(col("cv"), col("cv_limit"), isBelow))
        .withColumn(
            "attained_share",
            col("units_attained").divide(col("units").plus(col("units_missing"))));
  }

  /** The mean of a county's cvs in a stage; under the older standard it carries the limit. */
  public static Dataset<Row> ofComposites(
      Dataset<Row> countyVariance, Collection<Standard> standards) {
    Column isBelow = isBelow(standards, standard -> standard.variance().composite());
    Column inOrder = array_sort(collect_list(struct(col("indicator"), col("cv"))));
    return countyVariance
        .groupBy("standard", "year", "county_code", "stage")
        .agg(
            inOrder.as("cvs"),
            count(when(col("cv").isNull(), lit(1))).as("undefined"),
            max(col("units_missing")).as("units_missing"))
        .withColumn(
            "composite_cv",
            when(
                col("undefined").equalTo(0),
                total("cvs", cv -> cv.getField("cv"))
                    .divide(org.apache.spark.sql.functions.size(col("cvs")))))
        .withColumn(
            "composite_limit", limit(standards, standard -> standard.variance().composite()))
        .withColumn(
            "verdict",
            when(
                col("composite_limit").isNotNull(),
                verdict(
                    col("composite_cv"),
                    col("composite_limit"),
                    isBelow,
                    col("units_missing").gt(0))))
        .withColumn(
            "flips_when_rounded", flips(col("composite_cv"), col("composite_limit"), isBelow));
  }

  /**
   * Mean, sd and cv, and the units that have a value as {@code unit_values}: school_code, numerator
   * x, pupils p and value v, in the order of their codes.
   */
  static Dataset<Row> withUnits(Dataset<Row> unitIndicators, Collection<Standard> standards) {
    return unitIndicators
        .transform(Variance::unitsPerCounty)
        .withColumn("per", per(standards))
        .transform(Variance::withMoments);
  }

  private static Dataset<Row> unitsPerCounty(Dataset<Row> unitIndicators) {
    Column known = col("value").isNotNull();
    return unitIndicators
        .groupBy("standard", "year", "county_code", "stage", "indicator")
        .agg(
            array_sort(
                    collect_list(
                        when(
                            known,
                            struct(
                                col("school_code"), col("numerator").as("x"),
                                col("pupils").cast("double").as("p"), col("value").as("v")))))
                .as("unit_values"),
            count(when(known, lit(1))).as("units"),
            coalesce(sum(when(known, col("pupils"))), lit(0L)).as("pupils"),
            count(when(col("value").isNull(), lit(1))).as("units_missing"),
            when(max(col("threshold")).isNotNull(), count(when(col("attained"), lit(1))))
                .as("units_attained"));
  }

  private static Dataset<Row> withMoments(Dataset<Row> counties) {
    Column pupils = total("unit_values", unit -> unit.getField("p"));
    Column numerators = total("unit_values", unit -> unit.getField("x"));
    Column squares =
        total(
            "unit_values",
            unit -> {
              Column deviation = unit.getField("v").minus(col("mean"));
              return unit.getField("p").multiply(deviation).multiply(deviation);
            });
    Column hasUnits = col("units").gt(0);
    Column rawSd = sqrt(squares.divide(pupils));
    return counties
        .withColumn("mean", when(hasUnits, col("per").multiply(numerators).divide(pupils)))
        .withColumn("raw_sd", when(hasUnits, rawSd))
        .withColumn(
            "sd",
            when(col("raw_sd").leq(col("mean").multiply(lit(Numbers.GUARD))), lit(0.0))
                .otherwise(col("raw_sd")))
        .withColumn("cv", when(col("mean").notEqual(0), col("sd").divide(col("mean"))));
  }

  /** The sum over a list in its order. */
  private static Column total(String list, Function<Column, Column> term) {
    return aggregate(col(list), lit(0.0), (sum, element) -> sum.plus(term.apply(element)));
  }

  private static Column per(Collection<Standard> standards) {
    Column per = lit(null).cast("double");
    for (Standard standard : standards) {
      for (Indicator indicator : standard.indicators()) {
        Column isThis =
            col("standard")
                .equalTo(standard.standard())
                .and(col("indicator").equalTo(indicator.id()));
        per = when(isThis, lit((double) indicator.per())).otherwise(per);
      }
    }
    return per;
  }

  private static Column limit(
      Collection<Standard> standards, Function<Standard, List<Standard.Limit>> limitsOf) {
    return dated(
        standards, limitsOf, (limit, stage) -> lit(limit.of(stage)), lit(null).cast("double"));
  }

  /** Whether the limit itself is already too much. */
  private static Column isBelow(
      Collection<Standard> standards, Function<Standard, List<Standard.Limit>> limitsOf) {
    return dated(
        standards, limitsOf, (limit, stage) -> lit(limit.below().contains(stage)), lit(false));
  }

  private static Column dated(
      Collection<Standard> standards,
      Function<Standard, List<Standard.Limit>> limitsOf,
      BiFunction<Standard.Limit, Stage, Column> valueOf,
      Column otherwise) {
    Column result = otherwise;
    for (Standard standard : standards) {
      for (Standard.Limit limit : limitsOf.apply(standard)) {
        for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
          Column isThis =
              col("standard")
                  .equalTo(standard.standard())
                  .and(col("stage").equalTo(stage.code()))
                  .and(UnitIndicators.inYears(limit.years()));
          result = when(isThis, valueOf.apply(limit, stage)).otherwise(result);
        }
      }
    }
    return result;
  }

  private static Column verdict(
      Column cv, Column limit, Column isBelow, Column somethingIsMissing) {
    return when(limit.isNull(), lit(null).cast("string"))
        .when(somethingIsMissing.or(cv.isNull()), lit("undetermined"))
        .when(keeps(cv, limit, isBelow), lit("met"))
        .otherwise(lit("not_met"));
  }

  private static Column keeps(Column cv, Column limit, Column isBelow) {
    return when(isBelow, Numbers.isBelow(cv, limit)).otherwise(Numbers.within(cv, limit));
  }

  private static Column flips(Column cv, Column limit, Column isBelow) {
    Column shown = Numbers.halfUp(cv, SHOWN_DECIMALS);
    return keeps(shown, limit, isBelow).notEqual(keeps(cv, limit, isBelow));
  }
}
