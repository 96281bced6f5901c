package org.junheng.publish.report;

import java.util.Comparator;

/**
 * A province or city under a standard in a census year.
 *
 * @param level province or city
 * @param code of the province its two digits and 0000 (methodology 9.26)
 */
record Area(String standard, int year, String level, String code) implements Comparable<Area> {
  static final String PROVINCE = "province";
  static final String CITY = "city";

  private static final Comparator<Area> ORDER =
      Comparator.comparing(Area::standard)
          .thenComparing(Area::year)
          .thenComparing(Area::level)
          .thenComparing(Area::code);

  /** The same area a year earlier. */
  Area yearBefore() {
    return new Area(standard, year - 1, level, code);
  }

  /** Whether a county's row under a standard in a year belongs to this province. */
  boolean isOf(String rowStandard, int rowYear, String county) {
    return level.equals(PROVINCE)
        && rowYear == year
        && rowStandard.equals(standard)
        && county.startsWith(code.substring(0, 2));
  }

  @Override
  public int compareTo(Area other) {
    return ORDER.compare(this, other);
  }
}
