package org.junheng.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Standard;
import org.junheng.reference.Reference;
import org.junheng.table.DimSchool;
import org.junheng.table.PlanSchoolStatus;
import org.junheng.table.UnitVerdict;

/**
 * The year in which each school was planned to pass against its units' verdicts (methodology 8):
 * rows of table {@code plan_school_status}. A plan follows its school to another code; the latest
 * decision holds.
 */
public final class SchoolPlans implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String TABLE = "plan_school";
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

  /** The decisions of the province's reference tables on the schools of a register. */
  public SchoolPlans(Reference reference, SchoolRegister register) {
    this.areKept = reference.has(TABLE);
    for (Map<String, Object> row : reference.rows(TABLE)) {
      Decision decision =
          new Decision(
              (String) row.get("school_code"),
              Math.toIntExact((Long) row.get("planned_year")),
              (String) row.get("decided_on"));
      own.merge(decision.schoolCode(), decision, Decision::later);
      if (register.newestYear(decision.schoolCode()).isPresent()) {
        inherited.merge(
            register.lineage(decision.schoolCode()), decision, Decision::later);
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
      List<DimSchool> schools, List<UnitVerdict> verdicts, Standard standard) {
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
        rows.add(row(school, units, decision, standard));
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
      DimSchool school, List<UnitVerdict> units, Decision decision, Standard standard) {
    String verdict = worst(units);
    Integer planned = decision == null ? null : decision.plannedYear();
    return new PlanSchoolStatus(
        standard.standard(),
        school.year(),
        school.countyCode(),
        school.schoolCode(),
        planned,
        decision == null ? null : decision.decidedOn(),
        verdict,
        status(school.year(), planned, verdict),
        plan(planned) + "，" + told(verdict, units));
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

  private String status(int year, Integer planned, String verdict) {
    if (MET.equals(verdict)) {
      return "done";
    }
    if (!areKept) {
      return null;
    }
    if (planned == null) {
      return "unplanned";
    }
    if (planned <= year) {
      return "late";
    }
    return planned - year <= 1 ? "at_risk" : "on_track";
  }

  private String plan(Integer planned) {
    if (planned != null) {
      return "规划" + planned + "年达标";
    }
    return areKept ? "学校规划表中没有该校" : "没有学校规划表";
  }

  private static String told(String verdict, List<UnitVerdict> units) {
    if (verdict == null) {
      return "不在该标准的评估范围";
    }
    if (verdict.equals(MET)) {
      return "各学段均已达标";
    }
    List<String> words =
        units.stream()
            .filter(unit -> !unit.verdict().equals(MET) && unit.reason() != null)
            .map(unit -> (unit.stage().equals("primary") ? "小学" : "初中") + unit.reason())
            .sorted(TextOrder.BY_CHARACTER)
            .toList();
    return (verdict.equals(NOT_MET) ? "未达标" : "数据不全") + "（" + String.join("；", words) + "）";
  }
}
