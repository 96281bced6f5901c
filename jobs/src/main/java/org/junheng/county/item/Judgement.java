package org.junheng.county.item;

import org.junheng.county.Verdict;

/**
 * How a county stands to an item.
 *
 * @param value the figure; null where there is none
 * @param flips whether the shown figure would be judged otherwise; nothing without a figure
 * @param detail what stands behind it, in words
 * @param needed what more is needed to keep it, in its own unit; null where nothing is, or where
 *     nobody can say
 */
public record Judgement(
    Double value, Verdict verdict, boolean flips, String detail, String needed) {
  /** Nothing of what the item needs is there (methodology 9.16a). */
  public static final Judgement NOTHING = unknown("缺所需报表或数据");

  /** Of a county that handed in nothing (methodology 9.15). */
  public static final Judgement NOT_SUBMITTED = unknown("该县当年未报送");

  private static Judgement unknown(String detail) {
    return new Judgement(null, Verdict.UNDETERMINED, false, detail, null);
  }
}
