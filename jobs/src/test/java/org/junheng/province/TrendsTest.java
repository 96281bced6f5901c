package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyTrend;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Measures over the years, as they were and on one map (methodology 9.23 and 9.24). */
class TrendsTest {
  private static final StandardChanges STANDARD_CHANGES =
      StandardChanges.of(
          List.of(ProvinceText.Q2017, ProvinceText.B2012),
          ProvinceText.DEFINITIONS.forms().values(),
          List.of(2018, 2019, 2020, 2021, 2022, 2023));

  private static final ProvinceText PROVINCE =
      new ProvinceText()
          .with(
              "counties",
              """
              code   | name   | from_year | to_year
              450127 | 横县     | 2000      | 2020
              450181 | 横州市    | 2021      |
              450124 | 山河县    | 2000      |
              450125 | 江兴县    | 2000      | 2020
              450126 | 兴水县    | 2000      |
              450104 | 兴水新区   | 2021      |
              450105 | 无名区    | 2021      |
              """)
          .with(
              "county_events",
              """
              year | kind     | from_code | to_code
              2021 | recode   | 450127    | 450181
              2021 | merge    | 450125    | 450124
              2021 | split    | 450126    | 450104
              """);

  private static final TrendDoubts NO_DOUBTS = new TrendDoubts(List.of(), List.of());

  @Test
  void aRecodeKeepsTheChangeAndAMergerBreaksTheSeries() {
    List<CountyTrend> trends =
        Trends.asItWas(
            ProvinceText.figures(
                """
                standard | year | stage   | indicator | county_code | cv   | units_missing
                B2012    | 2020 | primary | B1        | 450127      | 0.5  | 0
                B2012    | 2021 | primary | B1        | 450181      | 0.25 | 0
                B2012    | 2020 | primary | B1        | 450124      | 0.5  | 0
                B2012    | 2021 | primary | B1        | 450124      | 0.75 | 0
                B2012    | 2021 | primary | B1        | 450104      | 0.75 | 0
                """,
                "",
                ""),
            PROVINCE.counties(2020, 2021),
            STANDARD_CHANGES,
            NO_DOUBTS);

    assertThat(
            TextRows.show(
                CountyTrend.class,
                trends,
                "year",
                "county_code",
                "value",
                "change",
                "break",
                "break_reason",
                "break_reason_own"))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | value | change | break | break_reason                        | break_reason_own
                2020 | 450127      | 0.5   |        | false |                                     |
                2020 | 450124      | 0.5   |        | false |                                     |
                2021 | 450181      | 0.25  | -0.25  | false |                                     |
                2021 | 450124      | 0.75  | 0.25   | true  | 江兴县（450125）并入山河县（450124）              | 有县区并入
                2021 | 450104      | 0.75  |        | true  | 兴水新区（450104）由兴水县（450126）分设            | 由其他县区分设
                """));
  }

  @Test
  void aCountyWithoutAYearBeforeOrARecordBreaksTheSeries() {
    List<CountyTrend> trends =
        Trends.asItWas(
            ProvinceText.figures(
                """
                standard | year | stage   | indicator | county_code | cv  | units_missing
                B2012    | 2021 | primary | B1        | 450105      | 0.5 | 0
                """,
                "",
                ""),
            PROVINCE.counties(2020, 2021),
            STANDARD_CHANGES,
            NO_DOUBTS);

    assertThat(trends.get(0).breakReason()).isEqualTo("2020学年没有无名区（450105）");
  }

  @Test
  void nothingBreaksInTheFirstYearOfTheWarehouse() {
    List<CountyTrend> trends =
        Trends.asItWas(
            ProvinceText.figures(
                """
                standard | year | stage   | indicator | county_code | cv  | units_missing
                B2012    | 2021 | primary | B1        | 450124      | 0.5 | 0
                """,
                "",
                ""),
            PROVINCE.counties(2021),
            STANDARD_CHANGES,
            NO_DOUBTS);

    assertThat(trends.get(0).isBreak()).isFalse();
    assertThat(trends.get(0).breakReason()).isNull();
  }

  @Test
  void onOneMapOnlyTheStandardBreaks() {
    List<CountyTrend> trends =
        Trends.onMap(
            ProvinceText.figures(
                """
                standard | year | stage   | indicator | county_code | cv   | units_missing
                Q2017    | 2022 | primary | R3        | 450124      | 0.5  | 0
                Q2017    | 2023 | primary | R3        | 450124      | 0.25 | 0
                Q2017    | 2022 | primary | R1        | 450124      | 0.5  | 0
                Q2017    | 2023 | primary | R1        | 450124      | 0.25 | 0
                """,
                "",
                ""),
            PROVINCE.counties(2022, 2023),
            STANDARD_CHANGES,
            NO_DOUBTS);

    assertThat(
            TextRows.show(
                CountyTrend.class,
                trends,
                "year",
                "measure",
                "on_map",
                "change",
                "break",
                "break_reason"))
        .isEqualTo(
            TextRows.expected(
                """
                year | measure | on_map | change | break | break_reason
                2022 | cv_R3   | 2023   |        | false |
                2023 | cv_R3   | 2023   | -0.25  | true  | 过渡条款“农村小规模学校计入共享体艺教师”本学年起不再适用
                2022 | cv_R1   | 2023   |        | false |
                2023 | cv_R1   | 2023   | -0.25  | false |
                """));
  }

  @Test
  void relaxationsThatBeginOrEndBreakTheirMeasures() {
    assertThat(
            STANDARD_CHANGES.measures().stream()
                .filter(measure -> measure.stage().equals("primary"))
                .map(measure -> measure.year() + " " + measure.measure()))
        .containsExactlyInAnyOrder(
            "2019 cv_R3",
            "2019 cv_R5",
            "2019 composite_cv",
            "2019 unit_pass_share",
            "2023 cv_R3",
            "2023 cv_R5",
            "2023 composite_cv",
            "2023 unit_pass_share");
  }
}
