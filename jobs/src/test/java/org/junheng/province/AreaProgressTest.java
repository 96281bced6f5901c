package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVerdict;
import org.junheng.table.Progress;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Progress of the province and its cities (methodology 9.26). */
class AreaProgressTest {
  private static final String COUNTIES =
      """
      code   | city_code | from_year
      450101 | 450100    | 2000
      450102 | 450100    | 2000
      450201 | 450200    | 2000
      """;
  private static final String UNITS =
      """
      standard | year | county_code | stage   | units | units_met | units_not_met | units_undetermined
      Q2017    | 2023 | 450101      | primary | 8     | 6         | 2             | 0
      Q2017    | 2023 | 450101      | junior  | 2     | 1         | 0             | 1
      Q2017    | 2023 | 450201      | primary | 5     | 0         | 5             | 0
      B2012    | 2023 | 450101      | primary | 7     |           |               |
      """;

  @Test
  void countiesAndUnitsAreCountedInTheProvinceAndEveryCity() {
    assertThat(
            shown(
                province(),
                "standard",
                "level",
                "area_code",
                "counties",
                "counties_met",
                "share",
                "units",
                "units_passed",
                "unit_share"))
        .isEqualTo(
            TextRows.expected(
                """
                standard | level    | area_code | counties | counties_met | share          | units | units_passed | unit_share
                Q2017    | province | 450000    | 3        | 1            | 0.333333333333 | 15    | 7            | 0.466666666667
                Q2017    | city     | 450100    | 2        | 1            | 0.5            | 10    | 7            | 0.7
                Q2017    | city     | 450200    | 1        | 0            | 0              | 5     | 0            | 0
                B2012    | province | 450000    | 3        | 0            | 0              | 7     |              |
                B2012    | city     | 450100    | 2        | 0            | 0              | 7     |              |
                B2012    | city     | 450200    | 1        | 0            | 0              | 0     |              |
                """));
  }

  @Test
  void aCountWhoseFileIsMissingIsEmptyAndNotZero() {
    assertThat(
            shown(
                province(),
                "standard",
                "level",
                "planned",
                "planned_recognised",
                "cumulative_recognised"))
        .isEqualTo(
            TextRows.expected(
                """
                standard | level    | planned | planned_recognised | cumulative_recognised
                Q2017    | province |         |                    |
                Q2017    | city     |         |                    |
                Q2017    | city     |         |                    |
                B2012    | province |         |                    |
                B2012    | city     |         |                    |
                B2012    | city     |         |                    |
                """));
  }

  @Test
  void plansAreOfTheNewerRegimeAndRecognitionsOfEach() {
    ProvinceText province =
        province()
            .with(
                "plan_county",
                """
                county_code | planned_year | decided_on
                450101      | 2023         | 2019-12-21
                450102      | 2024         | 2019-12-21
                450201      | 2022         | 2019-12-21
                """)
            .with(
                "recognition",
                """
                county_code | regime | year
                450101      | Q2017  | 2023
                450102      | Q2017  | 2024
                450102      | B2012  | 2018
                450201      | B2012  | 2019
                """);

    assertThat(
            shown(
                province,
                "standard",
                "area_code",
                "planned",
                "planned_recognised",
                "cumulative_recognised"))
        .isEqualTo(
            TextRows.expected(
                """
                standard | area_code | planned | planned_recognised | cumulative_recognised
                Q2017    | 450000    | 2       | 1                  | 1
                Q2017    | 450100    | 1       | 1                  | 1
                Q2017    | 450200    | 1       | 0                  | 0
                B2012    | 450000    |         |                    | 2
                B2012    | 450100    |         |                    | 1
                B2012    | 450200    |         |                    | 1
                """));
  }

  private static ProvinceText province() {
    return new ProvinceText().with("counties", COUNTIES);
  }

  private static String shown(ProvinceText province, String... columns) {
    return TextRows.show(
        Progress.class,
        AreaProgress.of(
            province.counties(2023),
            TextRows.of(
                CountyVerdict.class,
                """
                standard | year | county_code | verdict
                Q2017    | 2023 | 450101      | met
                Q2017    | 2023 | 450102      | not_met
                Q2017    | 2023 | 450201      | undetermined
                """),
            TextRows.of(CountyUnits.class, UNITS),
            List.of(ProvinceText.Q2017, ProvinceText.B2012)),
        columns);
  }
}
