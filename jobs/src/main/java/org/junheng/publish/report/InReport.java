package org.junheng.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.figure.Numbers;

/** Figures as reports show them (methodology 5 and 9.9): half up, missing as a dash. */
final class InReport {
  static final String MISSING = "—";

  private InReport() {}

  /** A unit's value or a mean: two decimals. */
  static String unit(Optional<Double> value) {
    return value.map(figure -> fixed(figure, 2)).orElse(MISSING);
  }

  /**
   * A cv: three decimals, and more where it would land on its limit against its verdict.
   *
   * @param flips whether the verdict would differ if the shown figure were compared
   */
  static String cv(Optional<Double> value, Optional<Double> limit, boolean flips) {
    return value.map(figure -> against(figure, 3, limit, flips)).orElse(MISSING);
  }

  /** A share as per cent: one decimal, and more where it would land on its limit. */
  static String percent(Optional<Double> value, Optional<Double> limit, boolean flips) {
    return value
        .map(
            share ->
                against(
                        share * 100,
                        1,
                        limit.map(bound -> Numbers.halfUpByAmount(bound * 100, 6)),
                        flips)
                    + "%")
        .orElse(MISSING);
  }

  /** A figure with so many decimals, and more where it would land on its limit. */
  static String against(double figure, int decimals, Optional<Double> limit, boolean flips) {
    boolean isAmbiguous = flips && limit.isPresent();
    return fixed(
        figure,
        isAmbiguous
            ? org.junheng.figure.Shown.decimalsBeside(figure, decimals, limit.get())
            : decimals);
  }

  /** Whether a change shows in a cv's three decimals: 1 risen, -1 fallen, 0 neither. */
  static int direction(double change) {
    return (int) Math.signum(Numbers.halfUpByAmount(change, 3));
  }

  private static String fixed(double figure, int decimals) {
    return BigDecimal.valueOf(Numbers.halfUpByAmount(figure, decimals))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
