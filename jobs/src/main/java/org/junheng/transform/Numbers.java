package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;

/** How figures are added, compared and rounded (methodology 5, 9.2 and 9.9). */
final class Numbers {
  /** The relative guard of comparisons: 4.2 computed as 4.199999999999999 reaches 4.2. */
  static final double GUARD = 1e-12;

  private Numbers() {}

  /** value ≥ limit, guarded. */
  static Column reaches(Column value, Column limit) {
    return value.geq(limit.multiply(lit(1 - GUARD)));
  }

  /** value ≤ limit, guarded. */
  static Column within(Column value, Column limit) {
    return value.leq(limit.multiply(lit(1 + GUARD)));
  }

  /** value < limit, guarded. */
  static Column isBelow(Column value, Column limit) {
    return value.lt(limit.multiply(lit(1 - GUARD)));
  }

  /** value > limit, guarded. */
  static Column isAbove(Column value, Column limit) {
    return value.gt(limit.multiply(lit(1 + GUARD)));
  }

  /** value rounded half up to so many decimals. */
  static Column halfUp(Column value, int decimals) {
    double scale = Math.pow(10, decimals);
    return floor(value.multiply(lit(scale * (1 + GUARD))).plus(lit(0.5)))
        .cast("double")
        .divide(lit(scale));
  }

  /**
   * The sum of the parts that have a value; null where none has one. A part that is missing must
   * have been ruled out before: what is empty here is not applicable and adds nothing.
   */
  static Column sumOfKnown(List<Column> parts) {
    Column anyKnown = parts.stream().map(Column::isNotNull).reduce(Column::or).orElseThrow();
    Column sum =
        parts.stream()
            .map(part -> coalesce(part.cast("double"), lit(0.0)))
            .reduce(Column::plus)
            .orElseThrow();
    return when(anyKnown, sum);
  }
}
