package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.figure.AgainstLimit;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/** The share of training in a school's public funds (methodology 4, E4). */
public final class TrainingFunds implements SchoolRule {
  private static final String SHARE = "share";

  @Override
  public String id() {
    return "training_funds";
  }

  @Override
  public List<String> cells() {
    return List.of("funding.public_funds", "funding.training_funds");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SHARE);
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    Double all = Funds.ofPublic(school);
    Double training = Funds.forTraining(school);
    if (all == null || training == null) {
      return SchoolJudgement.open("公用经费或培训经费缺报", all == null && training == null);
    }
    if (training > all && !Numbers.reaches(all, training)) {
      return SchoolJudgement.of(
          Verdict.UNDETERMINED,
          "培训经费%s元大于公用经费总额%s元，不可能成立".formatted(Shown.of(training, 2), Shown.of(all, 2)),
          false);
    }
    double needed = all * item.parameter(SHARE);
    return SchoolJudgement.of(
        Verdict.of(Numbers.reaches(training, needed)),
        "培训经费" + AgainstLimit.lacking(training, needed, 2, "元"),
        false,
        new Need("培训经费再增加{more}元", needed - training));
  }
}
