package org.junheng.publish.book;

import java.util.List;
import java.util.Optional;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/** What a standard allows a cv or composite to be, and how a figure is told apart from it. */
final class VarianceLimits {
  private static final int CV_DECIMALS = 3;

  private VarianceLimits() {}

  /** What is allowed, {@code ≤0.50}; {@code <0.30} where the limit itself is too much. */
  static Object allowed(YearResults year, String measure, String stage) {
    return limit(year, measure, year.year())
        .map(
            limit ->
                (Object)
                    ((isBelow(limit, stage) ? "<" : "≤")
                        + Shown.limit(limit.of(Stage.of(stage)), 2)))
        .orElse(Cells.MISSING);
  }

  /** The decimals that leave a figure of any year on its side of that year's limit. */
  static int decimals(YearResults year, String measure, String stage, int of, double value) {
    return limit(year, measure, of)
        .map(
            limit -> {
              double bound = limit.of(Stage.of(stage));
              boolean isBelow = isBelow(limit, stage);
              return Shown.decimalsBeside(
                  value,
                  CV_DECIMALS,
                  shown -> isBelow ? Numbers.isBelow(shown, bound) : Numbers.within(shown, bound));
            })
        .orElse(CV_DECIMALS);
  }

  private static boolean isBelow(Standard.Limit limit, String stage) {
    return limit.below().contains(Stage.of(stage));
  }

  private static Optional<Standard.Limit> limit(YearResults year, String measure, int of) {
    List<Standard.Limit> limits =
        year.standard()
            .map(Standard::variance)
            .map(
                variance ->
                    measure.equals(MeasureNames.COMPOSITE) ? variance.composite() : variance.each())
            .orElse(List.of());
    return limits.stream().filter(limit -> limit.years().contain(of)).findFirst();
  }
}
