package org.junheng.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.figure.TextOrder;
import org.junheng.reference.CensusYears;
import org.junheng.reference.Plans;
import org.junheng.table.DimSchool;
import org.junheng.table.PlanSchoolStatus;
import org.junheng.table.UnitVerdict;

/**
 * The year in which each school was planned to pass against its units' verdicts (methodology 8):
 * rows of table {@code plan_school_status}. A plan follows its school to another code; the latest
 * decision holds. While a year collects, a plan for it or later stays open.
 */
public final class SchoolPlans implements Serializable {
  private static final String MET = "met";
  private static final String NOT_MET = "not_met";

  private final boolean areKept;
  private final Map<String, Decision> own = new HashMap<>();
  private final Map<String, Decision> inherited = new HashMap<>();

  private record Decision(String schoolCode, int plannedYear, String decidedOn)
      implements Serializable {
    private static final Comparator<Decision> LATEST =
        Comparator.comparing(Decision::decidedOn).thenComparing(Decision::schoolCode);

    private static Decision later(Decision one, Decision other) {
      return LATEST.compare(one, other) > 0 ? one : other;
    }
  }

  /** The province's decisions on the schools of a register. */
  public SchoolPlans(Plans plans, SchoolRegister register) {
    this.areKept = plans.areKeptOfSchools();
    for (Plans.SchoolDecision given : plans.schoolDecisions()) {
      String school = given.schoolCode();
      Decision decision = new Decision(school, given.plannedYear(), given.decidedOn());
      own.merge(school, decision, Decision::later);
      if (register.newestYear(school).isPresent()) {
        inherited.merge(register.lineage(school), decision, Decision::later);
      }
    }
  }

  /**
   * The rows of a county-year under a standard: one per school that has units or a plan.
   *
   * @param schools the county-year's rows of table {@code dim_school}
   * @param verdicts the county-year's rows of table {@code unit_verdict}, of whatever standards
   */
  public List<PlanSchoolStatus> of(
      List<DimSchool> schools,
      List<UnitVerdict> verdicts,
      Standard standard,
      CensusYears states,
      Definitions definitions) {
    Map<String, List<UnitVerdict>> bySchool = new HashMap<>();
    for (UnitVerdict verdict : verdicts) {
      if (verdict.standard().equals(standard.standard())) {
        bySchool.computeIfAbsent(verdict.schoolCode(), any -> new ArrayList<>()).add(verdict);
      }
    }
    List<PlanSchoolStatus> rows = new ArrayList<>();
    for (DimSchool school : schools) {
      List<UnitVerdict> units = bySchool.getOrDefault(school.schoolCode(), List.of());
      Decision decision = decision(school.schoolCode(), school.lineageCode());
      if (!units.isEmpty() || decision != null) {
        rows.add(row(school, units, decision, standard, states, definitions));
      }
    }
    return rows;
  }

  /** What holds for a school, as text; empty where nothing was decided. */
  String decided(String school, String lineage) {
    Decision decision = decision(school, lineage);
    return decision == null ? "" : decision.plannedYear() + " " + decision.decidedOn();
  }

  private Decision decision(String school, String lineage) {
    return own.getOrDefault(school, inherited.get(lineage));
  }

  private PlanSchoolStatus row(
      DimSchool school,
      List<UnitVerdict> units,
      Decision decision,
      Standard standard,
      CensusYears states,
      Definitions definitions) {
    String verdict = worst(units);
    Integer planned = decision == null ? null : decision.plannedYear();
    boolean isOpen =
        states.isCollecting(school.year())
            && !MET.equals(verdict)
            && planned != null
            && planned >= school.year();
    return new PlanSchoolStatus(
        standard.standard(),
        school.year(),
        school.countyCode(),
        school.schoolCode(),
        planned,
        decision == null ? null : decision.decidedOn(),
        verdict,
        isOpen
            ? null
            : Plans.standing(areKept, planned, school.year(), MET.equals(verdict), verdict, false),
        plan(planned, definitions) + "，" + told(verdict, units, definitions));
  }

  /** A school's verdict is the worst of its units'; null without units. */
  private static String worst(List<UnitVerdict> units) {
    if (units.isEmpty()) {
      return null;
    }
    List<String> verdicts = units.stream().map(UnitVerdict::verdict).toList();
    if (verdicts.contains(NOT_MET)) {
      return NOT_MET;
    }
    return verdicts.contains("undetermined") ? "undetermined" : MET;
  }

  private String plan(Integer planned, Definitions definitions) {
    if (planned != null) {
      return "规划" + planned + "年达标";
    }
    return areKept ? "学校规划表中没有该校" : definitions.lacking("plan_school");
  }

  private static String told(String verdict, List<UnitVerdict> units, Definitions definitions) {
    if (verdict == null) {
      return "不在该标准的评估范围";
    }
    if (verdict.equals(MET)) {
      return "各学段均已达标";
    }
    List<String> words =
        units.stream()
            .filter(unit -> !unit.verdict().equals(MET) && unit.reason() != null)
            .map(unit -> definitions.label("stage", unit.stage()) + unit.reason())
            .sorted(TextOrder.BY_CODE_POINT)
            .toList();
    return definitions.label("verdict", verdict) + "（" + String.join("；", words) + "）";
  }
}
