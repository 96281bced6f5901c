package org.junheng.figure;

import java.math.BigDecimal;

/** How figures are added, compared and rounded (methodology 5, 9.2 and 9.9). */
public final class Numbers {
  /** The relative guard of comparisons: 4.2 computed as 4.199999999999999 reaches 4.2. */
  public static final double GUARD = 1e-12;

  private static final double NEAR = 0.05;

  private Numbers() {}

  /** value ≥ limit, guarded. */
  public static boolean reaches(double value, double limit) {
    return value >= limit * (1 - GUARD);
  }

  /** value ≤ limit, guarded. */
  public static boolean within(double value, double limit) {
    return value <= limit * (1 + GUARD);
  }

  /** value &lt; limit, guarded. */
  public static boolean isBelow(double value, double limit) {
    return value < limit * (1 - GUARD);
  }

  /** value &gt; limit, guarded. */
  public static boolean isAbove(double value, double limit) {
    return value > limit * (1 + GUARD);
  }

  /** value rounded half up to so many decimals. */
  public static double halfUp(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.floor(value * (scale * (1 + GUARD)) + 0.5) / scale;
  }

  /** value rounded half up, a negative one by its amount; never a negative zero. */
  public static double halfUpByAmount(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    double rounded = Math.floor(Math.abs(value) * scale * (1 + GUARD) + 0.5) / scale;
    return rounded == 0 ? 0 : Math.copySign(rounded, value);
  }

  /** The smallest whole number that a value does not pass, guarded: what rounding up gives. */
  public static double wholeAbove(double value) {
    return Math.ceil(value * (1 - GUARD));
  }

  /** A value without the noise of computing: what differs by less is the same in an order. */
  public static double inOrder(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  /** Whether a value lies within 5 % of its limit. */
  public static boolean isNear(double value, double limit) {
    return limit != 0 && Math.abs(value - limit) <= NEAR * Math.abs(limit) * (1 + GUARD);
  }

  /** The exact sum of some numbers as they are written: the same in whatever order they come. */
  public static double exactSum(Iterable<Double> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double number : numbers) {
      sum = sum.add(BigDecimal.valueOf(number));
    }
    return sum.doubleValue();
  }
}
