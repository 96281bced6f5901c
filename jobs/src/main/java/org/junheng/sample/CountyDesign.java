package org.junheng.sample;

import java.util.List;

/**
 * One county as it is made up: what stays the same over the years.
 *
 * @param index its place in the province, from 0; everything in it follows from this and the seed
 * @param code its code in the first year
 * @param baseName its name without 样例 and without 县, 区 or 市
 */
record CountyDesign(
    long seed,
    int index,
    CityDesign city,
    CountyKind kind,
    String code,
    String baseName,
    Quality quality,
    Margin margin,
    VarianceLimit varianceLimit) {

  private static final List<Notation> NOTATIONS =
      List.of(
          new Notation("—", "1", "0", List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ")),
          new Notation("", "1", "0", List.of("1", "2", "3", "4")),
          new Notation("-", "是", "否", List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ")),
          new Notation("*", "1", "0", List.of("1", "2", "3", "4")));

  /** Dice of this county. */
  Dice dice(String purpose, int... key) {
    int[] whole = new int[key.length + 1];
    whole[0] = index;
    System.arraycopy(key, 0, whole, 1, key.length);
    return Dice.of(seed, purpose, whole);
  }

  /** How the county's clerks write. */
  Notation notation() {
    return dice("notation").oneOf(NOTATIONS);
  }

  /** How many towns it has; the first is the county's seat. */
  int towns() {
    return kind == CountyKind.ZONE ? 2 : dice("towns").between(8, 16);
  }

  /** The share of schools that fall short, 0 in the last years of a good county. */
  double weakShare(double progress) {
    Dice dice = dice("weak");
    double own = dice.between(0.5, 1.5);
    double reached = quality == Quality.GOOD ? progress / dice.between(0.4, 0.95) : progress;
    return Math.max(0, quality.weakShare(reached)) * own;
  }

  /** The deviation of the logarithm of one resource over the schools. */
  double spread(Resource resource, double progress) {
    return quality.spread(progress) * dice("spread", resource.ordinal()).between(0.75, 1.25);
  }

  /** Whether an item, as G11, is not met. */
  boolean lacks(String item, double progress) {
    if (margin == Margin.ON_THE_LIMIT) {
      return false;
    }
    return dice("item " + item).share() < quality.lacking(progress);
  }

  /** The yearly public funds of a primary pupil in yuan. */
  int primaryFundStandard() {
    return 650 + 50 * dice("standard").between(0, 8);
  }

  /** The yearly public funds of a junior pupil in yuan. */
  int juniorFundStandard() {
    return primaryFundStandard() + 200;
  }
}
