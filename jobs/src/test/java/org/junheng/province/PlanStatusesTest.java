package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyOutlook;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What was planned against what came of it (methodology 8). */
class PlanStatusesTest {
  private static final String COUNTIES =
      """
      code   | from_year
      450101 | 2000
      450102 | 2000
      450103 | 2000
      450104 | 2000
      450105 | 2000
      450106 | 2000
      """;
  private static final String VERDICTS =
      """
      standard | year | county_code | verdict
      Q2017    | 2023 | 450101      | not_met
      Q2017    | 2023 | 450102      | met
      Q2017    | 2023 | 450103      | not_met
      Q2017    | 2023 | 450104      | not_met
      Q2017    | 2023 | 450105      | not_met
      Q2017    | 2023 | 450106      | met
      """;
  private static final String PLANNED =
      """
      county_code | planned_year | decided_on
      450101      | 2025         | 2019-12-21
      450102      | 2023         | 2019-12-21
      450103      | 2024         | 2019-12-21
      450104      | 2026         | 2019-12-21
      450106      | 2024         | 2019-12-21
      """;
  private static final String LISTED =
      """
      county_code | regime | year
      450101      | Q2017  | 2023
      450102      | Q2017  | 2024
      450103      | B2012  | 2019
      """;

  @Test
  void aPlanIsDoneLateAtRiskOnTrackOrNotThere() {
    assertThat(shown(statuses(PLANNED, LISTED, ""), "county_code", "status"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | status
                450101      | done
                450102      | late
                450103      | at_risk
                450104      | on_track
                450105      | unplanned
                450106      | on_track
                """));
  }

  @Test
  void anOutlookAfterThePlannedYearIsARisk() {
    List<PlanStatus> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage   | measure | verdict | slope | outlook
            Q2017    | 2023 | 450104      | primary | cv_R1   | not_met | -0.1  | 2025
            Q2017    | 2023 | 450104      | primary | cv_R2   | not_met | -0.01 | 2027
            Q2017    | 2023 | 450104      | primary | cv_R3   | met     |       | 2023
            """);

    assertThat(shown(only("450104", statuses), "status", "outlook", "outlook_reason", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | outlook | outlook_reason | reason
                at_risk | 2027 | 按现有趋势预计达标：小学R1差异系数2025学年、小学R2差异系数2027学年 | 规划2026年通过国家认定；本学年结论为未达标；按现有趋势，预计不早于2027学年达标
                """));
  }

  @Test
  void aFailingMeasureWithoutAnOutlookLeavesTheCountyWithoutOne() {
    List<PlanStatus> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage   | measure | verdict | slope | outlook
            Q2017    | 2023 | 450104      | primary | cv_R1   | not_met | -0.1  | 2025
            Q2017    | 2023 | 450104      | junior  | cv_R2   | not_met |       |
            """);

    assertThat(shown(only("450104", statuses), "status", "outlook", "outlook_reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | outlook | outlook_reason
                on_track |  | 按现有趋势预计达标：小学R1差异系数2025学年；可比学年不足，不作预测：初中R2差异系数
                """));
  }

  @Test
  void aMeasureThatNeverReachesItsLimitIsARisk() {
    List<PlanStatus> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage   | measure         | verdict | slope | outlook
            Q2017    | 2023 | 450104      | primary | unit_pass_share | not_met | -0.1  |
            """);

    assertThat(shown(only("450104", statuses), "status", "outlook", "outlook_reason", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | outlook | outlook_reason | reason
                at_risk |  | 按现有趋势不能达标：小学单元达标比例 | 规划2026年通过国家认定；本学年结论为未达标；按现有趋势，规划年份前不能达标
                """));
  }

  @Test
  void whatRestsOnADoubtfulFigureSaysSo() {
    List<PlanStatus> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage   | measure | verdict | slope | outlook | doubtful
            Q2017    | 2023 | 450104      | primary | cv_R6   | not_met | 0.1   |         | true
            Q2017    | 2023 | 450104      | primary | cv_R1   | not_met | -0.1  | 2025    | false
            Q2017    | 2023 | 450106      | primary | cv_R1   | met     |       | 2023    | true
            """);

    assertThat(
            shown(
                only("450104", statuses), "status", "outlook_doubtful", "outlook_reason", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | outlook_doubtful | outlook_reason | reason
                at_risk | true | 按现有趋势不能达标：小学R6差异系数（存疑）；按现有趋势预计达标：小学R1差异系数2025学年 | 规划2026年通过国家认定；本学年结论为未达标；按现有趋势，规划年份前不能达标（存疑）
                """));
    assertThat(shown(only("450106", statuses), "outlook_doubtful", "outlook_reason"))
        .isEqualTo(TextRows.expected("outlook_doubtful | outlook_reason\ntrue | 差异系数和各单元均已达标（存疑）"));
  }

  @Test
  void withoutFailingMeasuresTheOutlookIsTheYearItselfUnlessOneIsUnknown() {
    List<PlanStatus> statuses =
        statuses(
            PLANNED,
            LISTED,
            """
            standard | year | county_code | stage   | measure | verdict      | slope | outlook
            Q2017    | 2023 | 450104      | primary | cv_R1   | met          |       | 2023
            Q2017    | 2023 | 450106      | primary | cv_R1   | met          |       | 2023
            Q2017    | 2023 | 450106      | primary | cv_R2   | undetermined |       |
            """);

    assertThat(shown(only("450104", statuses), "outlook", "outlook_reason"))
        .isEqualTo(TextRows.expected("outlook | outlook_reason\n2023 | 差异系数和各单元均已达标"));
    assertThat(shown(only("450106", statuses), "outlook", "outlook_reason"))
        .isEqualTo(TextRows.expected("outlook | outlook_reason\n | 有指标数据不全，不作预测"));
  }

  @Test
  void withoutAPlanFileOrAListNothingIsGuessed() {
    assertThat(shown(statuses(null, LISTED, "").subList(0, 2), "status", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | reason
                done | 2023年已通过国家认定；本学年结论为未达标
                 | 缺少县级规划表 plan_county.csv
                """));
    assertThat(shown(only("450101", statuses(PLANNED, null, "")), "status", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                status | reason
                 | 缺少认定名单 recognition.csv，不能判断是否已认定
                """));
  }

  private static List<PlanStatus> only(String county, List<PlanStatus> statuses) {
    return statuses.stream().filter(row -> row.countyCode().equals(county)).toList();
  }

  private static String shown(List<PlanStatus> statuses, String... columns) {
    return TextRows.show(PlanStatus.class, statuses, columns);
  }

  private static List<PlanStatus> statuses(String plans, String recognitions, String outlooks) {
    ProvinceText province = new ProvinceText().with("counties", COUNTIES);
    if (plans != null) {
      province.with("plan_county", plans);
    }
    if (recognitions != null) {
      province.with("recognition", recognitions);
    }
    return PlanStatuses.of(
        province.counties(2023),
        TextRows.of(CountyVerdict.class, VERDICTS),
        TextRows.of(CountyOutlook.class, outlooks),
        List.of(ProvinceText.Q2017, ProvinceText.B2012),
        ProvinceText.DEFINITIONS);
  }
}
