package org.junheng.transform;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Standard;

/**
 * Table {@code plan_school_status}: the year in which each school was planned to pass against its
 * units' verdicts (methodology 8). A plan follows its school to another code.
 */
public final class SchoolPlanStatuses {
  private SchoolPlanStatuses() {}

  /**
   * One row per census year and school that has units under the standard or a plan.
   *
   * @param decisions school_code, planned_year and decided_on
   * @param hasPlans whether the province keeps plans of schools
   */
  public static Dataset<Row> of(
      Dataset<Row> dimSchool,
      Dataset<Row> unitVerdicts,
      Dataset<Row> decisions,
      Column hasPlans,
      Standard standard) {
    Dataset<Row> schools =
        dimSchool.select("year", "county_code", "school_code", "school_name", "lineage_code");
    return schools
        .join(
            verdicts(unitVerdicts.where(col("standard").equalTo(standard.standard()))),
            new String[] {"year", "county_code", "school_code"},
            "left")
        .join(latest(decisions, "school_code", "own"), new String[] {"school_code"}, "left")
        .join(
            latest(byLineage(decisions, dimSchool), "lineage_code", "inherited"),
            new String[] {"lineage_code"},
            "left")
        .withColumn("decision", coalesce(col("own"), col("inherited")))
        .withColumn("planned_year", col("decision.planned_year"))
        .withColumn("decided_on", col("decision.decided_on"))
        .where(col("verdict").isNotNull().or(col("planned_year").isNotNull()))
        .withColumn("standard", lit(standard.standard()))
        .withColumn("has_plans", hasPlans)
        .withColumn(
            "status",
            PlanStatuses.status(coalesce(col("verdict").equalTo("met"), lit(false)), lit(false)))
        .withColumn("reason", reason());
  }

  /** A school's verdict is the worst of its units'. */
  private static Dataset<Row> verdicts(Dataset<Row> unitVerdicts) {
    return unitVerdicts
        .groupBy("year", "county_code", "school_code")
        .agg(
            count(when(col("verdict").equalTo("not_met"), lit(1))).as("failing"),
            count(when(col("verdict").equalTo("undetermined"), lit(1))).as("open"),
            array_sort(
                    collect_list(
                        when(col("verdict").notEqual("met"), concat(Words.stage(), col("reason")))))
                .as("words"))
        .withColumn(
            "verdict",
            when(col("failing").gt(0), lit("not_met"))
                .when(col("open").gt(0), lit("undetermined"))
                .otherwise(lit("met")));
  }

  private static Dataset<Row> latest(Dataset<Row> decisions, String key, String name) {
    return decisions
        .groupBy(key)
        .agg(
            max_by(
                    struct(col("planned_year"), col("decided_on")),
                    struct(col("decided_on"), col("school_code")))
                .as(name));
  }

  private static Dataset<Row> byLineage(Dataset<Row> decisions, Dataset<Row> dimSchool) {
    return decisions.join(
        dimSchool.select("school_code", "lineage_code").distinct(), new String[] {"school_code"});
  }

  private static Column reason() {
    Column planned = concat(lit("规划"), col("planned_year").cast("string"), lit("年达标"));
    Column verdict =
        when(col("verdict").isNull(), lit("不在该标准的评估范围"))
            .when(col("verdict").equalTo("met"), lit("各学段均已达标"))
            .otherwise(
                concat(
                    Words.verdict(col("verdict")),
                    lit("（"),
                    concat_ws("；", col("words")),
                    lit("）")));
    Column plan =
        when(col("planned_year").isNotNull(), planned)
            .when(not(col("has_plans")), lit("没有学校规划表"))
            .otherwise(lit("学校规划表中没有该校"));
    return concat_ws("，", plan, verdict);
  }
}
