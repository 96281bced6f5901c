package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.reference.Plans;

/** The province's plans as Spark sees them. */
final class PlanRows {
  private PlanRows() {}

  /**
   * year, county_code, planned_year and decided_on of every valid county, the last two empty where
   * nothing was decided; no row where there is no plan file.
   */
  static Dataset<Row> ofCounties(RunContext run) {
    Plans plans = new Plans(run.reference());
    List<Row> rows = new ArrayList<>();
    if (run.reference().has("plan_county")) {
      for (int year : run.plan().years()) {
        for (String county : ReferenceRows.validIn(run, year)) {
          Optional<Plans.Decision> decision = plans.of(county, year);
          rows.add(
              RowFactory.create(
                  year,
                  county,
                  decision.map(Plans.Decision::plannedYear).orElse(null),
                  decision.map(Plans.Decision::decidedOn).orElse(null)));
        }
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("year", DataTypes.IntegerType)
                .add("county_code", DataTypes.StringType)
                .add("planned_year", DataTypes.IntegerType)
                .add("decided_on", DataTypes.StringType));
  }

  /**
   * All decisions, on counties and on schools: level, county_code or school_code, planned_year,
   * decided_on and note.
   */
  static Dataset<Row> decisions(RunContext run) {
    List<Row> rows = new ArrayList<>();
    for (Map<String, Object> row : run.reference().rows("plan_county")) {
      rows.add(decision("county", row));
    }
    for (Map<String, Object> row : run.reference().rows("plan_school")) {
      rows.add(decision("school", row));
    }
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("level", DataTypes.StringType)
                .add("county_code", DataTypes.StringType)
                .add("school_code", DataTypes.StringType)
                .add("planned_year", DataTypes.IntegerType)
                .add("decided_on", DataTypes.StringType)
                .add("note", DataTypes.StringType));
  }

  private static Row decision(String level, Map<String, Object> row) {
    return RowFactory.create(
        level,
        row.get("county_code"),
        row.get("school_code"),
        Math.toIntExact((Long) row.get("planned_year")),
        row.get("decided_on"),
        row.get("note"));
  }
}
