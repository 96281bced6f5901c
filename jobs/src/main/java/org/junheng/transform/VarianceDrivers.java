package org.junheng.transform;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;

/**
 * Table {@code variance_driver}: which units make a county's differences, by their share of the
 * variance and by what the cv would be without them (methodology 8 and 9.27).
 */
public final class VarianceDrivers {
  /** Below this part of the whole, a remainder is added up anew: a subtraction would be noise. */
  private static final double SAFE_REMAINDER = 1e-4;

  private VarianceDrivers() {}

  /** One row per standard, census year, county, stage, indicator and unit with a value. */
  public static Dataset<Row> of(Dataset<Row> unitIndicators, Collection<Standard> standards) {
    return Variance.withUnits(unitIndicators, standards)
        .where(col("units").gt(0))
        .withColumn("numerators", total(col("unit_values"), unit -> unit.getField("x")))
        .withColumn("squares", squares(col("unit_values"), col("mean")))
        .select(
            col("standard"),
            col("year"),
            col("county_code"),
            col("stage"),
            col("indicator"),
            inline(transform(col("unit_values"), VarianceDrivers::driver)));
  }

  private static Column driver(Column unit) {
    return struct(
        unit.getField("school_code").as("school_code"),
        when(col("cv").gt(0), square(unit, col("mean")).divide(col("squares"))).as("share"),
        when(col("units").gt(1), cvWithout(unit)).as("leave_one_out_cv"));
  }

  /** From the county's sums less the unit's own, or where little is left from the other units. */
  private static Column cvWithout(Column unit) {
    Column pupils = col("pupils").cast("double").minus(unit.getField("p"));
    Column numerators = col("numerators").minus(unit.getField("x"));
    Column mean = col("per").multiply(numerators).divide(pupils);
    Column shift = mean.minus(col("mean"));
    Column squares =
        col("squares")
            .minus(square(unit, col("mean")))
            .minus(pupils.multiply(shift).multiply(shift));
    Column isSafe =
        numerators
            .gt(col("numerators").multiply(lit(SAFE_REMAINDER)))
            .and(squares.gt(col("squares").multiply(lit(SAFE_REMAINDER))));
    Column others =
        filter(
            col("unit_values"),
            other -> other.getField("school_code").notEqual(unit.getField("school_code")));
    Column meanOfOthers =
        col("per").multiply(total(others, other -> other.getField("x"))).divide(pupils);
    return when(isSafe, cv(squares, pupils, mean))
        .otherwise(cv(squares(others, meanOfOthers), pupils, meanOfOthers));
  }

  private static Column cv(Column squares, Column pupils, Column mean) {
    Column sd = sqrt(greatest(squares, lit(0.0)).divide(pupils));
    return when(
        mean.notEqual(0),
        when(sd.leq(mean.multiply(lit(Numbers.GUARD))), lit(0.0)).otherwise(sd.divide(mean)));
  }

  private static Column squares(Column units, Column mean) {
    return total(units, unit -> square(unit, mean));
  }

  private static Column square(Column unit, Column mean) {
    Column deviation = unit.getField("v").minus(mean);
    return unit.getField("p").multiply(deviation).multiply(deviation);
  }

  private static Column total(Column units, Function<Column, Column> term) {
    return aggregate(units, lit(0.0), (sum, unit) -> sum.plus(term.apply(unit)));
  }
}
