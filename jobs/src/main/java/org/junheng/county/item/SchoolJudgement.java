package org.junheng.county.item;

import org.junheng.county.Verdict;

/**
 * How a school stands to an item.
 *
 * @param failing how much fails: 1 for a school, or the number of its classes
 * @param words what stands behind a verdict other than met
 * @param relaxation the dated relaxation that it needed; null where it needed none
 * @param isBlank whether nothing of what the rule needs is there
 */
public record SchoolJudgement(
    Verdict verdict, long failing, String words, String relaxation, boolean isBlank) {

  static SchoolJudgement of(Verdict verdict, String words, String relaxation, boolean isBlank) {
    return new SchoolJudgement(
        verdict, verdict == Verdict.NOT_MET ? 1 : 0, words, relaxation, isBlank);
  }

  static SchoolJudgement of(Verdict verdict, String words, boolean isBlank) {
    return of(verdict, words, null, isBlank);
  }
}
