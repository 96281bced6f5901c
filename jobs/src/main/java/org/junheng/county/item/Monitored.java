package org.junheng.county.item;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;

/**
 * Years in a row with the older regime's composites within limits (methodology 4, P2, and 9.21). It
 * looks at other years, so that it is judged when all county-years are there.
 */
public final class Monitored implements JudgingRule {
  private static final String YEARS = "years";

  @Override
  public String id() {
    return "monitored";
  }

  @Override
  public List<String> cells() {
    return List.of();
  }

  @Override
  public Set<String> keys() {
    return Set.of("standard");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(YEARS);
  }

  /** How many years an item looks at, its own included. */
  public static int years(Item item) {
    return (int) item.parameter(YEARS);
  }

  /**
   * How a county stands to an item of this rule in a year.
   *
   * @param composites by census year, those of the counties that it then was, each on its own map;
   *     no entry where none of them has a composite
   */
  static Judgement judge(int year, Map<Integer, CompositesOfYear> composites, Item item) {
    List<Integer> asked = IntStream.rangeClosed(year - years(item) + 1, year).boxed().toList();
    List<Verdict> verdicts = asked.stream().map(each -> verdict(composites.get(each))).toList();
    long within = verdicts.stream().filter(Verdict.MET::equals).count();
    return new Judgement(
        asked.stream().noneMatch(composites::containsKey) ? null : Double.valueOf(within),
        verdicts.stream().reduce(Verdict.MET, Verdict::and),
        false,
        asked.stream()
            .filter(each -> verdict(composites.get(each)) != Verdict.MET)
            .map(each -> words(each, composites.get(each)))
            .collect(Collectors.joining("；")),
        needed(asked, composites, item));
  }

  /** How long it has to keep within the limits from now on, where it did not. */
  private static String needed(
      List<Integer> asked, Map<Integer, CompositesOfYear> composites, Item item) {
    return asked.stream()
        .filter(each -> verdict(composites.get(each)) == Verdict.NOT_MET)
        .max(Integer::compare)
        .map(
            last ->
                "自%d学年起连续%d年综合差异系数在上限以内，最早到%d学年"
                    .formatted(last + 1, years(item), last + years(item)))
        .orElse(null);
  }

  private static Verdict verdict(CompositesOfYear composites) {
    return composites == null ? Verdict.UNDETERMINED : composites.verdict();
  }

  private static String words(int year, CompositesOfYear composites) {
    return year + "学年" + (verdict(composites) == Verdict.NOT_MET ? composites.over() : "数据不全或不在库中");
  }
}
