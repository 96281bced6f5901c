package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyVerdict;
import org.junheng.table.ReviewDuty;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What a county owes after its recognition (methodology 6). */
class ReviewsTest {
  private static final ProvinceText PROVINCE =
      new ProvinceText()
          .with("counties", "code | from_year\n450101 | 2000\n450102 | 2000")
          .with(
              "recognition",
              """
              county_code | regime | year
              450101      | Q2017  | 2021
              450102      | Q2017  | 2023
              """);

  @Test
  void threeYearsAreReviewed() {
    List<ReviewDuty> duties =
        reviews(
            """
            standard | year | county_code | verdict
            Q2017    | 2022 | 450101      | met
            Q2017    | 2024 | 450101      | not_met
            Q2017    | 2025 | 450101      | not_met
            Q2017    | 2022 | 450102      | met
            """,
            2021,
            2022,
            2024);

    assertThat(
            TextRows.show(
                ReviewDuty.class,
                duties.stream().filter(row -> row.countyCode().equals("450101")).toList(),
                "year",
                "county_code",
                "duty",
                "item",
                "due_year",
                "is_due",
                "verdict",
                "schools",
                "open_schools",
                "detail"))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | duty | item | due_year | is_due | verdict | schools | open_schools | detail
                2022 | 450101 | review_1 |  | 2022 | true | met |  |  | 认定后第1年，达标
                2024 | 450101 | review_3 |  | 2024 | true | not_met |  |  | 认定后第3年，未达标
                """));
    assertThat(reviews("", 2021, 2025)).extracting(ReviewDuty::countyCode).containsOnly("450102");
  }

  @Test
  void theFirstReasonsAreTold() {
    List<ReviewDuty> duties =
        reviews(
            """
            standard | year | county_code | verdict      | reasons
            Q2017    | 2022 | 450101      | not_met      | 甲 乙 丙 丁 戊 己
            Q2017    | 2023 | 450101      | undetermined | 甲
            """,
            2022,
            2023,
            2024);

    assertThat(duties)
        .filteredOn(row -> row.countyCode().equals("450101"))
        .extracting(ReviewDuty::detail)
        .containsExactly("认定后第1年，未达标：甲；乙；丙；丁；戊；等", "认定后第2年，数据不全：甲", "认定后第3年，数据不全");
  }

  private static List<ReviewDuty> reviews(String verdicts, Integer... years) {
    return Reviews.of(
        PROVINCE.counties(years),
        TextRows.of(CountyVerdict.class, verdicts),
        List.of(ProvinceText.Q2017, ProvinceText.B2012),
        ProvinceText.DEFINITIONS);
  }
}
