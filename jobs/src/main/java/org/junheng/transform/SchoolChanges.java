package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;

/**
 * What happened to schools against the year before (methodology 7 and 9.36): one row per census
 * year, school and kind of change. A school keeps its code when it is renamed; with another type it
 * gets a new one; the code that it bore before, or the school that it took in, is its predecessor.
 */
public final class SchoolChanges {
  private static final String[] SCHOOL_YEAR = {"year", "school_code"};
  private static final Column NOTHING = lit(null).cast("string");
  private static final Column NO_CODES = array().cast("array<string>");

  private final Dataset<Row> schools;
  private final Dataset<Row> before;
  private final SchoolsOverYears overYears;
  private final Dataset<Row> origins;

  private SchoolChanges(
      Dataset<Row> censusSchool, SchoolsOverYears overYears, Dataset<Row> origins) {
    this.schools =
        censusSchool
            .withColumn(
                "is_campus",
                not(coalesce(col("counted"), lit(true))).and(col("main_school_code").isNotNull()))
            .withColumn("predecessor", SchoolsOverYears.predecessor())
            .select(
                "year",
                "county_code",
                "school_code",
                "school_name",
                "school_type",
                "is_campus",
                "main_school_code",
                "predecessor")
            .withColumn("likely", NO_CODES);
    this.before =
        schools.select(
            col("year").plus(1).as("year"),
            col("school_code").as("before_code"),
            col("school_name").as("before_name"),
            col("county_code").as("before_county_code"),
            col("school_type").as("before_type"),
            col("is_campus").as("was_campus"));
    this.overYears = overYears;
    this.origins = origins;
  }

  /**
   * The rows of table {@code school_change}.
   *
   * @param held table {@code held}: a school whose row is held is neither gone nor new
   * @param origins year, county_code and origin: the counties of the year before that a county's
   *     schools may have reported in
   */
  public static Dataset<Row> of(
      Dataset<Row> censusSchool, Dataset<Row> held, Dataset<Row> origins, CodeList types) {
    SchoolChanges changes =
        new SchoolChanges(
            censusSchool, new SchoolsOverYears(censusSchool, held, origins, types), origins);
    return changes
        .underTheirCode()
        .unionByName(changes.withPredecessor())
        .unionByName(changes.gone())
        .unionByName(changes.appeared());
  }

  /** Changes of schools that are there in both years under one code. */
  private Dataset<Row> underTheirCode() {
    Dataset<Row> stayed =
        schools.join(before.withColumn("school_code", col("before_code")), SCHOOL_YEAR, "inner");
    Dataset<Row> countiesThatStay =
        origins.select(col("year"), col("county_code").as("before_county_code")).distinct();
    Dataset<Row> moved =
        stayed
            .where(col("county_code").notEqual(col("before_county_code")))
            .join(countiesThatStay, new String[] {"year", "before_county_code"}, "left_semi");
    return change(
            stayed.where(col("school_name").notEqual(col("before_name"))),
            "renamed",
            lit(true),
            concat(lit("原名"), col("before_name")))
        .unionByName(
            change(
                stayed.where(col("school_type").notEqual(col("before_type"))),
                "type_changed",
                lit(false),
                concat(typeChange(), lit("，标识码未变；变更办学类型应启用新标识码"))))
        .unionByName(
            change(
                stayed.where(col("is_campus").and(not(col("was_campus")))),
                "became_campus",
                lit(true),
                concat(lit("成为"), col("main_school_code"), lit("的校区"))))
        .unionByName(
            change(
                stayed.where(not(col("is_campus")).and(col("was_campus"))),
                "became_school",
                lit(true),
                lit("由校区改为单独计校数的学校")))
        .unionByName(
            change(
                moved,
                "moved",
                lit(true),
                concat(lit("由县区"), col("before_county_code"), lit("划入"), col("county_code"))));
  }

  /** Schools that name a predecessor of the year before. */
  private Dataset<Row> withPredecessor() {
    Dataset<Row> heirs =
        schools
            .where(col("predecessor").isNotNull())
            .groupBy("year", "predecessor")
            .agg(count(lit(1)).as("heirs"));
    Dataset<Row> staying =
        schools.select(col("year"), col("school_code").as("predecessor"), lit(true).as("stays"));
    Dataset<Row> own =
        before.select(col("year"), col("before_code").as("school_code"), lit(true).as("was_there"));
    String[] named = {"year", "predecessor"};
    Dataset<Row> joined =
        schools
            .join(before.withColumn("predecessor", col("before_code")), named, "inner")
            .join(heirs, named, "inner")
            .join(staying, named, "left")
            .join(own, SCHOOL_YEAR, "left")
            .withColumn("stays", coalesce(col("stays"), lit(false)))
            .withColumn("was_there", coalesce(col("was_there"), lit(false)));
    Dataset<Row> tookIn = joined.where(col("was_there").and(not(col("stays"))));
    Dataset<Row> fresh = joined.where(not(col("was_there")));
    Column isPart = col("stays").or(col("heirs").gt(1));
    Dataset<Row> follows = fresh.where(not(isPart));
    Column sameType = col("school_type").equalTo(col("before_type"));
    return change(tookIn, "merged", lit(true), concat(predecessor(), lit("并入本校")))
        .unionByName(
            change(
                fresh.where(isPart),
                "split_off",
                lit(true),
                concat(lit("由"), predecessor(), lit("分出"))))
        .unionByName(
            change(
                follows.where(sameType),
                "recoded",
                lit(true),
                concat(lit("原标识码"), col("before_code"))))
        .unionByName(
            change(
                follows.where(not(sameType)),
                "type_changed",
                lit(true),
                concat(typeChange(), lit("，原标识码"), col("before_code"))));
  }

  private Dataset<Row> gone() {
    Dataset<Row> gone =
        overYears
            .gone()
            .withColumn("before_code", NOTHING)
            .withColumn("before_name", NOTHING)
            .withColumn("before_county_code", col("origin"))
            .withColumn("likely", NO_CODES);
    return change(gone, "gone", lit(false), lit("上年在册，今年没有报送，也没有学校填它为前身"));
  }

  /** New schools without a predecessor, among them those that were there in an earlier year. */
  private Dataset<Row> appeared() {
    Dataset<Row> earlier =
        schools.select(col("school_code"), col("year").as("earlier_year")).distinct();
    Dataset<Row> appeared = overYears.appeared();
    Dataset<Row> last =
        appeared
            .select("year", "school_code")
            .join(earlier, "school_code")
            .where(col("earlier_year").lt(col("year")))
            .groupBy("year", "school_code")
            .agg(max(col("earlier_year")).as("last_there"));
    Dataset<Row> all =
        appeared
            .join(last, SCHOOL_YEAR, "left")
            .withColumn("before_code", NOTHING)
            .withColumn("before_name", NOTHING)
            .withColumn("before_county_code", NOTHING);
    Column likely =
        coalesce(concat(lit("；名称相同或相近而今年不在册的学校："), array_join(col("likely"), "、")), lit(""));
    return change(
            all.where(col("last_there").isNull()),
            "opened",
            lit(false),
            concat(lit("上年不在册，也没有填写前身标识码"), likely))
        .unionByName(
            change(
                all.where(col("last_there").isNotNull()),
                "reopened",
                lit(false),
                concat(lit("恢复办学或漏报后补报，最近一次在册是"), col("last_there").cast("string"), lit("学年"))));
  }

  private static Column predecessor() {
    return concat(col("before_code"), lit(" "), col("before_name"));
  }

  private static Column typeChange() {
    return concat(lit("办学类型由"), col("before_type"), lit("改为"), col("school_type"));
  }

  private static Dataset<Row> change(
      Dataset<Row> rows, String kind, Column explained, Column detail) {
    return rows.select(
        col("year"),
        col("county_code"),
        col("school_code"),
        lit(kind).as("kind"),
        col("school_name"),
        col("before_code"),
        col("before_name"),
        col("before_county_code"),
        explained.as("explained"),
        coalesce(col("likely"), NO_CODES).as("likely_codes"),
        detail.as("detail"));
  }
}
