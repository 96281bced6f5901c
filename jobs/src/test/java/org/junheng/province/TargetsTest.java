package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.table.CountyItem;
import org.junheng.table.TargetStatus;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** A county's own targets against the actual figures. */
class TargetsTest {
  private static final String VARIANCE =
      """
      standard | year | county_code | stage   | indicator | mean | cv  | units_missing
      Q2017    | 2023 | 450101      | primary | R5        | 8.5  | 0.3 | 0
      Q2017    | 2023 | 450101      | junior  | R5        | 9.5  | 0.2 | 2
      """;
  private static final String ITEMS =
      """
      standard | year | county_code | item | value | verdict
      Q2017    | 2023 | 450101      | G7   | 7000  | met
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
    assertThat(
            TextRows.show(
                TargetStatus.class, tracked("cv_X9 | primary | < | 0.3"), "verdict", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                verdict | reason
                undetermined | 没有指标cv_X9，本次计算的标准都不包含它
                """));
  }

  @Test
  void whyNothingCanBeSaidIsTold() {
    assertThat(reason("cv_R5 | junior | < | 0.3")).isEqualTo("数据不全");
    assertThat(reason("cv_R4 | junior | < | 0.3")).isEqualTo("没有该县区本学年的数据");
    assertThat(reason("composite_cv | primary | < | 0.3")).isEqualTo("没有数值");
  }

  @Test
  void aTargetFollowsItsCountyToAnotherCode() {
    Counties counties =
        new ProvinceText()
            .with(
                "counties",
                """
                code   | from_year | to_year
                450127 | 2000      | 2022
                450181 | 2023      |
                """)
            .with("county_events", "year | kind | from_code | to_code\n2023|recode|450127|450181")
            .with(
                "targets",
                """
                county_code | metric | stage   | comparison | value | due_year
                450127      | cv_R5  | primary | <=         | 0.3   | 2023
                """)
            .counties(2022, 2023);

    assertThat(
            TextRows.show(
                TargetStatus.class,
                Targets.of(
                    counties,
                    ProvinceText.figures("", "", ""),
                    List.of(),
                    List.of(ProvinceText.Q2017)),
                "year",
                "county_code",
                "target",
                "is_due"))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | target | is_due
                2022 | 450127      | 1      | false
                2023 | 450181      | 1      | true
                """));
  }

  private static String verdicts(String target) {
    return tracked(target).stream()
        .map(TargetStatus::verdict)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String reason(String target) {
    return tracked(target).get(0).reason();
  }

  private static List<TargetStatus> tracked(String target) {
    Counties counties =
        new ProvinceText()
            .with("counties", "code | from_year\n450101 | 2000")
            .with(
                "targets",
                """
                county_code | due_year | metric | stage | comparison | value
                450101      | 2024     | %s
                """
                    .formatted(target))
            .counties(2023);
    return Targets.of(
        counties,
        ProvinceText.figures(
            VARIANCE,
            """
            standard | year | county_code | stage   | composite_cv | units_missing
            Q2017    | 2023 | 450101      | primary |              | 0
            """,
            ""),
        TextRows.of(CountyItem.class, ITEMS),
        List.of(ProvinceText.Q2017));
  }
}
