package org.junheng.sample;

/**
 * When a school is in the census.
 *
 * @param opens the first year
 * @param closes the first year that it no longer is
 * @param predecessor the school that it was before a change of its category; else null
 */
record Life(int opens, int closes, SchoolDesign predecessor) {
  /** In every year. */
  static final Life ALWAYS = new Life(0, Integer.MAX_VALUE, null);

  /** From that year on. */
  static Life from(int year) {
    return new Life(year, Integer.MAX_VALUE, null);
  }

  /** The same, up to the year before. */
  Life until(int year) {
    return new Life(opens, year, predecessor);
  }

  /** Whether the school is there in that year. */
  boolean covers(int year) {
    return opens <= year && year < closes;
  }
}
