package org.junheng.county.item;

import java.util.List;
import org.junheng.county.Verdict;

/**
 * How a school stands to an item.
 *
 * @param failing how much fails: 1 for a school, or the number of its classes
 * @param words what stands behind a verdict other than met
 * @param relaxation the dated relaxation that it needed; null where it needed none
 * @param isBlank whether nothing of what the rule needs is there
 * @param needs what more it needs, where it is not met
 */
public record SchoolJudgement(
    Verdict verdict,
    long failing,
    String words,
    String relaxation,
    boolean isBlank,
    List<Need> needs) {

  static SchoolJudgement of(
      Verdict verdict, String words, String relaxation, boolean isBlank, List<Need> needs) {
    return new SchoolJudgement(
        verdict, verdict == Verdict.NOT_MET ? 1 : 0, words, relaxation, isBlank, needs);
  }

  static SchoolJudgement of(Verdict verdict, String words, boolean isBlank, Need... needs) {
    return of(verdict, words, null, isBlank, List.of(needs));
  }

  /** What is not known for want of data. */
  static SchoolJudgement open(String words, boolean isBlank) {
    return of(Verdict.UNDETERMINED, words, isBlank);
  }

  /** What is still needed where it is not met; nothing elsewhere. */
  List<Need> needed() {
    return verdict == Verdict.NOT_MET ? needs : List.of();
  }

  /** How far it is off: the sum of what it needs. */
  double off() {
    return needed().stream().mapToDouble(Need::amount).sum();
  }
}
