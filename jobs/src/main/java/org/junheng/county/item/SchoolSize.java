package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.figure.Numbers;

/**
 * Pupils of a school's compulsory stages, by its type (methodology 4, G4, 9.19 and 9.20). The
 * limits are named by the types' codes.
 */
public final class SchoolSize implements SchoolRule {
  @Override
  public String id() {
    return "school_size";
  }

  @Override
  public List<String> cells() {
    return List.of("school.school_type", "pupils.primary_pupils", "pupils.junior_pupils");
  }

  @Override
  public Set<String> parameters() {
    return Set.of("211", "218", "311", "312", "341", "345");
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    Double limit = item.parameters().get(school.type());
    List<Allowance> allowances = Allowance.of(school, assessment, item);
    Long pupils = school.compulsoryPupils();
    if (pupils == null || limit == null) {
      return SchoolJudgement.open("在校生数缺报", isBlank(school));
    }
    Verdict full = within(school, limit);
    Verdict verdict = full;
    double allowed = limit;
    for (Allowance allowance : allowances) {
      Double relaxed = allowance.limit(school.type(), limit);
      verdict = verdict.or(allowance.holds().and(within(school, relaxed)));
      allowed = allowance.holds() == Verdict.MET ? Math.max(allowed, relaxed) : allowed;
    }
    return SchoolJudgement.of(
        verdict,
        verdict == Verdict.NOT_MET
            ? "%d人，超过%d人".formatted(pupils, (long) allowed)
            : "%d人，超过%d人，能否适用过渡条款缺数据".formatted(pupils, limit.longValue()),
        Allowance.used(allowances, verdict, full),
        isBlank(school),
        List.of(new Need("减少{more}名学生", pupils - allowed)));
  }

  /** Whether a school has more pupils than the full limit of its type. */
  static boolean isOver(School school, Item item) {
    return within(school, item.parameters().get(school.type())) == Verdict.NOT_MET;
  }

  private static Verdict within(School school, Double limit) {
    Long pupils = school.compulsoryPupils();
    return Verdict.of(
        pupils == null || limit == null ? null : Boolean.valueOf(Numbers.within(pupils, limit)));
  }

  private static boolean isBlank(School school) {
    return school.stages().stream()
        .filter(stage -> stage != Stage.SENIOR)
        .allMatch(stage -> school.pupilsOf(stage) == null);
  }
}
