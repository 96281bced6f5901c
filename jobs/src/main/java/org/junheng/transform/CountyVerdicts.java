package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;

/**
 * Table {@code county_verdict}: not met where anything is not met or a veto occurred, else
 * undetermined where anything is, else met; with all reasons, the heaviest first (methodology 4,
 * 9.11, 9.13 and 9.15).
 */
public final class CountyVerdicts {
  private static final String[] COUNTY = {"year", "county_code"};
  private static final int NOT_MET = 0;
  private static final int UNDETERMINED = 1;
  private static final int MET = 2;

  /** Weights of reasons: the smaller, the earlier a reason is told. */
  private static final int VETOES = 0;

  private static final int UNITS = 1000;
  private static final int VARIANCE = 2000;
  private static final int HELD_SCHOOLS = 3000;
  private static final int ITEMS = 4000;

  private CountyVerdicts() {}

  /** The verdicts under the older regime: both composites. */
  public static Dataset<Row> ofComposites(
      Dataset<Row> counties, Dataset<Row> countyComposite, Standard standard) {
    Dataset<Row> composites = countyComposite.where(col("standard").equalTo(standard.standard()));
    Column words =
        concat(
            stageName(),
            lit("综合差异系数"),
            coalesce(Words.shown(col("composite_cv"), 3), lit("—")),
            when(col("verdict").equalTo("not_met"), lit("，超过")).otherwise(lit("，数据不全，上限")),
            Words.shown(col("composite_limit"), 2));
    Dataset<Row> judged =
        composites
            .groupBy(col("year"), col("county_code"))
            .agg(
                min(score(col("verdict"))).as("resource_score"),
                reasons(score(col("verdict")), lit(VARIANCE), words).as("reasons"));
    Dataset<Row> verdicts =
        counties
            .join(judged, COUNTY, "left")
            .withColumn("score", coalesce(col("resource_score"), lit(UNDETERMINED)))
            .withColumn("reasons", words(coalesce(col("reasons"), noUnits())))
            .withColumn("verdict", verdict(col("score")))
            .withColumn("resource", verdict(col("score")));
    for (Item.Domain domain : Item.Domain.values()) {
      verdicts = verdicts.withColumn(name(domain), lit(null).cast("string"));
    }
    return verdicts.withColumn("standard", lit(standard.standard()));
  }

  /** The verdicts under the newer regime: resources and all items. */
  public static Dataset<Row> ofItems(
      Dataset<Row> counties,
      Dataset<Row> unitVerdicts,
      Dataset<Row> schools,
      Dataset<Row> countyVariance,
      Dataset<Row> countyItems,
      Dataset<Row> held,
      Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Dataset<Row> units = units(unitVerdicts.where(isThis), schools);
    Dataset<Row> variances = variances(countyVariance.where(isThis));
    Dataset<Row> heldSchools =
        held.where(col("form").equalTo("school").and(col("severity").equalTo("error")))
            .groupBy(col("year"), col("county_code"))
            .agg(
                reasons(lit(UNDETERMINED), lit(HELD_SCHOOLS), lit("“学校基本情况”有退回的行，资源配置不能认定达标"))
                    .as("held_reasons"));
    Dataset<Row> verdicts =
        counties
            .join(units, COUNTY, "left")
            .join(variances, COUNTY, "left")
            .join(heldSchools, COUNTY, "left")
            .join(domains(countyItems.where(isThis)), COUNTY, "left")
            .withColumn(
                "resource_score",
                least(
                    coalesce(col("unit_score"), lit(UNDETERMINED)),
                    coalesce(col("variance_score"), lit(UNDETERMINED)),
                    when(col("held_reasons").isNotNull(), lit(UNDETERMINED)).otherwise(lit(MET))));
    Column all = col("resource_score");
    for (Item.Domain domain : Item.Domain.values()) {
      all = least(all, col(name(domain) + "_score"));
    }
    Column reasons =
        array_union(
            array_union(known("unit_reasons"), known("variance_reasons")),
            array_union(known("held_reasons"), known("item_reasons")));
    reasons = when(col("unit_score").isNull(), array_union(reasons, noUnits())).otherwise(reasons);
    verdicts =
        verdicts
            .withColumn("verdict", verdict(all))
            .withColumn("resource", verdict(col("resource_score")))
            .withColumn("reasons", words(reasons));
    for (Item.Domain domain : Item.Domain.values()) {
      verdicts = verdicts.withColumn(name(domain), verdict(col(name(domain) + "_score")));
    }
    return verdicts.withColumn("standard", lit(standard.standard()));
  }

  private static Dataset<Row> units(Dataset<Row> unitVerdicts, Dataset<Row> schools) {
    Dataset<Row> names = schools.select("year", "county_code", "school_code", "school_name");
    return unitVerdicts
        .join(names, new String[] {"year", "county_code", "school_code"}, "left")
        .groupBy(col("year"), col("county_code"))
        .agg(
            min(score(col("verdict"))).as("unit_score"),
            reasons(
                    score(col("verdict")),
                    lit(UNITS),
                    concat(
                        coalesce(col("school_name"), col("school_code")),
                        lit("（"),
                        stageName(),
                        lit("）"),
                        col("reason")))
                .as("unit_reasons"));
  }

  private static Dataset<Row> variances(Dataset<Row> countyVariance) {
    Column words =
        concat(
            stageName(),
            col("indicator"),
            lit("差异系数"),
            coalesce(Words.shown(col("cv"), 3), lit("—")),
            when(col("verdict").equalTo("not_met"), lit("，超过"))
                .otherwise(concat(lit("，"), col("units_missing").cast("string"), lit("个单元缺数据，上限"))),
            Words.shown(col("cv_limit"), 2));
    return countyVariance
        .groupBy(col("year"), col("county_code"))
        .agg(
            min(score(col("verdict"))).as("variance_score"),
            reasons(score(col("verdict")), lit(VARIANCE), words).as("variance_reasons"));
  }

  /** A score and the reasons of each domain of items. */
  private static Dataset<Row> domains(Dataset<Row> countyItems) {
    Column score = score(col("verdict"));
    Column weight = when(col("domain").equalTo("veto"), lit(VETOES)).otherwise(lit(ITEMS));
    Column words =
        concat(
            col("item"),
            lit(" "),
            col("name_zh"),
            when(score.equalTo(NOT_MET), lit("（未达标）")).otherwise(lit("（数据不全）")),
            col("detail"));
    java.util.List<Column> sums = new java.util.ArrayList<>();
    for (Item.Domain domain : Item.Domain.values()) {
      sums.add(
          coalesce(min(when(col("domain").equalTo(name(domain)), score)), lit(MET))
              .as(name(domain) + "_score"));
    }
    return countyItems
        .groupBy(col("year"), col("county_code"))
        .agg(
            reasons(score, weight.plus(col("position")), words).as("item_reasons"),
            sums.toArray(Column[]::new));
  }

  /** What is not met before what is undetermined, then by weight, then by the words. */
  private static Column reasons(Column score, Column weight, Column words) {
    return collect_list(
        when(
            score.notEqual(MET),
            struct(score.as("score"), weight.cast("int").as("weight"), words.as("words"))));
  }

  private static Column known(String reasons) {
    return coalesce(col(reasons), array().cast("array<struct<score:int,weight:int,words:string>>"));
  }

  private static Column noUnits() {
    return array(
        struct(
            lit(UNDETERMINED).as("score"),
            lit(UNITS).as("weight"),
            lit("没有可参加评估的学校数据").as("words")));
  }

  private static Column words(Column reasons) {
    return transform(array_sort(reasons), reason -> reason.getField("words"));
  }

  private static Column stageName() {
    return when(col("stage").equalTo("primary"), lit("小学")).otherwise(lit("初中"));
  }

  private static Column score(Column verdict) {
    return when(verdict.equalTo("met"), lit(MET))
        .when(verdict.equalTo("not_met"), lit(NOT_MET))
        .otherwise(lit(UNDETERMINED));
  }

  private static Column verdict(Column score) {
    return when(score.equalTo(MET), lit("met"))
        .when(score.equalTo(NOT_MET), lit("not_met"))
        .otherwise(lit("undetermined"));
  }

  private static String name(Item.Domain domain) {
    return domain.name().toLowerCase(java.util.Locale.ROOT);
  }
}
