package org.junheng.second;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Seeded choices of a random province, the same for the same seed. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  /** True with the given probability. */
  boolean is(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number between two, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  double pick(double... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A decimal as a county writes it, with at most six decimals and no exponent. */
  static String decimal(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
