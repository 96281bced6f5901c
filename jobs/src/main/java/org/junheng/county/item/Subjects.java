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
    for (String subject : SUBJECTS) {
      String level = declaration.text(level(subject));
      Double difference = declaration.number(difference(subject));
      isAnythingThere |= level != null || difference != null;
      Verdict verdict = verdict(level, difference, item);
      all = all.and(verdict);
      failing += verdict == Verdict.NOT_MET ? 1 : 0;
      if (verdict != Verdict.MET) {
        words.add(
            declaration.label(level(subject)).replace("等级", "")
                + (level == null ? Shown.NOTHING : level)
                + "级、校际差异率"
                + (difference == null ? Shown.NOTHING : difference));
      }
    }
    return new Judgement(isAnythingThere ? failing : null, all, false, String.join("；", words));
  }

  private static Verdict verdict(String level, Double difference, Item item) {
    Boolean isHigh = level == null ? null : Integer.parseInt(level) >= item.parameter(LEVEL);
    Boolean isEven =
        difference == null
            ? null
            : Boolean.valueOf(Numbers.isBelow(difference, item.parameter(DIFFERENCE_BELOW)));
    return Verdict.of(isHigh).and(Verdict.of(isEven));
  }

  private static String level(String subject) {
    return subject + "_level";
  }

  private static String difference(String subject) {
    return subject + "_difference";
  }
}
