package org.junheng.county.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /** How many schools a sentence on what is needed names; all of them stand in school_item. */
  private static final int NAMED = 3;

  private final Item item;
  private final SchoolRule rule;
  private final List<Told> failing = new ArrayList<>();
  private final List<Told> open = new ArrayList<>();
  private long amount;
  private boolean isBlank = true;
  private boolean isAnyLookedAt;

  /** A school that does not keep the item, or of which that is not known. */
  private record Told(String school, SchoolJudgement judgement) {
    static final Comparator<Told> WORST_FIRST =
        Comparator.comparing((Told told) -> told.judgement.off())
            .reversed()
            .thenComparing(Told::words, TextOrder.BY_CODE_POINT);

    String words() {
      return school + "（" + judgement.words() + "）";
    }
  }

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
    Told told = new Told(school.name() == null ? school.code() : school.name(), judgement);
    switch (judgement.verdict()) {
      case NOT_MET -> failing.add(told);
      case UNDETERMINED -> open.add(told);
      case MET -> {
        // nothing is said of what is met
      }
    }
  }

  /** The county's judgement, with what it declares besides. */
  Judgement judgement(Assessment assessment) {
    failing.sort(Told.WORST_FIRST);
    open.sort(Told.WORST_FIRST);
    boolean hasSchools = !assessment.schools().isEmpty();
    Verdict ofSchools =
        !failing.isEmpty()
            ? Verdict.NOT_MET
            : open.isEmpty() && hasSchools ? Verdict.MET : Verdict.UNDETERMINED;
    Declaration declaration = Declaration.of(assessment);
    Verdict besides = declaration.holds(item.requires());
    boolean isAnythingThere = hasSchools && !(isAnyLookedAt && isBlank);
    return new Judgement(
        isAnythingThere ? Double.valueOf(amount) : null,
        ofSchools.and(besides),
        false,
        words(declaration, hasSchools),
        needed(Demands.of(declaration, item.requires())));
  }

  private String words(Declaration declaration, boolean hasSchools) {
    Stream<String> declared =
        item.requires().stream()
            .filter(condition -> declaration.holds(condition) != Verdict.MET)
            .map(condition -> declaration.words(condition, item));
    return Stream.concat(
            declared,
            Stream.of(
                hasSchools ? "" : "没有可用的学校基本情况", listed("未达标学校", failing), listed("数据不全的学校", open)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("；"));
  }

  /** {@code 未达标学校2所：东小学（没有章程）、西小学（没有章程）}; empty without one. */
  private static String listed(String which, List<Told> schools) {
    return schools.isEmpty()
        ? ""
        : which
            + schools.size()
            + "所："
            + schools.stream().map(Told::words).collect(Collectors.joining("、"));
  }

  /** {@code 再配2间音乐教室（东小学、西小学）}: each kind of need added up, and where. */
  private String needed(List<Need> ofCounty) {
    Map<String, Need> together = new LinkedHashMap<>();
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (Told told : failing) {
      for (Need need : told.judgement.needed()) {
        together.merge(need.words(), need, Need::plus);
        where.computeIfAbsent(need.words(), any -> new ArrayList<>()).add(told.school);
      }
    }
    List<String> all = new ArrayList<>(ofCounty.stream().map(Need::told).toList());
    together.forEach((words, need) -> all.add(need.told() + "（" + named(where.get(words)) + "）"));
    return all.isEmpty() ? null : String.join("，", all);
  }

  private static String named(List<String> schools) {
    String first = schools.stream().limit(NAMED).collect(Collectors.joining("、"));
    return schools.size() <= NAMED ? first : first + "等" + schools.size() + "所学校";
  }
}
