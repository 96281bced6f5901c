package org.junheng.transform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;

/**
 * Table {@code progress}: how many counties and units of the province and of each city meet a
 * standard, were planned to, and hold the recognition (methodology 9.26).
 */
public final class AreaCounts {
  private static final String[] COUNTY = {"year", "county_code"};

  private AreaCounts() {}

  /**
   * What is counted.
   *
   * @param counties year, county_code and city_code of every valid county
   * @param plans year, county_code and planned_year of every valid county; no row without a list
   * @param recognitions year, county_code and recognised_in of every valid county under the
   *     standard's regime; no row without a list
   */
  public record Sources(
      Dataset<Row> counties,
      Dataset<Row> countyVerdicts,
      Dataset<Row> units,
      Dataset<Row> unitVerdicts,
      Dataset<Row> plans,
      Dataset<Row> recognitions) {}

  /** One row per census year, level and area, under one standard. */
  public static Dataset<Row> of(Sources sources, Standard standard) {
    Column isThis = col("standard").equalTo(standard.standard());
    Dataset<Row> counties =
        sources
            .counties()
            .join(
                sources
                    .countyVerdicts()
                    .where(isThis.and(col("verdict").equalTo("met")))
                    .select(col("year"), col("county_code"), lit(1L).as("met")),
                COUNTY,
                "left")
            .join(perCounty(sources.units().where(isThis), "units"), COUNTY, "left")
            .join(
                perCounty(
                    sources.unitVerdicts().where(isThis.and(col("verdict").equalTo("met"))),
                    "passed"),
                COUNTY,
                "left")
            .join(sources.plans().withColumn("is_in_plans", lit(1L)), COUNTY, "left")
            .join(sources.recognitions().withColumn("is_in_list", lit(1L)), COUNTY, "left");
    boolean hasPlans = standard.regime() == Standard.Regime.Q2017;
    boolean judgesUnits = standard.unitRule() != null;
    return counties
        .select(col("*"), inline(areas()))
        .groupBy("year", "level", "area_code")
        .agg(
            count(lit(1)).as("counties"),
            total(col("met")).as("counties_met"),
            countWhere(col("planned_year").leq(col("year"))).as("planned_by_then"),
            count(col("is_in_plans")).as("in_plans"),
            total(col("units")).as("units"),
            total(col("passed")).as("passed"),
            countWhere(col("recognised_in").leq(col("year"))).as("recognised_by_then"),
            count(col("is_in_list")).as("in_list"))
        .withColumn("standard", lit(standard.standard()))
        .withColumn("share", col("counties_met").divide(col("counties")))
        .withColumn(
            "planned", when(lit(hasPlans).and(col("in_plans").gt(0)), col("planned_by_then")))
        .withColumn("units_passed", when(lit(judgesUnits), col("passed")))
        .withColumn(
            "unit_share",
            when(lit(judgesUnits).and(col("units").gt(0)), col("passed").divide(col("units"))))
        .withColumn("cumulative_recognised", when(col("in_list").gt(0), col("recognised_by_then")));
  }

  private static Dataset<Row> perCounty(Dataset<Row> units, String name) {
    return units.groupBy("year", "county_code").agg(count(lit(1)).as(name));
  }

  /** The province is the county code's two digits and 0000. */
  private static Column areas() {
    return array(
        struct(
            lit("province").as("level"),
            concat(substring(col("county_code"), 1, 2), lit("0000")).as("area_code")),
        struct(lit("city").as("level"), col("city_code").as("area_code")));
  }

  private static Column total(Column counted) {
    return sum(coalesce(counted, lit(0L))); // a county without rows has none of them
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, lit(1)));
  }
}
