package org.junheng.county.item;

import java.util.List;
import org.junheng.county.Assessment;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;

/** Years since recognition under the older regime (methodology 4, P1, and 9.21). */
public final class Recognised implements CountyRule {
  @Override
  public String id() {
    return "recognised";
  }

  @Override
  public List<String> cells() {
    return List.of();
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    if (!assessment.facts().isListKept()) {
      String lacking = assessment.forms().definitions().lacking("recognition");
      return new Judgement(null, Verdict.UNDETERMINED, false, lacking);
    }
    Integer recognised = assessment.facts().recognisedIn().get(Standard.Regime.B2012);
    if (recognised == null) {
      return new Judgement(null, Verdict.NOT_MET, false, "认定名单 recognition.csv 中没有该县区的基本均衡认定");
    }
    double years = assessment.year() - recognised;
    return new Judgement(
        years, Verdict.of(years >= item.threshold()), false, recognised + "年通过基本均衡认定");
  }
}
