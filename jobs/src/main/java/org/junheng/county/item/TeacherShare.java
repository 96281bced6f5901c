package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.Unit;
import org.junheng.definition.Item;

/** The share of full-time teachers that the item's field counts (methodology 4, G9 and G12). */
public final class TeacherShare implements CountyRule {
  private static final String FULL_TIME = "full_time";

  @Override
  public String id() {
    return "teacher_share";
  }

  @Override
  public List<String> cells() {
    return List.of("teachers." + FULL_TIME);
  }

  @Override
  public Set<String> keys() {
    return Set.of("field", "needed");
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    CountyShare share = new CountyShare(true, "个学段", "缺数据");
    for (Unit unit : assessment.units()) {
      share.add(
          unit.quantities().of(item.field()).orNull(), unit.quantities().of(FULL_TIME).orNull());
    }
    return share.judgement(item);
  }
}
