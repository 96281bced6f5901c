package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Decisions;
import org.junheng.reference.Plans;
import org.junheng.reference.Reference;
import org.junheng.table.DimSchool;
import org.junheng.table.PlanSchoolStatus;
import org.junheng.table.TextRows;
import org.junheng.table.UnitVerdict;
import org.junit.jupiter.api.Test;

/** Each school's planned year against its units' verdicts (methodology 8). */
class SchoolPlansTest {
  private static final Definitions DEFINITIONS = Submissions.DEFINITIONS;

  private static final List<DimSchool> SCHOOLS =
      TextRows.of(
          DimSchool.class,
          """
          year | county_code | school_code | lineage_code
          2024 | 450101 | 3145000001 | 2145000001
          2024 | 450101 | 2145000002 | 2145000002
          2024 | 450101 | 2145000003 | 2145000003
          2024 | 450101 | 2145000004 | 2145000004
          2024 | 450101 | 2145000005 | 2145000005
          """);
  private static final List<UnitVerdict> VERDICTS =
      TextRows.of(
          UnitVerdict.class,
          """
          standard | year | school_code | stage | verdict | reason
          Q2017 | 2024 | 3145000001 | primary | undetermined | R1数据不全
          Q2017 | 2024 | 3145000001 | junior | not_met | R5未达标
          Q2017 | 2024 | 2145000002 | primary | met |
          Q2017 | 2024 | 2145000003 | primary | undetermined | R1数据不全
          B2012 | 2024 | 2145000005 | primary | met |
          """);

  @Test
  void theLatestDecisionFollowsItsSchoolAndTheWorstUnitIsTheSchoolsVerdict() {
    assertThat(
            shown(
                List.of(
                    decision("2145000001", 2025, "2020-01-01"),
                    decision("2145000001", 2026, "2022-01-01"),
                    decision("2145000002", 2023, "2021-01-01"),
                    decision("2145000004", 2024, "2021-01-01"))))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | planned_year | decided_on | verdict | status | reason
                2145000002 | 2023 | 2021-01-01 | met | done | 规划2023年达标，各学段均已达标
                2145000003 |  |  | undetermined | unplanned | 学校规划表中没有该校，数据不全（小学R1数据不全）
                2145000004 | 2024 | 2021-01-01 |  | late | 规划2024年达标，不在该标准的评估范围
                3145000001 | 2026 | 2022-01-01 | not_met | on_track | 规划2026年达标，未达标（初中R5未达标；小学R1数据不全）
                """));
  }

  @Test
  void aSchoolsOwnDecisionHoldsBeforeThatOfItsLineageAndNextYearIsAtRisk() {
    assertThat(
            shown(
                List.of(
                    decision("3145000001", 2025, "2020-01-01"),
                    decision("2145000001", 2030, "2023-01-01"))))
        .contains("3145000001 | 2025 | 2020-01-01 | not_met | at_risk | ");
  }

  @Test
  void withoutAPlanFileOnlyUnitsAreTold() {
    Plans none = new Plans(new Reference(Map.of(), Map.of(), Decisions.NONE, List.of()));
    assertThat(shown(none))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | planned_year | decided_on | verdict | status | reason
                2145000002 |  |  | met | done | 缺少学校规划表 plan_school.csv，各学段均已达标
                2145000003 |  |  | undetermined |  | 缺少学校规划表 plan_school.csv，数据不全（小学R1数据不全）
                3145000001 |  |  | not_met |  | 缺少学校规划表 plan_school.csv，未达标（初中R5未达标；小学R1数据不全）
                """));
  }

  @Test
  void whileAYearCollectsAPlanForItOrLaterStaysOpen() {
    Plans plans =
        plans(
            List.of(
                decision("2145000001", 2024, "2020-01-01"),
                decision("2145000002", 2024, "2020-01-01"),
                decision("2145000003", 2023, "2020-01-01"),
                decision("3145000001", 2026, "2020-01-01")));
    CensusYears collecting =
        new CensusYears(List.of(new CensusYears.CensusYear(2024, "collecting", null, 1, 1, 1)));
    assertThat(shown(plans, collecting))
        .contains("2145000002 | 2024 | 2020-01-01 | met | done | ")
        .contains("2145000003 | 2023 | 2020-01-01 | undetermined | late | ")
        .contains("3145000001 | 2026 | 2020-01-01 | not_met |  | ");
  }

  private static String shown(List<Map<String, Object>> decisions) {
    return shown(plans(decisions));
  }

  private static Plans plans(List<Map<String, Object>> decisions) {
    return new Plans(
        new Reference(Map.of("plan_school", decisions), Map.of(), Decisions.NONE, List.of()));
  }

  private static String shown(Plans plans) {
    return shown(plans, CensusYears.complete(List.of(2024)));
  }

  private static String shown(Plans plans, CensusYears states) {
    SchoolRegister.Part part = new SchoolRegister.Part();
    part.add(2020, "450101", "2145000001", null, null);
    SCHOOLS.forEach(
        school -> part.add(2024, "450101", school.schoolCode(), school.lineageCode(), null));
    return TextRows.show(
        PlanSchoolStatus.class,
        new SchoolPlans(plans, SchoolRegister.of(List.of(part)))
            .of(SCHOOLS, VERDICTS, DEFINITIONS.standard("Q2017"), states, DEFINITIONS),
        "school_code",
        "planned_year",
        "decided_on",
        "verdict",
        "status",
        "reason");
  }

  private static Map<String, Object> decision(String school, long planned, String decidedOn) {
    return Map.of("school_code", school, "planned_year", planned, "decided_on", decidedOn);
  }
}
