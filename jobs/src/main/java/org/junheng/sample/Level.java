package org.junheng.sample;

/**
 * How much of a resource a school has.
 *
 * @param share the multiple of what it needs
 * @param steps smallest units more than that
 */
record Level(double share, int steps) {
  private static final double GUARD = 1e-6;

  /** Exactly what is needed. */
  static final Level EXACT = new Level(1, 0);

  /** The smallest unit less than needed. */
  static final Level JUST_UNDER = new Level(1, -1);

  /** Exactly 85 % of what is needed. */
  static final Level AT_85 = new Level(0.85, 0);

  /** The smallest unit less than 85 %. */
  static final Level JUST_UNDER_85 = new Level(0.85, -1);

  /** At least that multiple. */
  static Level reaching(double share) {
    return new Level(share, 0);
  }

  /** Less than that multiple, also where units are coarse. */
  static Level missing(double share) {
    return new Level(share, -1);
  }

  /** The amount, in the resource's smallest unit. */
  long amount(double needed) {
    return Math.max(0, (long) Math.ceil(share * needed - GUARD) + steps);
  }
}
