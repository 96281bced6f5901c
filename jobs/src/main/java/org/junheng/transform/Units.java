package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junheng.definition.CodeList;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * Table {@code unit}: the primary or junior section of a school, in the scope of a standard
 * (methodology 1). Everything that the standards measure is computed on units.
 */
public final class Units {
  private Units() {}

  /** The units of all years under each standard; what each is measured by, and what is missing. */
  public static Dataset<Row> of(
      Census census, Collection<Standard> standards, CodeList schoolTypes) {
    Map<Boolean, Dataset<Row>> sections =
        standards.stream()
            .map(standard -> standard.scope().mergeCampuses())
            .distinct()
            .collect(
                Collectors.toMap(merge -> merge, merge -> sections(census, schoolTypes, merge)));
    return standards.stream()
        .map(
            standard ->
                sections
                    .get(standard.scope().mergeCampuses())
                    .transform(rows -> onlyInScope(rows, standard.scope()))
                    .transform(rows -> withSplitFacilities(rows, standard)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** One row per school and judged stage that has pupils, or may have: facilities still whole. */
  private static Dataset<Row> sections(Census census, CodeList types, boolean mergeCampuses) {
    Dataset<Row> withHost = Schools.withHost(census.school(), types, mergeCampuses);
    Dataset<Row> schools = Schools.merged(withHost, census).transform(Units::withKnownPupils);
    return schools
        .withColumn("stage", explode(col("stages")))
        .where(col("stage").isin(Stage.PRIMARY.code(), Stage.JUNIOR.code()))
        .withColumn(
            "pupils",
            when(col("stage").equalTo(Stage.PRIMARY.code()), col("known_primary"))
                .otherwise(col("known_junior")))
        .where(col("pupils").isNull().or(col("pupils").gt(0)))
        .join(
            Schools.staff(withHost, census),
            new String[] {"year", "county_code", "host", "stage"},
            "inner")
        .join(
            classes(withHost, census),
            new String[] {"year", "county_code", "host", "stage"},
            "left");
  }

  /** Grades and classes of a school's stage, those of its campuses too. */
  private static Dataset<Row> classes(Dataset<Row> withHost, Census census) {
    return withHost
        .select("year", "county_code", "host", "school_code")
        .join(
            census.classes().select("year", "county_code", "school_code", "stage", "grade"),
            new String[] {"year", "county_code", "school_code"},
            "inner")
        .groupBy("year", "county_code", "host", "stage")
        .agg(countDistinct(col("grade")).as("grades"), count(lit(1)).as("classes"));
  }

  /**
   * Adds {@code known_<stage>} (empty where unknown, 0 where the school has none) and {@code
   * school_pupils} over all stages of the type (empty where one is unknown).
   */
  static Dataset<Row> withKnownPupils(Dataset<Row> schools) {
    Column all = lit(0L);
    for (Stage stage : Stage.values()) {
      Column known =
          when(
              not(col("unknown_" + stage.code())),
              functions.coalesce(col(stage.pupilsField()), lit(0L)));
      schools = schools.withColumn("known_" + stage.code(), known);
      all = all.plus(col("known_" + stage.code()));
    }
    return schools.withColumn("school_pupils", all);
  }

  private static Dataset<Row> onlyInScope(Dataset<Row> sections, Standard.Scope scope) {
    Column isIn = lit(true);
    if (!scope.privateSchools()) {
      isIn = isIn.and(col("founder").notEqual("999"));
    }
    if (!scope.directlyRunSchools()) {
      isIn = isIn.and(not(col("directly_run")));
    }
    Column isLargeEnough = col("pupils").isNull().or(col("pupils").geq(scope.smallSchoolsFrom()));
    Column pointCounts =
        scope.teachingPointsFrom() == null
            ? lit(false)
            : col("pupils").isNull().or(col("pupils").geq(scope.teachingPointsFrom()));
    return sections.where(
        isIn.and(when(col("teaching_point"), pointCounts).otherwise(isLargeEnough)));
  }

  /**
   * Divides a combined school's facilities by weighted pupils (methodology 1.1); where the pupils
   * of one of its stages are unknown, the facilities of all of them are missing.
   */
  private static Dataset<Row> withSplitFacilities(Dataset<Row> sections, Standard standard) {
    Map<Stage, Double> weights = standard.split().weights();
    Column all =
        List.of(Stage.values()).stream()
            .map(stage -> col("known_" + stage.code()).multiply(lit(weights.get(stage))))
            .reduce(Column::plus)
            .orElseThrow();
    Column own =
        when(col("stage").equalTo(Stage.PRIMARY.code()), lit(weights.get(Stage.PRIMARY)))
            .otherwise(lit(weights.get(Stage.JUNIOR)))
            .multiply(col("pupils"));
    List<String> split = standard.split().fields();
    Column unsplit = array(split.stream().map(functions::lit).toArray(Column[]::new));
    Dataset<Row> shared =
        sections
            .withColumn("weighted", all)
            .withColumn("own", own)
            .withColumn(
                "share",
                when(size(col("stages")).equalTo(1), lit(1.0))
                    .when(col("weighted").gt(0), col("own").divide(col("weighted"))));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                lit(standard.standard()).as("standard"),
                col("year"),
                col("county_code"),
                col("host").as("school_code"),
                col("stage"),
                col("school_type"),
                col("urban_rural"),
                col("founder"),
                col("dense_city_core"),
                col("campuses"),
                col("pupils"),
                col("school_pupils"),
                col("grades"),
                col("classes"),
                col("share")));
    Schools.STAFF.forEach(field -> columns.add(col(field)));
    for (String field : Schools.FACILITIES) {
      Column divided =
          when(size(col("stages")).equalTo(1), col(field))
              .when(col("weighted").gt(0), col(field).multiply(col("own")).divide(col("weighted")));
      columns.add((split.contains(field) ? divided : col(field)).as(field));
    }
    Column missing = array_union(col("missing_staff"), col("missing_facilities"));
    columns.add(
        array_sort(
                array_distinct(
                    when(col("share").isNull(), array_union(missing, unsplit)).otherwise(missing)))
            .as("missing"));
    return shared.select(columns.toArray(Column[]::new));
  }
}
