package org.junheng.county.item;

import java.util.List;
import org.junheng.county.Assessment;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;

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
      return new Judgement(null, Verdict.UNDETERMINED, false, lacking, null);
    }
    String least = Shown.limit(item.threshold());
    Integer recognised = assessment.facts().recognisedIn().get(Standard.Regime.B2012);
    if (recognised == null) {
      return new Judgement(
          null,
          Verdict.NOT_MET,
          false,
          "认定名单 recognition.csv 中没有该县区的基本均衡认定",
          "先通过基本均衡认定，满" + least + "年");
    }
    double years = assessment.year() - recognised;
    boolean isLongEnough = years >= item.threshold();
    return new Judgement(
        years,
        Verdict.of(isLongEnough),
        false,
        recognised
            + "年通过基本均衡认定，"
            + (years < 0
                ? "在本学年以后"
                : "至本学年%s年，%s%s年".formatted(Shown.limit(years), isLongEnough ? "已满" : "不满", least)),
        isLongEnough
            ? null
            : "再过%s年，到%s学年满%s年"
                .formatted(
                    Shown.limit(item.threshold() - years),
                    Shown.limit(recognised + item.threshold()),
                    least));
  }
}
