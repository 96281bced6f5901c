package org.junheng.publish.mart;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The sum of doubles without any rounding, so that it does not depend on the order in which a
 * database gives them back: mantissas are added as whole numbers, apart for every exponent.
 */
final class ExactSum {
  private static final int EXPONENTS = 2048;
  private static final int MANTISSA_BITS = 52;
  private static final int LOW_BITS = 26;
  private static final int SMALLEST_EXPONENT = -1074;

  private final long[] high = new long[EXPONENTS];
  private final long[] low = new long[EXPONENTS];

  /** Adds a figure; one that is no number is an error. */
  void add(double figure) {
    if (!Double.isFinite(figure)) {
      throw new MartException("a figure is " + figure + " and should be a number or empty");
    }
    long bits = Double.doubleToLongBits(figure);
    int exponent = (int) (bits >>> MANTISSA_BITS) & (EXPONENTS - 1);
    long fraction = bits & ((1L << MANTISSA_BITS) - 1);
    long mantissa = exponent == 0 ? fraction : fraction | 1L << MANTISSA_BITS;
    long signed = bits < 0 ? -mantissa : mantissa;
    int place = Math.max(exponent, 1);
    high[place] += signed >> LOW_BITS;
    low[place] += signed & ((1L << LOW_BITS) - 1);
  }

  /** The sum. */
  BigDecimal value() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int place = 1; place < EXPONENTS; place++) {
      if (high[place] != 0 || low[place] != 0) {
        BigInteger mantissas =
            BigInteger.valueOf(high[place]).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low[place]));
        double power = Math.scalb(1.0, place - 1 + SMALLEST_EXPONENT);
        sum = sum.add(new BigDecimal(mantissas).multiply(new BigDecimal(power)));
      }
    }
    return sum;
  }
}
