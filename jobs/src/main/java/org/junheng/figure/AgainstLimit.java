package org.junheng.figure;

/**
 * A figure and the limit that it is judged by, as every text says them: with as many decimals as
 * leave the figure on its side, so that no text contradicts its verdict (methodology 5).
 */
public final class AgainstLimit {
  private static final int LIMIT_DECIMALS = 2;

  private AgainstLimit() {}

  /** {@code 0.5003，超过0.50}, of a cv that is over its limit. */
  public static String over(double value, int decimals, double limit) {
    return Shown.atMost(value, decimals, limit) + "，超过" + Shown.limit(limit, LIMIT_DECIMALS);
  }

  /** {@code 0.300，应低于0.30}, of a cv that is not under a limit that is itself too much. */
  public static String notUnder(double value, int decimals, double limit) {
    return Shown.below(value, decimals, limit) + "，应低于" + Shown.limit(limit, LIMIT_DECIMALS);
  }

  /** {@code 3.20低于4.2}, of a value that does not reach its minimum. */
  public static String under(double value, int decimals, double minimum) {
    return Shown.atLeast(value, decimals, minimum) + "低于" + Shown.limit(minimum);
  }

  /**
   * {@code 3.20低于4.2的85%}, of a value that does not even reach that share of its minimum; the share
   * of 85% lies below the minimum, so that what is below it is below both.
   */
  public static String under(double value, int decimals, double minimum, double share) {
    return Shown.atLeast(value, decimals, minimum * share)
        + "低于"
        + Shown.limit(minimum)
        + "的"
        + Shown.limit(Numbers.halfUp(share * 100, 6))
        + "%";
  }

  /** {@code 9.96%，低于10%}, or {@code 10.0%，不低于10%}. */
  public static String share(double share, double minimum) {
    return Shown.percent(share, minimum)
        + (Numbers.reaches(share, minimum) ? "，不低于" : "，低于")
        + Shown.limit(Numbers.halfUp(minimum * 100, 6))
        + "%";
  }

  /** {@code 5999.999，低于6000}, or {@code 6000.00，不低于6000}. */
  public static String amount(double value, int decimals, double minimum) {
    return Shown.atLeast(value, decimals, minimum)
        + (Numbers.reaches(value, minimum) ? "，不低于" : "，低于")
        + Shown.limit(minimum);
  }

  /** {@code 64999.99元，应不低于65000.00元}: an amount beside what it should be, in one unit. */
  public static String lacking(double value, double needed, int decimals, String unit) {
    int apart = Shown.decimalsApart(value, needed, decimals);
    return Shown.of(value, apart) + unit + "，应不低于" + Shown.of(needed, apart) + unit;
  }
}
