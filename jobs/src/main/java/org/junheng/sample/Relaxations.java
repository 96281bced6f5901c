package org.junheng.sample;

/** The dated relaxations of the work rules (methodology 6). */
final class Relaxations {
  private static final int LAST_YEAR = 2022;

  private Relaxations() {}

  /** Whether schools may still rely on them; the made-up years before 2019 have them too. */
  static boolean holdIn(int year) {
    return year <= LAST_YEAR;
  }

  /** Whether a county's schools rely on them, a good county's only while they hold. */
  static boolean areUsedBy(CountyDesign county, int year) {
    return holdIn(year) || county.quality() != Quality.GOOD;
  }
}
