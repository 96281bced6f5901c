package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;
import org.junheng.table.TextRows;
import org.junheng.table.YearlyStatistic;
import org.junit.jupiter.api.Test;

/** The figures that a bureau reports of a year. */
class ReportedStatisticsTest {
  private static final Counties COUNTIES =
      new ProvinceText()
          .with(
              "counties",
              """
              code   | city_code | from_year | to_year
              450101 | 450100    | 2000      |
              450127 | 450100    | 2000      | 2020
              450181 | 450100    | 2021      |
              450201 | 450200    | 2000      |
              450202 | 450200    | 2000      |
              """)
          .with(
              "plan_county",
              """
              county_code | planned_year | decided_on
              450101      | 2021         | 2019-12-21
              """)
          .counties(2020, 2021);
  private static final String VERDICTS =
      """
      standard | year | county_code | verdict
      Q2017    | 2020 | 450101      | met
      Q2017    | 2020 | 450127      | met
      Q2017    | 2020 | 450201      | not_met
      Q2017    | 2020 | 450202      | not_met
      Q2017    | 2021 | 450101      | undetermined
      Q2017    | 2021 | 450181      | met
      Q2017    | 2021 | 450201      | met
      Q2017    | 2021 | 450202      | not_met
      """;

  @Test
  void figuresAreCountedForProvinceAndCitiesWithTheChangeOfTheYearBefore() {
    assertThat(told(statistics("", ""), "counties", "counties_met", "counties_undetermined"))
        .containsExactly(
            "2020 city 450100 counties 2 null",
            "2020 city 450100 counties_met 2 null",
            "2020 city 450100 counties_undetermined 0 null",
            "2020 city 450200 counties 2 null",
            "2020 city 450200 counties_met 0 null",
            "2020 city 450200 counties_undetermined 0 null",
            "2020 province 450000 counties 4 null",
            "2020 province 450000 counties_met 2 null",
            "2020 province 450000 counties_undetermined 0 null",
            "2021 city 450100 counties 2 0",
            "2021 city 450100 counties_met 1 -1",
            "2021 city 450100 counties_undetermined 1 1",
            "2021 city 450200 counties 2 0",
            "2021 city 450200 counties_met 1 1",
            "2021 city 450200 counties_undetermined 0 0",
            "2021 province 450000 counties 4 0",
            "2021 province 450000 counties_met 2 0",
            "2021 province 450000 counties_undetermined 1 1");
  }

  @Test
  void plansUnitsAndRecognitionsAreToldWhereTheyHaveFigures() {
    List<YearlyStatistic> statistics =
        statistics(
            """
            standard | year | county_code | planned_year | status
            Q2017    | 2020 | 450201      | 2021         | at_risk
            Q2017    | 2020 | 450202      | 2020         | late
            Q2017    | 2021 | 450101      | 2021         | done
            Q2017    | 2021 | 450181      | 2024         | done
            Q2017    | 2021 | 450201      | 2021         | late
            Q2017    | 2021 | 450202      |              | done
            B2012    | 2021 | 450101      |              |
            """,
            """
            standard | year | level    | area_code | planned | planned_recognised | units | units_passed | cumulative_recognised
            Q2017    | 2020 | province | 450000    | 1       |                    | 100   | 50           |
            Q2017    | 2021 | province | 450000    | 2       | 1                  | 101   | 50           | 3
            Q2017    | 2021 | city     | 450100    | 1       | 1                  | 60    | 30           | 2
            """);

    assertThat(told(statistics, "plan_late", "plan_ahead", "cumulative_recognised", "units"))
        .contains(
            "2021 province 450000 plan_late 1 0",
            "2021 province 450000 plan_ahead 1 1",
            "2021 province 450000 cumulative_recognised 3 null",
            "2021 province 450000 units 101 1")
        .noneMatch(row -> row.startsWith("2020 province 450000 cumulative"));
    assertThat(statistics).allMatch(row -> row.standard().equals("Q2017"));
    long planned = value(statistics, "planned");
    long recognised = value(statistics, "planned_recognised");
    assertThat(recognised + value(statistics, "plan_late")).isEqualTo(planned);
    assertThat(
            recognised + value(statistics, "plan_ahead") + value(statistics, "plan_done_unplanned"))
        .isEqualTo(value(statistics, "cumulative_recognised"))
        .isEqualTo(value(statistics, "plan_done"));
  }

  @Test
  void withoutAPlanFileNothingIsCountedOfPlans() {
    Counties withoutPlans =
        new ProvinceText().with("counties", "code | from_year\n450101 | 2000").counties(2021);
    List<YearlyStatistic> statistics =
        ReportedStatistics.of(
            withoutPlans,
            List.of(),
            TextRows.of(
                PlanStatus.class,
                "standard | year | county_code | status\nQ2017 | 2021 | 450101 | done"),
            List.of());
    assertThat(statistics).isEmpty();
  }

  /** A figure of the province in 2021. */
  private static long value(List<YearlyStatistic> statistics, String name) {
    return statistics.stream()
        .filter(row -> row.year() == 2021 && row.level().equals("province"))
        .filter(row -> row.statistic().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<YearlyStatistic> statistics(String plans, String progress) {
    return ReportedStatistics.of(
        COUNTIES,
        TextRows.of(CountyVerdict.class, VERDICTS),
        TextRows.of(PlanStatus.class, plans),
        TextRows.of(Progress.class, progress));
  }

  private static List<String> told(List<YearlyStatistic> statistics, String... names) {
    return statistics.stream()
        .filter(row -> List.of(names).contains(row.statistic()))
        .map(
            row ->
                "%d %s %s %s %d %s"
                    .formatted(
                        row.year(),
                        row.level(),
                        row.areaCode(),
                        row.statistic(),
                        row.value(),
                        row.change()))
        .toList();
  }
}
