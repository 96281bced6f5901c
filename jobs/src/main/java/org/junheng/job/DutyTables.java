package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.reference.CountyMap;
import org.junheng.transform.Rankings;
import org.junheng.transform.ReviewDuties;
import org.junheng.transform.Targets;

/** Derives what counties promised, and what they owe after recognition. */
final class DutyTables {
  private static final StructType TARGET =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("target", DataTypes.LongType)
          .add("metric", DataTypes.StringType)
          .add("stage", DataTypes.StringType)
          .add("comparison", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("due_year", DataTypes.IntegerType)
          .add("source", DataTypes.StringType);

  private DutyTables() {}

  /** Targets and duties. */
  static void write(RunContext run) {
    run.write(
        "target_status",
        Targets.of(
            targets(run),
            Rankings.figures(
                run.read("county_variance"),
                run.read("county_composite"),
                run.read("unit_verdict")),
            run.read("county_variance"),
            run.read("county_item"),
            run.standards()));
    PlanTables.writeEach(
        run,
        "review_duty",
        standard ->
            ReviewDuties.of(
                new ReviewDuties.Sources(
                    ReferenceRows.recognitions(run, standard.regime().name()),
                    run.read("county_verdict"),
                    run.read("dim_school"),
                    run.read("unit"),
                    run.read("unit_indicator"),
                    run.read("school_item")),
                standard));
  }

  /** The targets of every valid county and census year, whichever of its codes they name. */
  private static Dataset<Row> targets(RunContext run) {
    List<Map<String, Object>> targets = run.reference().rows("targets");
    CountyMap map = new CountyMap(run.reference());
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : ReferenceRows.validIn(run, year)) {
        SortedSet<String> codes = map.codesOverTheYears(county, year);
        for (int i = 0; i < targets.size(); i++) {
          Map<String, Object> target = targets.get(i);
          if (codes.contains((String) target.get("county_code"))) {
            rows.add(
                RowFactory.create(
                    year,
                    county,
                    i + 1L,
                    target.get("metric"),
                    target.get("stage"),
                    target.get("comparison"),
                    ((Number) target.get("value")).doubleValue(),
                    Math.toIntExact((Long) target.get("due_year")),
                    target.get("source")));
          }
        }
      }
    }
    return run.spark().createDataFrame(rows, TARGET);
  }
}
