package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.definition.Years;

/**
 * Table {@code unit_indicator}: each indicator of each unit, numerator ÷ pupils × per, and how it
 * stands to its threshold (methodology 2 and 3).
 */
public final class UnitIndicators {
  private static final int SHOWN_DECIMALS = 2;

  private UnitIndicators() {}

  /** The indicators of table {@code unit} under each standard. */
  public static Dataset<Row> of(Dataset<Row> units, Collection<Standard> standards) {
    return standards.stream()
        .map(standard -> ofStandard(units, standard))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private static Dataset<Row> ofStandard(Dataset<Row> units, Standard standard) {
    Column[] indicators =
        standard.indicators().stream()
            .map(indicator -> measured(indicator, standard))
            .toArray(Column[]::new);
    double remainingShare = standard.unitRule() == null ? 1 : standard.unitRule().remainingShare();
    return units
        .where(col("standard").equalTo(standard.standard()))
        .select(
            col("standard"),
            col("year"),
            col("county_code"),
            col("school_code"),
            col("stage"),
            col("pupils"),
            inline(array(indicators)))
        .withColumn("value", col("numerator").multiply(col("per")).divide(col("pupils")))
        .withColumn("attained", Numbers.reaches(col("value"), col("threshold")))
        .withColumn(
            "attained_85",
            col("attained")
                .or(Numbers.reaches(col("value"), col("threshold").multiply(lit(remainingShare)))))
        .withColumn("shortfall", shortfall())
        .withColumn("flips_when_rounded", flips())
        .drop("per");
  }

  /** The struct (indicator, per, numerator, threshold, relaxation) of one indicator. */
  private static Column measured(Indicator indicator, Standard standard) {
    Column isPrimary = col("stage").equalTo(Stage.PRIMARY.code());
    Column threshold =
        indicator.thresholds() == null
            ? lit(null).cast("double")
            : when(isPrimary, lit(indicator.thresholds().primary()))
                .otherwise(lit(indicator.thresholds().junior()));
    List<Relaxation> relaxations = standard.relaxationsOfIndicator(indicator.id());
    Column used = lit(null).cast("string");
    for (Relaxation relaxation : relaxations) {
      used =
          when(
                  isAllowed(relaxation)
                      .and(col(relaxation.adds()).isNotNull())
                      .and(isUsable(relaxation)),
                  lit(relaxation.id()))
              .otherwise(used);
    }
    return struct(
        lit(indicator.id()).as("indicator"),
        lit((double) indicator.per()).as("per"),
        when(isPrimary, numerator(indicator.numerator().primary(), relaxations))
            .otherwise(numerator(indicator.numerator().junior(), relaxations))
            .as("numerator"),
        threshold.as("threshold"),
        used.as("relaxation"));
  }

  private static Column numerator(Indicator.Numerator numerator, List<Relaxation> relaxations) {
    Column needed = array(numerator.parts().stream().map(functions::lit).toArray(Column[]::new));
    List<Column> added = new ArrayList<>();
    numerator.add().forEach(field -> added.add(col(field)));
    for (Relaxation relaxation : relaxations) {
      added.add(when(isAllowed(relaxation).and(isUsable(relaxation)), col(relaxation.adds())));
    }
    Column sum = Numbers.sumOfKnown(added);
    for (String field : numerator.subtract()) {
      sum = sum.minus(coalesce(col(field), lit(0.0))); // not applicable subtracts nothing
    }
    return when(functions.not(arrays_overlap(col("missing"), needed)), sum);
  }

  private static Column isAllowed(Relaxation relaxation) {
    return coalesce(
        inYears(relaxation.years()).and(expr(Sql.of(relaxation.when().text()))), lit(false));
  }

  /** Where a relaxed quantity is missing in part, it is not used and does no harm. */
  private static Column isUsable(Relaxation relaxation) {
    return functions.not(functions.array_contains(col("missing"), relaxation.adds()));
  }

  static Column inYears(Years years) {
    Column within = lit(true);
    if (years.from() != null) {
      within = within.and(col("year").geq(years.from()));
    }
    if (years.to() != null) {
      within = within.and(col("year").leq(years.to()));
    }
    return within;
  }

  private static Column shortfall() {
    Column gap =
        col("threshold").multiply(col("pupils")).divide(col("per")).minus(col("numerator"));
    return when(col("attained"), lit(0.0))
        .when(functions.not(col("attained")), greatest(gap, lit(0.0)));
  }

  private static Column flips() {
    Column shown = Numbers.halfUp(col("value"), SHOWN_DECIMALS);
    return Numbers.reaches(shown, col("threshold")).notEqual(col("attained"));
  }
}
