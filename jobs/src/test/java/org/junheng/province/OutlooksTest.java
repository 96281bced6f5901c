package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyOutlook;
import org.junheng.table.CountyTrend;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** When a county would keep to its limits if it went on as it did (methodology 8, outlook). */
class OutlooksTest {
  private static final TrendDoubts NO_DOUBTS = new TrendDoubts(List.of(), List.of());

  private static final String VARIANCE =
      """
      standard | year | county_code | stage   | indicator | cv  | cv_limit | verdict
      Q2017    | 2023 | 450101      | primary | R1        | 0.6 | 0.5      | not_met
      """;

  @Test
  void aFallingCvReachesItsLimitInTheYearInWhichTheLineCrossesIt() {
    List<CountyOutlook> outlooks =
        outlooks(
            """
            standard | county_code | stage   | measure | year | on_map | value | break | units_missing
            Q2017    | 450101      | primary | cv_R1   | 2020 | 2023   | 0.72  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2021 | 2023   | 0.68  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2022 | 2023   | 0.64  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2023 | 2023   | 0.60  | false | 0
            """);

    assertThat(shown(outlooks, "years", "slope", "slope_low", "slope_high", "projected", "outlook"))
        .isEqualTo(
            TextRows.expected(
                """
                years | slope | slope_low | slope_high | projected | outlook
                4     | -0.04 | -0.04     | -0.04      | 0.52      | 2026
                """));
  }

  @Test
  void theSlopeIsTheMedianOfAllPairsAndTheIntervalSpansThem() {
    // pairwise slopes: -0.10 -0.02 -0.02 0.06 0.02 -0.02, sorted -0.10 -0.02 -0.02 -0.02 0.02 0.06
    List<CountyOutlook> outlooks =
        outlooks(
            """
            standard | county_code | stage   | measure | year | on_map | value | break | units_missing
            Q2017    | 450101      | primary | cv_R1   | 2020 | 2023   | 0.66  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2021 | 2023   | 0.56  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2022 | 2023   | 0.62  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2023 | 2023   | 0.60  | false | 0
            """);

    assertThat(shown(outlooks, "slope", "slope_low", "slope_high", "projected"))
        .isEqualTo(
            TextRows.expected(
                """
                slope | slope_low | slope_high | projected
                -0.02 | -0.1      | 0.06       | 0.56
                """));
    CountyOutlook outlook = outlooks.get(0);
    assertThat(outlook.projected()).isBetween(outlook.projectedLow(), outlook.projectedHigh());
  }

  @Test
  void fewerThanFourComparableYearsGiveNoOutlook() {
    List<CountyOutlook> outlooks =
        outlooks(
            """
            standard | county_code | stage   | measure | year | on_map | value | break | units_missing
            Q2017    | 450101      | primary | cv_R1   | 2018 | 2023   | 0.80  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2019 | 2023   | 0.76  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2020 | 2023   | 0.72  | true  | 0
            Q2017    | 450101      | primary | cv_R1   | 2021 | 2023   | 0.68  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2022 | 2023   | 0.64  | false | 1
            Q2017    | 450101      | primary | cv_R1   | 2023 | 2023   | 0.60  | false | 0
            """);

    assertThat(shown(outlooks, "years", "slope", "outlook", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                years | slope | outlook | reason
                3     |       |         | 可比学年只有3个，不足4个，不作预测
                """));
  }

  @Test
  void aRisingCvNeverReachesItsLimit() {
    List<CountyOutlook> outlooks =
        outlooks(
            """
            standard | county_code | stage   | measure | year | on_map | value | break | units_missing
            Q2017    | 450101      | primary | cv_R1   | 2020 | 2023   | 0.54  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2021 | 2023   | 0.56  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2022 | 2023   | 0.58  | false | 0
            Q2017    | 450101      | primary | cv_R1   | 2023 | 2023   | 0.60  | false | 0
            """);

    assertThat(shown(outlooks, "slope", "outlook", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                slope | outlook | reason
                0.02  |         | 按现有趋势，30年内不能达标
                """));
  }

  @Test
  void theShareOfUnitsThatPassMustRiseToOne() {
    List<CountyOutlook> outlooks =
        Outlooks.of(
            TextRows.of(
                CountyTrend.class,
                """
                standard | county_code | stage  | measure         | year | on_map | value | break | units_missing
                Q2017    | 450101      | junior | unit_pass_share | 2020 | 2023   | 0.2   | false | 0
                Q2017    | 450101      | junior | unit_pass_share | 2021 | 2023   | 0.4   | false | 0
                Q2017    | 450101      | junior | unit_pass_share | 2022 | 2023   | 0.6   | false | 0
                Q2017    | 450101      | junior | unit_pass_share | 2023 | 2023   | 0.75  | false | 0
                """),
            ProvinceText.figures(
                "",
                "",
                """
                standard | year | county_code | stage  | units | units_met | units_not_met | units_undetermined
                Q2017    | 2023 | 450101      | junior | 4     | 3         | 1             | 0
                """),
            counties(),
            List.of(ProvinceText.Q2017),
            NO_DOUBTS);

    assertThat(shown(outlooks, "value", "limit", "verdict", "projected", "outlook", "reason"))
        .isEqualTo(
            TextRows.expected(
                """
                value | limit | verdict | projected | outlook | reason
                0.75  | 1     | not_met | 1         | 2025    | 按近4个可比学年的趋势，预计2025学年达标
                """));
  }

  @Test
  void aCountyWhoseTerritoryChangesLaterIsJudgedByItsTrendsAsTheyWere() {
    List<CountyOutlook> outlooks =
        Outlooks.of(
            TextRows.of(
                CountyTrend.class,
                """
                standard | county_code | stage   | measure | year | on_map | value | break | units_missing
                Q2017    | 450127      | primary | cv_R1   | 2020 |        | 0.72  | false | 0
                Q2017    | 450181      | primary | cv_R1   | 2021 |        | 0.68  | false | 0
                Q2017    | 450181      | primary | cv_R1   | 2020 | 2022   | 0.99  | false | 0
                Q2017    | 450181      | primary | cv_R1   | 2021 | 2022   | 0.99  | false | 0
                Q2017    | 450181      | primary | cv_R1   | 2022 | 2022   | 0.99  | false | 0
                """),
            ProvinceText.figures(
                """
                standard | year | county_code | stage   | indicator | cv   | cv_limit | verdict
                Q2017    | 2021 | 450181      | primary | R1        | 0.68 | 0.5      | not_met
                Q2017    | 2022 | 450181      | primary | R1        | 0.99 | 0.5      | not_met
                """,
                "",
                ""),
            new ProvinceText()
                .with(
                    "counties",
                    """
                    code   | from_year | to_year
                    450127 | 2000      | 2020
                    450125 | 2000      | 2021
                    450181 | 2021      |
                    """)
                .with(
                    "county_events",
                    """
                    year | kind   | from_code | to_code
                    2021 | recode | 450127    | 450181
                    2022 | merge  | 450125    | 450181
                    """)
                .counties(2020, 2021, 2022),
            List.of(ProvinceText.Q2017),
            NO_DOUBTS);

    assertThat(shown(outlooks, "year", "years"))
        .isEqualTo(
            TextRows.expected(
                """
                year | years
                2021 | 2
                2022 | 3
                """));
  }

  @Test
  void anOutlookIsDoubtfulWhereItsYearIsOrAYearThatItsLineGoesThrough() {
    String line =
        """
        standard | county_code | stage   | measure | year | on_map | value | break | units_missing | doubtful
        Q2017    | 450101      | primary | cv_R1   | 2019 | 2023   | 18    | false | 1             | true
        Q2017    | 450101      | primary | cv_R1   | 2020 | 2023   | 0.72  | false | 0             | false
        Q2017    | 450101      | primary | cv_R1   | 2021 | 2023   | 0.68  | false | 0             | %s
        Q2017    | 450101      | primary | cv_R1   | 2022 | 2023   | 0.64  | false | 0             | false
        Q2017    | 450101      | primary | cv_R1   | 2023 | 2023   | 0.60  | false | 0             | false
        """;
    TrendDoubts ofItsYear =
        new TrendDoubts(
            List.of(new DoubtfulFigure("Q2017", 2023, "450101", null, "primary", "cv_R1", "存疑")),
            List.of());
    String tooShort =
        line.formatted(true).replace("2021 | 2023   | 0.68 ", "2021 | 2023   |      ");

    assertThat(outlooks(line.formatted(false))).map(CountyOutlook::doubtful).containsExactly(false);
    assertThat(outlooks(line.formatted(true))).map(CountyOutlook::doubtful).containsExactly(true);
    assertThat(outlooks(tooShort)).map(CountyOutlook::doubtful).containsExactly(false);
    assertThat(outlooks(tooShort, ofItsYear)).map(CountyOutlook::doubtful).containsExactly(true);
  }

  private static String shown(List<CountyOutlook> outlooks, String... columns) {
    return TextRows.show(CountyOutlook.class, outlooks, columns);
  }

  private static List<CountyOutlook> outlooks(String trends) {
    return outlooks(trends, NO_DOUBTS);
  }

  private static List<CountyOutlook> outlooks(String trends, TrendDoubts doubts) {
    return Outlooks.of(
        TextRows.of(CountyTrend.class, trends),
        ProvinceText.figures(VARIANCE, "", ""),
        counties(),
        List.of(ProvinceText.Q2017),
        doubts);
  }

  private static Counties counties() {
    return new ProvinceText()
        .with("counties", "code | from_year\n450101 | 2000")
        .with(
            "plan_county",
            """
            county_code | planned_year | decided_on
            450101      | 2025         | 2019-12-21
            """)
        .counties(2023);
  }
}
