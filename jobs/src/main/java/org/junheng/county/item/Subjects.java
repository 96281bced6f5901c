package org.junheng.county.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.county.Assessment;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/**
 * Level and between-school difference of the monitored subjects, the difference strictly below its
 * limit (methodology 4, E9).
 */
public final class Subjects implements CountyRule {
  private static final List<String> SUBJECTS =
      List.of("chinese", "maths", "science", "pe", "arts", "moral");
  private static final int DIFFERENCE_DECIMALS = 2;
  private static final String LEVEL = "level";
  private static final String DIFFERENCE_BELOW = "difference_below";

  @Override
  public String id() {
    return "subjects";
  }

  @Override
  public List<String> cells() {
    return SUBJECTS.stream()
        .flatMap(subject -> Stream.of(level(subject), difference(subject)))
        .map(field -> "county." + field)
        .toList();
  }

  @Override
  public Set<String> parameters() {
    return Set.of(LEVEL, DIFFERENCE_BELOW);
  }

  @Override
  public Judgement judge(Assessment assessment, Item item) {
    if (assessment.county() == null) {
      return Judgement.NOTHING;
    }
    Declaration declaration = Declaration.of(assessment);
    Verdict all = Verdict.MET;
    double failing = 0;
    boolean isAnythingThere = false;
    List<String> words = new ArrayList<>();
    List<String> needed = new ArrayList<>();
    for (String subject : SUBJECTS) {
      String level = declaration.text(level(subject));
      Double difference = declaration.number(difference(subject));
      isAnythingThere |= level != null || difference != null;
      Verdict verdict = verdict(level, difference, item);
      all = all.and(verdict);
      failing += verdict == Verdict.NOT_MET ? 1 : 0;
      if (verdict != Verdict.MET) {
        String name = declaration.label(level(subject)).replace("等级", "");
        words.add(name + words(level, difference, item));
        if (verdict == Verdict.NOT_MET) {
          needed.add(name);
        }
      }
    }
    return new Judgement(
        isAnythingThere ? failing : null,
        all,
        false,
        String.join("；", words),
        needed.isEmpty()
            ? null
            : String.join("、", needed)
                + "达到%s级以上且校际差异率低于%s"
                    .formatted(
                        Shown.limit(item.parameter(LEVEL)),
                        Shown.limit(item.parameter(DIFFERENCE_BELOW))));
  }

  /** {@code 2级低于3级、校际差异率0.16（应低于0.15）}. */
  private static String words(String level, Double difference, Item item) {
    String high =
        level == null
            ? Shown.NOTHING + "级"
            : isHigh(level, item)
                ? level + "级"
                : level + "级低于" + Shown.limit(item.parameter(LEVEL)) + "级";
    String even =
        difference == null
            ? Shown.NOTHING
            : isEven(difference, item)
                ? shown(difference, item)
                : shown(difference, item)
                    + "（应低于"
                    + Shown.limit(item.parameter(DIFFERENCE_BELOW))
                    + "）";
    return high + "、校际差异率" + even;
  }

  private static Verdict verdict(String level, Double difference, Item item) {
    Boolean isHigh = level == null ? null : Boolean.valueOf(isHigh(level, item));
    Boolean isEven = difference == null ? null : Boolean.valueOf(isEven(difference, item));
    return Verdict.of(isHigh).and(Verdict.of(isEven));
  }

  private static String shown(double difference, Item item) {
    return Shown.below(difference, DIFFERENCE_DECIMALS, item.parameter(DIFFERENCE_BELOW));
  }

  private static boolean isHigh(String level, Item item) {
    return Integer.parseInt(level) >= item.parameter(LEVEL);
  }

  private static boolean isEven(double difference, Item item) {
    return Numbers.isBelow(difference, item.parameter(DIFFERENCE_BELOW));
  }

  private static String level(String subject) {
    return subject + "_level";
  }

  private static String difference(String subject) {
    return subject + "_difference";
  }
}
