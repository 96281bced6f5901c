package org.junheng.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;
import org.junheng.transform.Dimensions;
import org.junheng.transform.Outlooks;
import org.junheng.transform.PlanRevisions;
import org.junheng.transform.PlanStatuses;
import org.junheng.transform.SchoolPlanStatuses;
import org.junheng.warehouse.Tables;

/** Derives what was planned against what came of it. Plans are of the newer regime. */
final class PlanTables {
  private final RunContext run;

  private PlanTables(RunContext run) {
    this.run = run;
  }

  /** Revisions, outlooks and statuses of plans. */
  static void write(RunContext run) {
    PlanTables tables = new PlanTables(run);
    Dataset<Row> decisions = PlanRows.decisions(run);
    Dataset<Row> plans = PlanRows.ofCounties(run).cache();
    run.write("plan_revision", PlanRevisions.of(decisions, run.read("dim_school")));
    writeEach(run, "county_outlook", standard -> tables.outlooks(plans, standard));
    writeEach(run, "plan_status", standard -> tables.ofCounties(plans, standard));
    writeEach(
        run,
        "plan_school_status",
        standard ->
            SchoolPlanStatuses.of(
                run.read("dim_school"),
                run.read("unit_verdict"),
                decisions.where(col("level").equalTo("school")),
                lit(run.reference().has("plan_school")),
                standard));
  }

  private Dataset<Row> outlooks(Dataset<Row> plans, Standard standard) {
    return Outlooks.of(
        run.read("county_trend"),
        MapRows.series(run, YearTables.mapYear(run)),
        run.read("county_variance"),
        run.read("unit_verdict"),
        plans,
        standard);
  }

  private Dataset<Row> ofCounties(Dataset<Row> plans, Standard standard) {
    return PlanStatuses.of(
        Dimensions.countiesByYear(run.read("dim_county"), ReferenceRows.years(run)),
        plans,
        ReferenceRows.recognitions(run, standard.regime().name()),
        run.read("county_verdict"),
        run.read("county_outlook"),
        standard);
  }

  /** The rows under each standard of the newer regime; an empty table where there is none. */
  static void writeEach(RunContext run, String table, Function<Standard, Dataset<Row>> derivation) {
    run.write(
        table,
        run.standards().stream()
            .filter(standard -> standard.regime() == Standard.Regime.Q2017)
            .map(derivation)
            .reduce(Dataset::unionByName)
            .orElseGet(
                () ->
                    run.spark()
                        .createDataFrame(
                            List.of(), Tables.schema(run.definitions().table(table)))));
  }
}
