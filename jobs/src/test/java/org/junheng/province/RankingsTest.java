package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyRanking;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** How counties are ranked, and which are not (methodology 5 and 9.22). */
class RankingsTest {
  @Test
  void tiedCountiesShareARankAndTheNextIsSkipped() {
    List<CountyRanking> rankings =
        rankings(
            """
            code   | from_year
            450101 | 2021
            450102 | 2021
            450103 | 2021
            450104 | 2021
            450105 | 2021
            """,
            """
            standard | year | county_code | stage   | indicator | units_missing | cv
            Q2017    | 2021 | 450101      | primary | R1        | 0             | 0.3
            Q2017    | 2021 | 450102      | primary | R1        | 0             | 0.2
            Q2017    | 2021 | 450103      | primary | R1        | 0             | 0.20000000000000004
            Q2017    | 2021 | 450104      | primary | R1        | 0             | 0.2000000000004
            Q2017    | 2021 | 450105      | primary | R1        | 0             | 0
            """,
            "");

    assertThat(shown(rankings, "cv_R1", "county_code", "rank", "of", "reason_unranked"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | rank | of | reason_unranked
                450105      | 1    | 5  |
                450102      | 2    | 5  |
                450103      | 2    | 5  |
                450104      | 4    | 5  |
                450101      | 5    | 5  |
                """));
  }

  @Test
  void aCountyWithoutADeterminedFigureIsListedWithTheReason() {
    List<CountyRanking> rankings =
        rankings(
            """
            code   | from_year
            450101 | 2021
            450102 | 2021
            450103 | 2021
            450104 | 2021
            """,
            """
            standard | year | county_code | stage   | indicator | units_missing | cv
            Q2017    | 2021 | 450101      | primary | R1        | 0             | 0.3
            Q2017    | 2021 | 450102      | primary | R1        | 2             | 0.2
            Q2017    | 2021 | 450103      | primary | R1        | 0             |
            """,
            "");

    assertThat(shown(rankings, "cv_R1", "county_code", "value", "rank", "of", "reason_unranked"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | value | rank | of | reason_unranked
                450101      | 0.3   | 1    | 1  |
                450102      | 0.2   |      | 1  | 2个单元缺数据
                450103      |       |      | 1  | 平均值为0，差异系数无意义
                450104      |       |      | 1  | 没有该学段的数据
                """));
  }

  @Test
  void everyValidCountyIsListedInEveryStageAndMeasure() {
    List<CountyRanking> rankings =
        rankings(
            """
            code   | from_year
            450101 | 2021
            450102 | 2021
            """,
            "",
            "");

    assertThat(rankings).hasSize(2 * 2 * (7 + 1 + 1) + 2 * 2 * (8 + 1));
    assertThat(rankings)
        .filteredOn(row -> row.measure().equals("unit_pass_share"))
        .allMatch(row -> row.standard().equals("Q2017"));
  }

  @Test
  void moreUnitsThatPassRankFirstAndAnUndeterminedOneTakesTheRank() {
    List<CountyRanking> rankings =
        rankings(
            """
            code   | from_year
            450101 | 2021
            450102 | 2021
            450103 | 2021
            450104 | 2021
            """,
            "",
            """
            standard | year | county_code | stage   | units | units_met | units_not_met | units_undetermined
            Q2017    | 2021 | 450101      | primary | 3     | 2         | 1             | 0
            Q2017    | 2021 | 450102      | primary | 1     | 1         | 0             | 0
            Q2017    | 2021 | 450103      | primary | 2     | 1         | 0             | 1
            Q2017    | 2021 | 450104      | primary | 3     | 2         | 1             | 0
            """);

    assertThat(shown(rankings, "unit_pass_share", "county_code", "value", "rank", "of"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | value          | rank | of
                450102      | 1              | 1    | 3
                450101      | 0.666666666667 | 2    | 3
                450104      | 0.666666666667 | 2    | 3
                450103      | 0.5            |      | 3
                """));
  }

  @Test
  void theChangeOfRankFollowsOneToOneRecodes() {
    List<CountyRanking> rankings =
        rankings(
            """
            code   | from_year | to_year
            450127 | 2020      | 2020
            450181 | 2021      |
            450102 | 2020      |
            450103 | 2021      |
            """,
            """
            standard | year | county_code | stage   | indicator | units_missing | cv
            Q2017    | 2020 | 450127      | primary | R1        | 0             | 0.4
            Q2017    | 2020 | 450102      | primary | R1        | 0             | 0.3
            Q2017    | 2021 | 450181      | primary | R1        | 0             | 0.2
            Q2017    | 2021 | 450102      | primary | R1        | 0             | 0.3
            Q2017    | 2021 | 450103      | primary | R1        | 0             | 0.5
            """,
            "");

    assertThat(
            shown(
                rankings,
                "cv_R1",
                "year",
                "county_code",
                "rank",
                "rank_change",
                "rank_before",
                "of_before"))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | rank | rank_change | rank_before | of_before
                2020 | 450102      | 1    |             |             |
                2020 | 450127      | 2    |             |             |
                2021 | 450181      | 1    | 1           | 2           | 2
                2021 | 450102      | 2    | -1          | 1           | 2
                2021 | 450103      | 3    |             |             | 2
                """));
  }

  private static String shown(List<CountyRanking> rankings, String measure, String... columns) {
    return TextRows.show(
        CountyRanking.class,
        rankings.stream()
            .filter(row -> row.standard().equals("Q2017") && row.stage().equals("primary"))
            .filter(row -> row.measure().equals(measure))
            .filter(row -> row.year() == 2021 || row.value() != null)
            .toList(),
        columns);
  }

  private static List<CountyRanking> rankings(String counties, String variance, String units) {
    ProvinceText province =
        new ProvinceText()
            .with("counties", counties)
            .with(
                "county_events",
                """
                year | kind   | from_code | to_code
                2021 | recode | 450127    | 450181
                """);
    Counties ofYears =
        counties.contains("2020") ? province.counties(2020, 2021) : province.counties(2021);
    return Rankings.of(
        ProvinceText.figures(variance, "", units),
        ofYears,
        List.of(ProvinceText.Q2017, ProvinceText.B2012));
  }
}
