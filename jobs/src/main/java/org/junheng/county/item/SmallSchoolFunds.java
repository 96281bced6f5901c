package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.figure.AgainstLimit;
import org.junheng.figure.Numbers;

/**
 * Funds of a small primary school or teaching point, as for so many pupils (methodology 4, G6, and
 * 9.17).
 */
public final class SmallSchoolFunds implements SchoolRule {
  private static final String BELOW = "below";
  private static final String AS_FOR = "as_for";

  @Override
  public String id() {
    return "small_school_funds";
  }

  @Override
  public List<String> cells() {
    return List.of(
        "school.school_type",
        "pupils.primary_pupils",
        "funding.public_funds",
        "county.primary_fund_standard");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(BELOW, AS_FOR);
  }

  /** All that have a primary stage and no other, in scope or not. */
  @Override
  public boolean looksAt(School school, Assessment assessment) {
    return asks(school);
  }

  static boolean asks(School school) {
    return school.stages().equals(Set.of(Stage.PRIMARY));
  }

  /** Whether it is small enough for the rule; null where its pupils are unknown. */
  static Boolean isSmall(School school, Item item) {
    Long pupils = school.pupilsOf(Stage.PRIMARY);
    return pupils == null ? null : Boolean.valueOf(pupils >= 1 && pupils < item.parameter(BELOW));
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    Long pupils = school.pupilsOf(Stage.PRIMARY);
    Double funds = Funds.ofPublic(school);
    boolean isBlank = pupils == null && funds == null;
    if (pupils == null) {
      return SchoolJudgement.open("在校生数缺报", isBlank);
    }
    Double standard =
        assessment.county() == null ? null : assessment.county().number("primary_fund_standard");
    if (!isSmall(school, item)) {
      return SchoolJudgement.of(Verdict.MET, null, isBlank);
    }
    if (funds == null || standard == null) {
      return SchoolJudgement.open("公用经费或基准缺报", isBlank);
    }
    double needed = standard * item.parameter(AS_FOR);
    return SchoolJudgement.of(
        Verdict.of(Numbers.reaches(funds, needed)),
        "%d人，公用经费%s".formatted(pupils, AgainstLimit.lacking(funds, needed, 2, "元")),
        isBlank,
        new Need("公用经费再增加{more}元", needed - funds));
  }
}
