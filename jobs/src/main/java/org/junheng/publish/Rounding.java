package org.junheng.publish;

/**
 * How figures are rounded to be shown (methodology 5 and 9.9): half up, with the guard of 1e-12.
 */
public final class Rounding {
  private static final double GUARD = 1e-12;
  private static final double NEAR = 0.05;
  private static final int MOST_DECIMALS = 12;

  private Rounding() {}

  /** Rounded half up, negative figures away from zero alike; never a negative zero. */
  public static double halfUp(double figure, int decimals) {
    double scale = Math.pow(10, decimals);
    double rounded = Math.floor(Math.abs(figure) * scale * (1 + GUARD) + 0.5) / scale;
    return rounded == 0 ? 0 : Math.copySign(rounded, figure);
  }

  /** How many decimals, at least one more than those given, tell a figure from its limit. */
  public static int decimalsBeside(double figure, int decimals, double limit) {
    int more = decimals + 1;
    while (more < MOST_DECIMALS && halfUp(figure, more) == limit) {
      more++;
    }
    return more;
  }

  /** Whether a figure lies within 5 % of its limit. */
  public static boolean isNear(double figure, double limit) {
    return limit != 0 && Math.abs(figure - limit) <= NEAR * Math.abs(limit) * (1 + GUARD);
  }
}
