package org.junheng.county.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.county.Verdict;
import org.junheng.definition.Item.Condition;
import org.junheng.figure.Numbers;

/**
 * What more a county's declaration would need for the conditions that it does not meet. What one
 * condition asks for counts in the next: teachers who are still to be exchanged are among those
 * exchanged.
 */
final class Demands {
  private final Declaration declaration;
  private final Map<String, Double> more = new HashMap<>();

  private Demands(Declaration declaration) {
    this.declaration = declaration;
  }

  /** One for each condition that is not met; none where nobody can say. */
  static List<Need> of(Declaration declaration, List<Condition> conditions) {
    Demands demands = new Demands(declaration);
    List<Need> needs = new ArrayList<>();
    for (Condition condition : conditions) {
      boolean isShare = condition.shareOf() != null;
      if (declaration.holds(condition) == Verdict.NOT_MET) {
        needs.add(isShare ? demands.share(condition) : demands.answer(condition));
      } else if (isShare && declaration.holds(condition) == Verdict.MET) {
        Need need = demands.share(condition);
        if (need.amount() > 0) {
          needs.add(need);
        }
      }
    }
    return needs;
  }

  private Need share(Condition condition) {
    double whole = declaration.number(condition.in()) + more.getOrDefault(condition.in(), 0.0);
    double missing =
        Math.max(
            0,
            Numbers.wholeAbove(condition.atLeast() * whole - declaration.sum(condition.shareOf())));
    more.merge(condition.shareOf().get(0), missing, Double::sum);
    String words =
        condition.needed() != null
            ? condition.needed()
            : condition.shareOf().stream()
                .map(declaration::label)
                .collect(Collectors.joining("、", "“", "”再增加{more}"));
    return new Need(words, missing);
  }

  private Need answer(Condition condition) {
    if (condition.needed() != null) {
      return Need.of(condition.needed());
    }
    if (condition.no() != null) {
      return Need.of("此后不再发生");
    }
    if (condition.amount() != null) {
      return Need.of("“" + declaration.label(condition.amount()) + "”多于" + plain(condition));
    }
    return Need.of(
        condition.fields().stream()
            .filter(field -> declaration.answer(field) == Verdict.NOT_MET)
            .map(declaration::label)
            .collect(Collectors.joining("”、“", "做到“", "”")));
  }

  private static String plain(Condition condition) {
    return org.junheng.figure.Shown.limit(condition.moreThan());
  }
}
