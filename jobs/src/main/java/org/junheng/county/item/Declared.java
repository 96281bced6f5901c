package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.county.Assessment;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Item.Condition;
import org.junheng.figure.Numbers;

/**
 * The county's declaration: all conditions of the item must hold, the first gives its value
 * (methodology 9.16 and 9.18).
 */
public final class Declared implements CountyRule {
  @Override
  public String id() {
    return "declared";
  }

  @Override
  public List<String> cells() {
    return List.of();
  }

  @Override
  public Set<String> keys() {
    return Set.of("requires");
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    if (assessment.county() == null) {
      return Judgement.NOTHING;
    }
    Declaration declaration = Declaration.of(assessment);
    Condition first = item.requires().get(0);
    Set<String> impossible = declaration.impossibleFigures(item.requires());
    Verdict others =
        item.requires().stream()
            .skip(1)
            .map(condition -> declaration.holds(condition, impossible))
            .reduce(Verdict.MET, Verdict::and);
    return new Judgement(
        declaration.value(first),
        declaration.holds(first, impossible).and(others),
        others != Verdict.NOT_MET && flips(declaration, first, item),
        item.requires().stream()
            .map(condition -> declaration.words(condition, item))
            .collect(Collectors.joining("；")),
        Need.told(Demands.of(declaration, possible(item, impossible))));
  }

  private static List<Condition> possible(Item item, Set<String> impossible) {
    return item.requires().stream()
        .filter(condition -> condition.fields().stream().noneMatch(impossible::contains))
        .toList();
  }

  private static boolean flips(Declaration declaration, Condition share, Item item) {
    Double value = declaration.value(share);
    if (share.shareOf() == null || item.decimals() == null || value == null) {
      return false;
    }
    double shown = Numbers.halfUp(value, item.decimals());
    return !declaration.isImpossible(share)
        && Verdict.of(Numbers.reaches(shown, share.atLeast())) != declaration.holds(share);
  }
}
