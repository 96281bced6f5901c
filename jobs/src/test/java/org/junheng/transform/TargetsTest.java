package org.junheng.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** A county's own targets against the actual figures. */
class TargetsTest {
  private static final StructType TARGETS =
      new StructType()
          .add("year", DataTypes.IntegerType)
          .add("county_code", DataTypes.StringType)
          .add("target", DataTypes.LongType)
          .add("metric", DataTypes.StringType)
          .add("stage", DataTypes.StringType)
          .add("comparison", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("due_year", DataTypes.IntegerType)
          .add("source", DataTypes.StringType);
  private static final String VARIANCE =
      """
      standard | year | county_code | stage | indicator | mean | cv | units_missing
      Q2017 | 2023 | 450101 | primary | R5 | 8.5 | 0.3 | 0
      Q2017 | 2023 | 450101 | junior | R5 | 9.5 | 0.2 | 2
      """;
  private static final String ITEMS =
      """
      standard | year | county_code | item | value | verdict
      Q2017 | 2023 | 450101 | G7 | 7000 | met
      """;

  @Test
  void aLimitItselfIsNotBelowIt() {
    assertThat(verdicts("cv_R5 | primary | < | 0.3")).isEqualTo("not_met");
    assertThat(verdicts("cv_R5 | primary | <= | 0.3")).isEqualTo("met");
    assertThat(verdicts("mean_R5 | primary | >= | 8.5")).isEqualTo("met");
    assertThat(verdicts("mean_R5 | primary | > | 8.5")).isEqualTo("not_met");
  }

  @Test
  void aFigureThatLacksUnitsIsUndetermined() {
    assertThat(verdicts("cv_R5 | junior | < | 0.3")).isEqualTo("undetermined");
  }

  @Test
  void aTargetWithoutAStageIsTrackedInBoth() {
    assertThat(verdicts("cv_R5 | | <= | 0.3")).isEqualTo("met undetermined");
  }

  @Test
  void anItemCanBeATarget() {
    assertThat(verdicts("G7 | | >= | 8000")).isEqualTo("not_met");
  }

  @Test
  void anUnknownMetricIsTold() {
    Dataset<Row> tracked = tracked("cv_X9 | primary | < | 0.3");

    assertThat(TextTable.show(tracked, "verdict", "reason"))
        .isEqualTo(
            TextTable.expected(
                """
                verdict | reason
                undetermined | 没有指标cv_X9，本次计算的标准都不包含它
                """));
  }

  private static String verdicts(String target) {
    List<String> verdicts =
        tracked(target).orderBy(col("verdict")).collectAsList().stream()
            .map(row -> row.<String>getAs("verdict"))
            .toList();
    return String.join(" ", verdicts);
  }

  private static Dataset<Row> tracked(String target) {
    Dataset<Row> variance = TextTable.of("county_variance", VARIANCE);
    return Targets.of(
        TextTable.of(
            TARGETS,
            """
            year | county_code | target | due_year | metric | stage | comparison | value
            2023 | 450101 | 1 | 2024 | %s
            """
                .formatted(target)),
        Rankings.figures(
            variance,
            TextTable.of("county_composite", "").withColumn("units_missing", lit(0L)),
            TextTable.of("unit_verdict", "")),
        variance,
        TextTable.of("county_item", ITEMS),
        List.of(TextTable.DEFINITIONS.standard("Q2017")));
  }
}
