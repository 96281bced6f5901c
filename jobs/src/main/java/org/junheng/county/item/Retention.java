package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.Quantities;
import org.junheng.county.School;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;

/**
 * Three-year retention of the junior stage: graduates less those who moved in and more those who
 * moved out, of those who began three years before and live (methodology 4, E1). Pupils who repeat
 * a year may make it more than 1.
 */
public final class Retention implements CountyRule {
  @Override
  public String id() {
    return "retention";
  }

  @Override
  public List<String> cells() {
    return List.of(
        "pupils.graduates",
        "pupils.transferred_in",
        "pupils.transferred_out",
        "pupils.grade7_three_years_ago",
        "pupils.deceased");
  }

  @Override
  public Set<String> keys() {
    return Set.of("needed");
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    CountyShare share = new CountyShare(false, "所初中", "缺数据");
    for (School school : assessment.schools()) {
      if (assessment.isInScope(school, Stage.JUNIOR)) {
        share.add(stayed(school.flows()), began(school.flows()));
      }
    }
    return share.judgement(item);
  }

  private static Double stayed(Quantities flows) {
    Double graduates = flows.of("graduates").orNull();
    Double in = flows.of("transferred_in").orNothing();
    Double out = flows.of("transferred_out").orNothing();
    return graduates == null || in == null || out == null
        ? null
        : Double.valueOf(graduates - in + out);
  }

  private static Double began(Quantities flows) {
    Double all = flows.of("grade7_three_years_ago").orNull();
    Double deceased = flows.of("deceased").orNothing();
    return all == null || deceased == null ? null : Double.valueOf(all - deceased);
  }
}
