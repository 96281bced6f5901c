package org.junheng.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junheng.reference.Plans;
import org.junheng.table.PlanRevision;

/**
 * Table {@code plan_revision}: every decision on a county or a school, with the one before it; the
 * latest holds and earlier ones stay (methodology 8).
 */
public final class PlanRevisions {
  private PlanRevisions() {}

  private record Planned(String level, String county, String school) {}

  private record Step(int plannedYear, String decidedOn, String note) {}

  /**
   * One row per decision.
   *
   * @param countyOfSchool the county of a school in its newest year; null where it is in none
   */
  public static List<PlanRevision> of(Plans plans, UnaryOperator<String> countyOfSchool) {
    Map<Planned, List<Step>> steps = new LinkedHashMap<>();
    for (Plans.Decision decision : plans.decisions()) {
      add(
          steps,
          new Planned("county", decision.countyCode(), null),
          new Step(decision.plannedYear(), decision.decidedOn(), decision.note()));
    }
    for (Plans.SchoolDecision decision : plans.schoolDecisions()) {
      String school = decision.schoolCode();
      add(
          steps,
          new Planned("school", countyOfSchool.apply(school), school),
          new Step(decision.plannedYear(), decision.decidedOn(), null));
    }
    List<PlanRevision> rows = new ArrayList<>();
    steps.forEach((planned, ofPlanned) -> rows.addAll(rows(planned, ofPlanned)));
    return rows;
  }

  private static void add(Map<Planned, List<Step>> steps, Planned planned, Step step) {
    steps.computeIfAbsent(planned, any -> new ArrayList<>()).add(step);
  }

  private static List<PlanRevision> rows(Planned planned, List<Step> steps) {
    steps.sort(Comparator.comparing(Step::decidedOn));
    List<PlanRevision> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Integer before = i == 0 ? null : Integer.valueOf(steps.get(i - 1).plannedYear());
      rows.add(
          new PlanRevision(
              planned.level(),
              planned.county(),
              planned.school(),
              step.decidedOn(),
              i + 1L,
              step.plannedYear(),
              before,
              before == null ? null : Long.valueOf(step.plannedYear() - before),
              i == steps.size() - 1,
              step.note()));
    }
    return rows;
  }
}
