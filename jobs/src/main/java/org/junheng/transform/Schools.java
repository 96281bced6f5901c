package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.CodeList;
import org.junheng.definition.Stage;

/**
 * Schools as the standards see them: campuses that are no school of their own are added to their
 * main school, quantity by quantity (methodology 1, 9.1 and 9.2).
 */
final class Schools {
  /** What teachers are counted by; of a stage, never split. */
  static final List<String> STAFF =
      List.of(
          "full_time",
          "doctor",
          "master",
          "bachelor",
          "associate",
          "backbone",
          "pe",
          "music",
          "fine_art",
          "general_art",
          "shared_pe_art",
          "senior_title",
          "middle_title",
          "certified",
          "trained_360h");

  /** Whole-school facilities. */
  static final List<String> FACILITIES =
      List.of(
          "teaching_area",
          "indoor_gym_area",
          "sports_ground_area",
          "extra_sports_area",
          "equipment_value",
          "multimedia_rooms",
          "computers",
          "books");

  /** Whole-school counts of form pupils besides those of the stages. */
  static final List<String> FLOWS =
      List.of(
          "migrant_pupils",
          "graduates",
          "grade7_three_years_ago",
          "transferred_in",
          "transferred_out",
          "deceased");

  /** Whole-school funds, yuan. */
  static final List<String> FUNDS = List.of("public_funds", "training_funds");

  private static final String EXACT = "decimal(30,10)";

  private Schools() {}

  /**
   * One row per school of a form {@code school}, campuses too: with the stages of its type and, as
   * {@code host}, the school that it counts in: its main school for a campus whose main school is
   * there, else itself. A teaching point is never a campus.
   */
  static Dataset<Row> withHost(Dataset<Row> school, CodeList types, boolean mergeCampuses) {
    Dataset<Row> typed =
        school
            .withColumn("stages", stagesOf(types))
            .withColumn("teaching_point", isTeachingPoint(types))
            .withColumn(
                "campus",
                lit(mergeCampuses)
                    .and(not(coalesce(col("counted"), lit(true))))
                    .and(not(col("teaching_point")))
                    .and(col("main_school_code").isNotNull()));
    Dataset<Row> mains =
        typed
            .where(not(col("campus")))
            .select(
                col("year"),
                col("county_code"),
                col("school_code").as("main_school_code"),
                lit(true).as("main_is_there"));
    return typed
        .join(mains, new String[] {"year", "county_code", "main_school_code"}, "left")
        .withColumn(
            "host",
            when(col("campus").and(col("main_is_there")), col("main_school_code"))
                .otherwise(col("school_code")));
  }

  /**
   * One row per school that counts, campuses merged: its own type and flags, pupils by stage
   * (empty: unknown; 0 also for the stages that its type lacks), facilities, flows and funds, and
   * the names of those that cannot be summed because a part is missing.
   */
  static Dataset<Row> merged(Dataset<Row> withHost, Census census) {
    List<Column> quantities = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      quantities.add(sum(col("part_" + stage.pupilsField())).as(stage.pupilsField()));
      quantities.add(max(col("unknown_" + stage.code())).as("unknown_" + stage.code()));
    }
    FACILITIES.forEach(field -> quantities.add(exactSum(field)));
    FLOWS.forEach(field -> quantities.add(exactSum(field)));
    FUNDS.forEach(field -> quantities.add(exactSum(field)));
    quantities.add(union("missing_facilities"));
    quantities.add(union("missing_flows"));
    quantities.add(union("missing_funds"));
    quantities.add(count(lit(1)).minus(lit(1)).as("campuses"));
    Dataset<Row> sums =
        SchoolParts.of(withHost, census)
            .groupBy("year", "county_code", "host")
            .agg(quantities.get(0), tail(quantities))
            .transform(rows -> withoutPartialSums(rows, FACILITIES, "missing_facilities"))
            .transform(rows -> withoutPartialSums(rows, FLOWS, "missing_flows"))
            .transform(rows -> withoutPartialSums(rows, FUNDS, "missing_funds"));
    Dataset<Row> hosts =
        withHost
            .where(col("host").equalTo(col("school_code")))
            .select(
                col("year"),
                col("county_code"),
                col("host"),
                col("school_type"),
                col("stages"),
                col("teaching_point"),
                col("urban_rural"),
                col("founder"),
                coalesce(col("directly_run"), lit(false)).as("directly_run"),
                coalesce(col("dense_city_core"), lit(false)).as("dense_city_core"),
                col("school_name"),
                col("planned_year"),
                col("charter"));
    return hosts.join(sums, new String[] {"year", "county_code", "host"}, "inner");
  }

  /**
   * One row per school that counts and stage of its type: the teachers, campuses merged, and in
   * {@code missing_staff} the fields that cannot be summed. A part without pupils of the stage
   * needs no row of teachers.
   */
  static Dataset<Row> staff(Dataset<Row> withHost, Census census) {
    Dataset<Row> stageParts =
        SchoolParts.of(withHost, census)
            .withColumn("stage", explode(col("host_stages")))
            .where(col("stage").isin("primary", "junior"))
            .withColumn("needed", stageNeedsTeachers());
    Dataset<Row> joined =
        stageParts
            .join(
                SchoolParts.rowsOf(census.teachers(), "teachers", STAFF, "stage"),
                new String[] {"year", "county_code", "school_code", "stage"},
                "left")
            .withColumn("missing_staff", SchoolParts.missing("teachers", STAFF, col("needed")));
    List<Column> quantities = new ArrayList<>();
    STAFF.forEach(field -> quantities.add(exactSum(field)));
    quantities.add(union("missing_staff"));
    return joined
        .groupBy("year", "county_code", "host", "stage")
        .agg(quantities.get(0), tail(quantities))
        .transform(rows -> withoutPartialSums(rows, STAFF, "missing_staff"));
  }

  private static Column stageNeedsTeachers() {
    Column needs = lit(false);
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      Column hasPupils =
          col("unknown_" + stage.code())
              .or(coalesce(col("part_" + stage.pupilsField()).gt(0), lit(false)));
      needs = when(col("stage").equalTo(stage.code()), hasPupils).otherwise(needs);
    }
    return needs;
  }

  /** Empties the sums that lack a part: missing spoils a sum. */
  private static Dataset<Row> withoutPartialSums(
      Dataset<Row> rows, List<String> fields, String missing) {
    for (String field : fields) {
      rows = rows.withColumn(field, when(not(array_contains(col(missing), field)), col(field)));
    }
    return rows;
  }

  /** An exact sum: the same whatever order the rows come in. */
  private static Column exactSum(String field) {
    return sum(col(field).cast(EXACT)).cast("double").as(field);
  }

  private static Column union(String lists) {
    return array_sort(array_distinct(flatten(collect_list(col(lists))))).as(lists);
  }

  /** The stage sections that a school of the row's type may have. */
  static Column stagesOf(CodeList types) {
    Column stages = array().cast("array<string>");
    for (CodeList.Code type : types.values()) {
      if (!type.stages().isEmpty()) {
        Column own = array(type.stages().stream().map(functions::lit).toArray(Column[]::new));
        stages = when(col("school_type").equalTo(type.code()), own).otherwise(stages);
      }
    }
    return stages;
  }

  private static Column isTeachingPoint(CodeList types) {
    Object[] points =
        types.values().stream()
            .filter(CodeList.Code::teachingPoint)
            .map(CodeList.Code::code)
            .toArray();
    return col("school_type").isin(points);
  }

  private static Column not(Column condition) {
    return functions.not(condition);
  }

  private static Column[] tail(List<Column> columns) {
    return columns.subList(1, columns.size()).toArray(Column[]::new);
  }
}
