package org.junheng.county.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.figure.TextOrder;

/**
 * What a county's schools keep of an item together: how much is known to fail, not met where
 * something does, else unknown where a school is or where there is none at all (methodology 9.16
 * and 9.17).
 */
final class SchoolTally {
  private final Item item;
  private final SchoolRule rule;
  private final List<String> failing = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private long amount;
  private boolean isBlank = true;
  private boolean isAnyLookedAt;

  SchoolTally(Item item, SchoolRule rule) {
    this.item = item;
    this.rule = rule;
  }

  Item item() {
    return item;
  }

  SchoolRule rule() {
    return rule;
  }

  /** Adds a school that the item looks at. */
  void add(School school, SchoolJudgement judgement) {
    isAnyLookedAt = true;
    isBlank &= judgement.isBlank();
    amount += judgement.failing();
    String word = (school.name() == null ? school.code() : school.name()) + "：" + judgement.words();
    switch (judgement.verdict()) {
      case NOT_MET -> failing.add(word);
      case UNDETERMINED -> open.add(word);
      case MET -> {
        // nothing is said of what is met
      }
    }
  }

  /** The county's judgement, with what it declares besides. */
  Judgement judgement(Assessment assessment) {
    boolean hasSchools = !assessment.schools().isEmpty();
    Verdict ofSchools =
        !failing.isEmpty()
            ? Verdict.NOT_MET
            : open.isEmpty() && hasSchools ? Verdict.MET : Verdict.UNDETERMINED;
    Verdict besides = Declaration.of(assessment).holds(item.requires());
    boolean isAnythingThere = hasSchools && !(isAnyLookedAt && isBlank);
    return new Judgement(
        isAnythingThere ? Double.valueOf(amount) : null,
        ofSchools.and(besides),
        false,
        words(besides, hasSchools));
  }

  private String words(Verdict besides, boolean hasSchools) {
    return Stream.of(
            besides == Verdict.NOT_MET ? "县级申报为“否”" : null,
            besides == Verdict.UNDETERMINED ? "县级申报未填" : null,
            hasSchools ? null : "没有可用的学校基本情况",
            failing.isEmpty() ? null : inOrder(failing),
            open.isEmpty() ? null : "数据不全——" + inOrder(open))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("；"));
  }

  private static String inOrder(List<String> words) {
    return words.stream().sorted(TextOrder.BY_CODE_POINT).collect(Collectors.joining("；"));
  }
}
