package org.junheng.county.item;

import java.util.List;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;

/** A charter in every school, besides what the county declares (methodology 4, E3). */
public final class Charter implements SchoolRule {
  @Override
  public String id() {
    return "charter";
  }

  @Override
  public List<String> cells() {
    return List.of("school.charter");
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    return school.hasCharter() == null
        ? SchoolJudgement.open("是否有章程未填", true)
        : SchoolJudgement.of(Verdict.of(school.hasCharter()), "没有章程", false, Need.of("制定章程"));
  }
}
