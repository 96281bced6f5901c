package org.junheng.sample;

import java.util.List;

/** Seeded chance: the same seed, purpose and key throw the same on every machine and JDK. */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Dice of their own for each purpose, so that one more throw here changes nothing there. */
  static Dice of(long seed, String purpose, int... key) {
    long state = mix(seed + GOLDEN * purpose.hashCode());
    for (int part : key) {
      state = mix(state + GOLDEN * (part + 1L));
    }
    return new Dice(state);
  }

  /** A number in [0, 1). */
  double share() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** A number in [low, high). */
  double between(double low, double high) {
    return low + (high - low) * share();
  }

  /** A whole number, both ends included. */
  int between(int low, int high) {
    return low + (int) (share() * (high - low + 1));
  }

  /** True with that probability. */
  boolean chance(double probability) {
    return share() < probability;
  }

  /** A nearly normal number of mean 0 and deviation 1, within ±6. */
  double normal() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += share();
    }
    return sum - 6;
  }

  /** A number around the median whose logarithm has that deviation. */
  double around(double median, double deviation) {
    return median * StrictMath.exp(deviation * normal());
  }

  /** One of the list, all alike. */
  <T> T oneOf(List<T> list) {
    return list.get(between(0, list.size() - 1));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
