package org.junheng.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.transform.Census;
import org.junheng.transform.Dimensions;
import org.junheng.transform.Rankings;
import org.junheng.transform.UnitIndicators;
import org.junheng.transform.UnitVerdicts;
import org.junheng.transform.Units;
import org.junheng.transform.Variance;

/** Derives the figures, each table from those that are already written. */
final class FigureTables {
  private FigureTables() {}

  /** Schools, units, their indicators and verdicts. */
  static void writeUnits(RunContext run) {
    Census census = census(run);
    run.write("dim_school", Dimensions.schools(census.school(), census.pupils()));
    run.write("dim_indicator", Dimensions.indicators(run.spark(), run.standards()));
    run.write("unit", Units.of(census, run.standards(), run.definitions().codeList("school_type")));
    run.write("unit_indicator", UnitIndicators.of(run.read("unit"), run.standards()));
    run.write(
        "county_units",
        run.spark()
            .createDataFrame(
                java.util.List.of(),
                org.junheng.warehouse.Tables.schema(run.definitions().table("county_units"))));
    run.write("unit_verdict", UnitVerdicts.of(run.read("unit_indicator"), run.standards()));
  }

  /** The differences between a county's units. */
  static void writeVariance(RunContext run) {
    run.write(
        "county_variance", Variance.ofIndicators(run.read("unit_indicator"), run.standards()));
    run.write(
        "county_composite", Variance.ofComposites(run.read("county_variance"), run.standards()));
  }

  /** The counties' ranks. */
  static void writeRankings(RunContext run) {
    Dataset<Row> counties =
        Dimensions.countiesByYear(run.read("dim_county"), ReferenceRows.years(run));
    run.write(
        "county_ranking",
        Rankings.of(
            run.read("county_variance"),
            run.read("county_composite"),
            run.read("unit_verdict"),
            counties,
            ReferenceRows.recodes(run),
            run.standards()));
  }

  /** The accepted rows of all forms. */
  static Census census(RunContext run) {
    return new Census(
        run.read("census_school"),
        run.read("census_pupils"),
        run.read("census_classes"),
        run.read("census_teachers"),
        run.read("census_facilities"),
        run.read("census_rooms"),
        run.read("census_funding"),
        run.read("census_county"),
        run.read("census_survey"));
  }
}
