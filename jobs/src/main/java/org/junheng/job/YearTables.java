package org.junheng.job;

import java.util.Collections;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.transform.AreaCounts;
import org.junheng.transform.Dimensions;
import org.junheng.transform.Rankings;
import org.junheng.transform.SchoolChanges;
import org.junheng.transform.SchoolPlaces;
import org.junheng.transform.StandardChanges;
import org.junheng.transform.Trends;
import org.junheng.transform.Variance;

/** Derives what is told over the years. */
final class YearTables {
  private final RunContext run;

  private YearTables(RunContext run) {
    this.run = run;
  }

  /** What happened to schools, trends as they were and on one map, progress, plans and duties. */
  static void write(RunContext run) {
    YearTables tables = new YearTables(run);
    run.write("school_change", tables.schoolChanges());
    tables.writeTrends();
    run.write("progress", tables.progress());
    PlanTables.write(run);
    DutyTables.write(run);
  }

  /** The census year on whose map the trends are told too: the newest. */
  static int mapYear(RunContext run) {
    return Collections.max(run.plan().years());
  }

  private Dataset<Row> schoolChanges() {
    return SchoolChanges.of(
        run.read("census_school"),
        run.read("held"),
        ReferenceRows.origins(run),
        run.definitions().codeList("school_type"));
  }

  private void writeTrends() {
    int mapYear = mapYear(run);
    Dataset<Row> standardChanges =
        StandardChanges.of(
            run.spark(), run.standards(), run.definitions().forms().values(), run.plan().years());
    Dataset<Row> places =
        SchoolPlaces.of(
                run.read("census_school"),
                run.read("census_pupils"),
                MapRows.places(run, mapYear),
                mapYear)
            .localCheckpoint();
    run.write("map_undecided", SchoolPlaces.undecided(places, run.read("dim_school"), mapYear));
    Dataset<Row> asItWas =
        Rankings.figures(
            run.read("county_variance"), run.read("county_composite"), run.read("unit_verdict"));
    run.write(
        "county_trend",
        Trends.asItWas(asItWas, MapRows.changes(run), standardChanges)
            .unionByName(Trends.onMap(figuresOn(places), mapYear, standardChanges)));
  }

  /** Every figure once more, from the units that stand elsewhere on the map. */
  private Dataset<Row> figuresOn(Dataset<Row> places) {
    Dataset<Row> variance =
        Variance.ofIndicators(
                SchoolPlaces.moved(run.read("unit_indicator"), places), run.standards())
            .localCheckpoint();
    return Rankings.figures(
            variance,
            Variance.ofComposites(variance, run.standards()),
            SchoolPlaces.moved(run.read("unit_verdict"), places))
        .localCheckpoint();
  }

  private Dataset<Row> progress() {
    Dataset<Row> counties =
        Dimensions.countiesByCity(run.read("dim_county"), ReferenceRows.years(run)).cache();
    Dataset<Row> plans = PlanRows.ofCounties(run);
    return run.standards().stream()
        .map(
            standard ->
                AreaCounts.of(
                    new AreaCounts.Sources(
                        counties,
                        run.read("county_verdict"),
                        run.read("unit"),
                        run.read("unit_verdict"),
                        plans,
                        ReferenceRows.recognitions(run, standard.regime().name())),
                    standard))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }
}
