package org.junheng.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Figures as reports show them (methodology 5 and 9.9): half up, missing as a dash. */
final class Shown {
  static final String MISSING = "—";
  private static final double GUARD = 1e-12;
  private static final int MOST_DECIMALS = 12;

  private Shown() {}

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
                against(share * 100, 1, limit.map(bound -> halfUp(bound * 100, 6)), flips) + "%")
        .orElse(MISSING);
  }

  /** A figure with so many decimals, and more where it would land on its limit. */
  static String against(double figure, int decimals, Optional<Double> limit, boolean flips) {
    int places = decimals;
    if (flips && limit.isPresent()) {
      places++;
      while (places < MOST_DECIMALS && halfUp(figure, places) == limit.get()) {
        places++;
      }
    }
    return fixed(figure, places);
  }

  /** A quantity in groups of three: whole where it is whole, else with two decimals. */
  static String quantity(double quantity) {
    String text = String.format(Locale.ROOT, "%,.2f", halfUp(quantity, 2));
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** A limit as the regulation writes it: two decimals, more where it has more. */
  static String limit(double limit) {
    BigDecimal exact = BigDecimal.valueOf(limit).stripTrailingZeros();
    return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  /** Whether a change shows in a cv's three decimals: 1 risen, -1 fallen, 0 neither. */
  static int direction(double change) {
    return (int) Math.signum(halfUp(change, 3));
  }

  /** Whether a figure lies within 5 % of its limit. */
  static boolean isNear(double figure, double limit) {
    return limit != 0 && Math.abs(figure - limit) <= 0.05 * Math.abs(limit) * (1 + GUARD);
  }

  private static String fixed(double figure, int decimals) {
    return BigDecimal.valueOf(halfUp(figure, decimals))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Rounded half up, negative figures away from zero alike; never a negative zero. */
  static double halfUp(double figure, int decimals) {
    double scale = Math.pow(10, decimals);
    double rounded = Math.floor(Math.abs(figure) * scale * (1 + GUARD) + 0.5) / scale;
    return rounded == 0 ? 0 : Math.copySign(rounded, figure);
  }
}
