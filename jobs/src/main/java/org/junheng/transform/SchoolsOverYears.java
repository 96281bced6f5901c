package org.junheng.transform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.every;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;
import org.junheng.definition.Form;

/**
 * Which schools are the same as in the year before, which are new and which are gone. A school is
 * known by its code wherever it reports, so that a county that is renamed, recoded, merged or cut
 * changes nothing; a school that names the code that it bore before is explained.
 */
final class SchoolsOverYears {
  private static final String[] COUNTY_YEAR = {"year", "county_code"};
  private static final String[] SCHOOL_YEAR = {"year", "school_code"};

  private final Dataset<Row> schools;
  private final Dataset<Row> before;
  private final Dataset<Row> unread;
  private final Dataset<Row> countyYears;
  private final Dataset<Row> origins;

  /** The code that a school says it bore before; its own code says nothing. */
  static Column predecessor() {
    return when(col("predecessor_code").notEqual(col("school_code")), col("predecessor_code"));
  }

  /**
   * The schools of all years.
   *
   * @param origins year, county_code and origin: the counties of the year before that a county's
   *     schools may have reported in
   * @param held table {@code held}: a school whose row is held is not gone
   */
  SchoolsOverYears(
      Dataset<Row> censusSchool, Dataset<Row> held, Dataset<Row> origins, CodeList types) {
    this.schools =
        censusSchool
            .withColumn("stages", Schools.stagesOf(types))
            .withColumn("predecessor", predecessor())
            .select(
                "year",
                "county_code",
                "school_code",
                "school_name",
                "stages",
                "predecessor",
                "file",
                "sheet",
                "line");
    this.before = schools.withColumn("year", col("year").plus(1));
    this.unread =
        held.where(
                col("form")
                    .equalTo(Form.SCHOOL)
                    .and(col("severity").equalTo("error"))
                    .and(col("year").isNotNull()))
            .select("year", "county_code", "school_code")
            .distinct();
    this.origins = origins;
    Dataset<Row> unclear =
        unread
            .where(col("school_code").isNull())
            .select(col("year"), col("county_code"), lit(false).as("clear"))
            .distinct();
    this.countyYears =
        schools
            .groupBy("year", "county_code")
            .agg(min(col("file")).as("school_file"))
            .join(unclear, COUNTY_YEAR, "left")
            .withColumn("clear", coalesce(col("clear"), lit(true)));
  }

  /**
   * year and county_code of the county-years whose year before is in the warehouse, wherever their
   * schools reported then; {@code clear}: with every row of form school readable or named.
   */
  Dataset<Row> judged() {
    Dataset<Row> yearBefore =
        countyYears.select(
            col("year").plus(1).as("year"),
            col("county_code").as("origin"),
            col("clear").as("was_clear"));
    return origins
        .join(yearBefore, new String[] {"year", "origin"}, "left")
        .groupBy("year", "county_code")
        .agg(
            every(col("was_clear").isNotNull()).as("judged"),
            every(coalesce(col("was_clear"), lit(false))).as("clear"))
        .where(col("judged"))
        .drop("judged");
  }

  /**
   * The schools of last year that are not there, one row per school, under the county of this year
   * that they belong in: its own code where that still holds. A county that has not submitted, or
   * has rows whose school cannot be read, is not judged.
   */
  Dataset<Row> gone() {
    Dataset<Row> named =
        schools
            .where(col("predecessor").isNotNull())
            .select(col("year"), col("predecessor").as("school_code"));
    Column own = struct(col("county_code").notEqual(col("origin")), col("county_code"));
    Dataset<Row> destinations =
        origins
            .join(countyYears, COUNTY_YEAR, "left")
            .groupBy("year", "origin")
            .agg(
                every(coalesce(col("clear"), lit(false))).as("clear"),
                min(own).getField("county_code").as("county_code"))
            .where(col("clear"))
            .join(countyYears.select("year", "county_code", "school_file"), COUNTY_YEAR, "inner");
    return before
        .select(
            col("year"),
            col("county_code").as("origin"),
            col("school_code"),
            col("school_name"),
            col("predecessor"))
        .join(schools, SCHOOL_YEAR, "left_anti")
        .join(named, SCHOOL_YEAR, "left_anti")
        .join(unread, SCHOOL_YEAR, "left_anti")
        .join(destinations, new String[] {"year", "origin"}, "inner");
  }

  /**
   * The schools that were not there last year and name no predecessor, with {@code likely}: the
   * codes of those of the county that are gone and that they may have been.
   */
  Dataset<Row> appeared() {
    Dataset<Row> unreadBefore = unread.withColumn("year", col("year").plus(1));
    Dataset<Row> unexplained =
        schools
            .where(col("predecessor").isNull())
            .join(before, SCHOOL_YEAR, "left_anti")
            .join(unreadBefore, SCHOOL_YEAR, "left_anti")
            .join(judged().where(col("clear")), COUNTY_YEAR, "left_semi");
    Dataset<Row> stayed = schools.join(before, SCHOOL_YEAR, "left_semi");
    return unexplained.join(
        LikelyPredecessors.of(unexplained, gone(), stayed),
        new String[] {"year", "county_code", "school_code"},
        "left");
  }

  /**
   * Schools whose figures can be compared: year, county_code, school_code, {@code stages}, and of
   * the year before {@code last_code} and {@code last_stages}. A school that took another one in,
   * or that shares its predecessor, is left out.
   */
  Dataset<Row> compared() {
    Dataset<Row> codesBefore =
        before.select(
            col("year"), col("school_code").as("last_code"), col("stages").as("last_stages"));
    Dataset<Row> heirs =
        schools
            .where(col("predecessor").isNotNull())
            .groupBy("year", "predecessor")
            .agg(count(lit(1)).as("heirs"));
    Dataset<Row> staying =
        schools.select(
            col("year"), col("school_code").as("predecessor"), lit(true).as("predecessor_stays"));
    Dataset<Row> leaving =
        before.select(
            col("year"), col("school_code").as("predecessor"), lit(true).as("has_predecessor"));
    Dataset<Row> own = before.select(col("year"), col("school_code"), lit(true).as("has_own"));
    Column hasOwn = coalesce(col("has_own"), lit(false));
    Column hasPredecessor = coalesce(col("has_predecessor"), lit(false));
    Column isOneToOne =
        hasPredecessor
            .and(not(coalesce(col("predecessor_stays"), lit(false))))
            .and(col("heirs").equalTo(1));
    String[] named = {"year", "predecessor"};
    return schools
        .join(own, SCHOOL_YEAR, "left")
        .join(leaving, named, "left")
        .join(staying, named, "left")
        .join(heirs, named, "left")
        .withColumn(
            "last_code",
            when(hasOwn.and(not(hasPredecessor)), col("school_code"))
                .when(not(hasOwn).and(isOneToOne), col("predecessor")))
        .where(col("last_code").isNotNull())
        .select("year", "county_code", "school_code", "stages", "last_code")
        .join(judged(), COUNTY_YEAR, "left_semi")
        .join(codesBefore, new String[] {"year", "last_code"}, "inner");
  }
}
