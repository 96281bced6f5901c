package org.junheng.county;

import java.util.List;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;

/**
 * The limit of a stage on a cv or composite in one census year.
 *
 * @param value null where the standard sets none
 * @param isBelow whether the limit itself is already too much
 */
record Limit(Double value, boolean isBelow) {
  private static final Limit NONE = new Limit(null, false);

  static Limit of(List<Standard.Limit> limits, Stage stage, int year) {
    return limits.stream()
        .filter(limit -> limit.years().contain(year))
        .map(limit -> new Limit(limit.of(stage), limit.below().contains(stage)))
        .findFirst()
        .orElse(NONE);
  }

  /** The verdict's code on a figure; null without a limit. */
  String verdict(Double figure, boolean somethingIsMissing) {
    if (value == null) {
      return null;
    }
    return Verdict.of(figure == null || somethingIsMissing ? null : Boolean.valueOf(keeps(figure)))
        .code();
  }

  /** Whether the verdict would flip if the shown figure were compared; null without either. */
  Boolean flips(Double figure, int decimals) {
    return figure == null || value == null
        ? null
        : Boolean.valueOf(keeps(Numbers.halfUp(figure, decimals)) != keeps(figure));
  }

  /** Whether a figure is within it. */
  boolean keeps(double figure) {
    return isBelow ? Numbers.isBelow(figure, value) : Numbers.within(figure, value);
  }
}
