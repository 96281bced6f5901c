package org.junheng.county.item;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.FormRow;
import org.junheng.definition.Item;

/** Satisfied of valid questionnaires over all groups, each of which must be there (S1, 9.17). */
public final class Satisfaction implements CountyRule {
  @Override
  public String id() {
    return "satisfaction";
  }

  @Override
  public List<String> cells() {
    return List.of("survey.group", "survey.valid", "survey.satisfied");
  }

  @Override
  public Set<String> keys() {
    return Set.of("needed");
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    CountyShare share = new CountyShare(true, "类群体", "缺问卷数据");
    Set<String> asked = new HashSet<>();
    for (FormRow row : assessment.survey()) {
      if (share.add(row.number("satisfied"), row.number("valid"))) {
        asked.add(row.text("group"));
      }
    }
    return share.judgement(item, assessment.forms().surveyGroups() - asked.size());
  }
}
