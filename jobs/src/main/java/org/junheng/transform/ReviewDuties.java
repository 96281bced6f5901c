package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;

/**
 * Table {@code review_duty}: what a county owes after its recognition (methodology 6): three years
 * of review, and the full rule where a dated relaxation was used. A recognition rests on the census
 * of its year or of the year before, so relaxations used from then on count.
 */
public final class ReviewDuties {
  private static final String[] COUNTY = {"year", "county_code"};
  private static final int YEARS_OF_REVIEW = 3;
  private static final int REASONS_SHOWN = 5;

  private static final int NOT_MET = 0;
  private static final int UNDETERMINED = 1;
  private static final int MET = 2;

  private ReviewDuties() {}

  /**
   * What the duties are judged by.
   *
   * @param recognitions year, county_code and recognised_in under the standard's regime
   */
  public record Sources(
      Dataset<Row> recognitions,
      Dataset<Row> countyVerdicts,
      Dataset<Row> dimSchool,
      Dataset<Row> units,
      Dataset<Row> unitIndicators,
      Dataset<Row> schoolItems) {}

  /** One row per census year, recognised county and duty under a standard. */
  public static Dataset<Row> of(Sources sources, Standard standard) {
    Dataset<Row> recognised = sources.recognitions().where(col("recognised_in").leq(col("year")));
    return reviews(recognised, sources.countyVerdicts(), standard)
        .unionByName(relaxations(recognised, sources, standard))
        .withColumn("standard", lit(standard.standard()))
        .withColumn("is_due", col("year").geq(col("due_year")));
  }

  private static Dataset<Row> reviews(
      Dataset<Row> recognised, Dataset<Row> countyVerdicts, Standard standard) {
    Column since = col("year").minus(col("recognised_in"));
    return recognised
        .where(since.between(1, YEARS_OF_REVIEW))
        .join(
            countyVerdicts
                .where(col("standard").equalTo(standard.standard()))
                .select("year", "county_code", "verdict", "reasons"),
            COUNTY,
            "left")
        .select(
            col("year"),
            col("county_code"),
            lit("review").as("kind"),
            concat(lit("review_"), since.cast("string")).as("duty"),
            lit(null).cast("string").as("item"),
            col("recognised_in"),
            col("year").as("due_year"),
            lit(null).cast("bigint").as("schools"),
            array().cast("array<string>").as("open_schools"),
            coalesce(col("verdict"), lit("undetermined")).as("verdict"),
            concat(
                    lit("认定后第"),
                    since.cast("string"),
                    lit("年，"),
                    Words.verdict(col("verdict")),
                    when(
                            size(col("reasons")).gt(0),
                            concat(
                                lit("："),
                                concat_ws("；", slice(col("reasons"), 1, REASONS_SHOWN)),
                                when(size(col("reasons")).gt(REASONS_SHOWN), lit("；等"))
                                    .otherwise(lit(""))))
                        .otherwise(lit("")))
                .as("detail"));
  }

  private static Dataset<Row> relaxations(
      Dataset<Row> recognised, Sources sources, Standard standard) {
    Dataset<Row> lineages = sources.dimSchool().select("year", "school_code", "lineage_code");
    Dataset<Row> uses =
        uses(sources, standard)
            .join(lineages, new String[] {"year", "school_code"})
            .select(
                col("lineage_code"),
                col("stage"),
                col("item"),
                col("relaxation"),
                col("year").as("used_in"));
    Dataset<Row> bound =
        sources
            .dimSchool()
            .select("year", "county_code", "school_code", "school_name", "lineage_code")
            .join(recognised, COUNTY)
            .join(uses, new String[] {"lineage_code"})
            .where(
                col("used_in")
                    .leq(col("year"))
                    .and(col("used_in").geq(col("recognised_in").minus(1))))
            .drop("used_in")
            .distinct();
    Column isBelow = col("score").lt(MET);
    return bound
        .join(
            fullRule(sources, standard)
                .withColumnRenamed("stage", "judged_stage")
                .withColumnRenamed("item", "judged_item")
                .withColumnRenamed("year", "judged_year")
                .withColumnRenamed("school_code", "judged_school"),
            col("year")
                .equalTo(col("judged_year"))
                .and(col("school_code").equalTo(col("judged_school")))
                .and(col("item").equalTo(col("judged_item")))
                .and(col("stage").eqNullSafe(col("judged_stage"))),
            "left")
        .withColumn("score", coalesce(col("judged_score"), lit(UNDETERMINED)))
        .groupBy("year", "county_code", "recognised_in", "relaxation", "item")
        .agg(
            countDistinct(col("school_code")).as("schools"),
            array_sort(collect_set(when(isBelow, col("school_code")))).as("open_schools"),
            array_sort(collect_set(when(isBelow, col("school_name")))).as("names"),
            min(col("score")).as("score"))
        .select(
            col("year"),
            col("county_code"),
            lit("relaxation").as("kind"),
            col("relaxation").as("duty"),
            col("item"),
            col("recognised_in"),
            col("recognised_in").plus(reachWithin(standard)).as("due_year"),
            col("schools"),
            col("open_schools"),
            when(col("score").equalTo(MET), lit("met"))
                .when(col("score").equalTo(NOT_MET), lit("not_met"))
                .otherwise(lit("undetermined"))
                .as("verdict"),
            concat(
                    nameOf(standard),
                    lit("："),
                    when(
                            size(col("names")).gt(0),
                            concat(lit("尚未达到完整标准的学校："), concat_ws("、", col("names"))))
                        .otherwise(
                            concat(lit("使用过的"), col("schools").cast("string"), lit("所学校均已达到完整标准"))))
                .as("detail"));
  }

  /** year, school_code, stage (empty for an item), item and relaxation of every use. */
  private static Dataset<Row> uses(Sources sources, Standard standard) {
    Column isUse = col("standard").equalTo(standard.standard()).and(col("relaxation").isNotNull());
    return sources
        .unitIndicators()
        .where(isUse)
        .select(
            col("year"),
            col("school_code"),
            col("stage"),
            col("indicator").as("item"),
            col("relaxation"))
        .unionByName(
            sources
                .schoolItems()
                .where(isUse)
                .select(
                    col("year"),
                    col("school_code"),
                    lit(null).cast("string").as("stage"),
                    col("item"),
                    col("relaxation")));
  }

  /** year, school_code, stage, item and judged_score, as if there were no relaxations. */
  private static Dataset<Row> fullRule(Sources sources, Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Dataset<Row> indicators =
        UnitIndicators.of(sources.units().where(isThis), List.of(standard.withoutRelaxations()))
            .select(
                col("year"),
                col("school_code"),
                col("stage"),
                col("indicator").as("item"),
                when(col("attained"), lit(MET))
                    .when(not(col("attained")), lit(NOT_MET))
                    .otherwise(lit(UNDETERMINED))
                    .as("judged_score"));
    Column isMetInFull = col("verdict").equalTo("met").and(col("relaxation").isNull());
    return indicators.unionByName(
        sources
            .schoolItems()
            .where(isThis)
            .select(
                col("year"),
                col("school_code"),
                lit(null).cast("string").as("stage"),
                col("item"),
                when(isMetInFull, lit(MET))
                    .when(col("verdict").equalTo("undetermined"), lit(UNDETERMINED))
                    .otherwise(lit(NOT_MET))
                    .as("judged_score")));
  }

  private static Column reachWithin(Standard standard) {
    Column years = lit(0);
    for (Relaxation relaxation : standard.relaxations()) {
      years =
          when(col("relaxation").equalTo(relaxation.id()), lit(relaxation.reachWithin()))
              .otherwise(years);
    }
    return years;
  }

  private static Column nameOf(Standard standard) {
    Column name = col("relaxation");
    for (Relaxation relaxation : standard.relaxations()) {
      name =
          when(col("relaxation").equalTo(relaxation.id()), lit(relaxation.nameZh()))
              .otherwise(name);
    }
    return name;
  }
}
