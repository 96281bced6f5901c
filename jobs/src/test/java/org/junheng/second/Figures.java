package org.junheng.second;

import java.util.Locale;

/** Comparisons with the relative guard of 1e-12, and the rounding of shown figures (§5, §9.9). */
final class Figures {
  private static final double GUARD = 1e-12;

  private Figures() {}

  static boolean reaches(double value, double threshold) {
    return value >= threshold * (1 - GUARD);
  }

  static boolean isWithin(double value, double limit) {
    return value <= limit * (1 + GUARD);
  }

  static boolean isBelow(double value, double limit) {
    return value < limit * (1 - GUARD);
  }

  static boolean isAbove(double value, double limit) {
    return value > limit * (1 + GUARD);
  }

  /** Half up to the given decimals: floor(v·10^d·(1+1e-12)+½)/10^d. */
  static double shown(double value, int decimals) {
    double power = Math.pow(10, decimals);
    return Math.floor(value * power * (1 + GUARD) + 0.5) / power;
  }

  /** A figure under its minimum, with as many decimals as it takes to be under it when shown. */
  static String under(double value, int decimals, double minimum) {
    int more = decimals;
    while (reaches(shown(value, more), minimum) && more < 15) {
      more++;
    }
    return String.format(Locale.ROOT, "%." + more + "f", shown(value, more));
  }

  /** A figure over its maximum, likewise. */
  static String over(double value, int decimals, double maximum) {
    int more = decimals;
    while (isWithin(shown(value, more), maximum) && more < 15) {
      more++;
    }
    return String.format(Locale.ROOT, "%." + more + "f", shown(value, more));
  }

  /** What is only noise apart is the same when it is put in order. */
  static double inOrder(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  /** Rounded up to a whole number, with the guard on the safe side of noise. */
  static double wholeAbove(double value) {
    return Math.ceil(value * (1 - GUARD));
  }
}
