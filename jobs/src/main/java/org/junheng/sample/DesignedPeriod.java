package org.junheng.sample;

/**
 * One county and period of validity: a row of {@code counties.csv}.
 *
 * @param county the design that it is made from
 * @param toYear the last year, null while open
 */
record DesignedPeriod(
    String code, String name, CountyKind kind, CountyDesign county, int fromYear, Integer toYear) {

  /** Whether the county is on the map of that year. */
  boolean holdsIn(int year) {
    return fromYear <= year && (toYear == null || year <= toYear);
  }

  DesignedPeriod endingBefore(int year) {
    return new DesignedPeriod(code, name, kind, county, fromYear, year - 1);
  }
}
