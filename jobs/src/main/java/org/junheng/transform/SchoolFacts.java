package org.junheng.transform;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * What the rules on whole schools look at (methodology 4 and 9.17–9.20): one row per school that
 * counts, campuses merged, with its classes, music and art rooms, flows and funds.
 */
public final class SchoolFacts {
  private static final String[] SCHOOL = {"year", "county_code", "school_code"};

  private SchoolFacts() {}

  /**
   * The schools of all years.
   *
   * @param held table {@code held}, since a held class or room leaves its school open
   * @param units table {@code unit}, of the same standard: {@code scope_stages} says in which
   *     stages the school is in its scope
   */
  public static Dataset<Row> of(
      Census census,
      Dataset<Row> held,
      Dataset<Row> units,
      Dataset<Row> roomsForms,
      Standard standard,
      CodeList types) {
    Dataset<Row> withHost =
        Schools.withHost(census.school(), types, standard.scope().mergeCampuses());
    Dataset<Row> partHosts =
        withHost
            .select("year", "county_code", "school_code", "host")
            .join(
                withHost
                    .where(col("host").equalTo(col("school_code")))
                    .select(
                        col("year"),
                        col("county_code"),
                        col("host"),
                        col("stages").as("host_stages")),
                new String[] {"year", "county_code", "host"},
                "inner");
    Dataset<Row> schools =
        Units.withKnownPupils(Schools.merged(withHost, census))
            .withColumnRenamed("host", "school_code")
            .withColumn("junior_pupils", col("known_junior"))
            .withColumn("compulsory_pupils", col("known_primary").plus(col("known_junior")))
            .withColumn("migrant_pupils", notApplicableIsNone("migrant_pupils", "missing_flows"));
    Dataset<Row> scope =
        units
            .where(col("standard").equalTo(standard.standard()))
            .groupBy("year", "county_code", "school_code")
            .agg(collect_set(col("stage")).as("scope_stages"));
    return schools
        .join(scope, SCHOOL, "left")
        .join(classes(partHosts, census), SCHOOL, "left")
        .join(rooms(partHosts, census), SCHOOL, "left")
        .join(heldRows(partHosts, held), SCHOOL, "left")
        .join(
            roomsForms.withColumn("has_rooms", lit(true)),
            new String[] {"year", "county_code"},
            "left")
        .join(
            census.county().select("year", "county_code", "primary_fund_standard"),
            new String[] {"year", "county_code"},
            "left")
        .withColumn("has_rooms_form", col("has_rooms").isNotNull())
        .withColumn("held_classes", coalesce(col("held_classes"), lit(0L)))
        .withColumn("held_music", coalesce(col("held_music"), lit(0L)))
        .withColumn("held_art", coalesce(col("held_art"), lit(0L)));
  }

  /** A field that is not applicable counts nobody; where it is missing it stays empty. */
  private static Column notApplicableIsNone(String field, String missing) {
    return when(not(array_contains(col(missing), field)), coalesce(col(field), lit(0.0)));
  }

  /** class_sizes (stage, size), stages that have class rows, and parts without any. */
  private static Dataset<Row> classes(Dataset<Row> partHosts, Census census) {
    Dataset<Row> rows =
        census
            .classes()
            .select(
                col("year"),
                col("county_code"),
                col("school_code"),
                col("stage"),
                col("pupils").as("class_pupils"));
    return partHosts
        .join(rows, SCHOOL, "left")
        .withColumn(
            "counts", coalesce(array_contains(col("host_stages"), col("stage")), lit(false)))
        .groupBy("year", "county_code", "host")
        .agg(
            collect_list(when(col("counts"), struct(col("stage"), col("class_pupils"))))
                .as("class_sizes"),
            count(when(col("counts"), lit(1))).as("classes"),
            max(when(col("counts"), col("class_pupils"))).as("largest_class"),
            array_distinct(collect_list(when(col("counts"), col("stage")))).as("class_stages"),
            countDistinct(col("school_code"))
                .minus(countDistinct(when(col("counts"), col("school_code"))))
                .as("parts_without_classes"))
        .withColumnRenamed("host", "school_code");
  }

  private static Dataset<Row> rooms(Dataset<Row> partHosts, Census census) {
    Dataset<Row> rows =
        census
            .rooms()
            .select(col("year"), col("county_code"), col("school_code"), col("kind"), col("area"));
    return partHosts
        .join(rows, SCHOOL, "inner")
        .groupBy("year", "county_code", "host")
        .agg(
            collect_list(when(col("kind").equalTo("music"), col("area"))).as("music_areas"),
            collect_list(when(col("kind").equalTo("art"), col("area"))).as("art_areas"))
        .withColumnRenamed("host", "school_code");
  }

  /**
   * Held rows of classes and rooms by school; a held room of unknown kind may be either. A file
   * that is held whole leaves all schools of its county open.
   */
  private static Dataset<Row> heldRows(Dataset<Row> partHosts, Dataset<Row> held) {
    Dataset<Row> rows =
        held.where(col("severity").equalTo("error").and(col("form").isin("classes", "rooms")))
            .select("year", "county_code", "form", "file", "sheet", "line", "school_code", "kind")
            .distinct();
    Column isClass = col("form").equalTo("classes");
    Column isRoom = col("form").equalTo("rooms");
    return partHosts
        .join(rows.where(col("school_code").isNotNull()), SCHOOL, "inner")
        .groupBy("year", "county_code", "host")
        .agg(
            count(when(isClass, lit(1))).as("held_classes"),
            count(when(isRoom.and(coalesce(col("kind").notEqual("art"), lit(true))), lit(1)))
                .as("held_music"),
            count(when(isRoom.and(coalesce(col("kind").notEqual("music"), lit(true))), lit(1)))
                .as("held_art"))
        .withColumnRenamed("host", "school_code");
  }

  static Column hasStage(String list, Stage stage) {
    return coalesce(array_contains(col(list), stage.code()), lit(false));
  }
}
