package org.junheng.areacodes;

/**
 * A county, its names and its city, and the census years in which they hold: a row of {@code
 * counties.csv}.
 *
 * @param kind district, city or county; null where the name does not decide
 * @param toYear inclusive; null while in force (methodology 9.25)
 */
public record CountyPeriod(
    String code,
    String name,
    String cityCode,
    String cityName,
    String kind,
    int fromYear,
    Integer toYear) {

  /** Whether the period holds in a census year. */
  public boolean isValidIn(int year) {
    return fromYear <= year && (toYear == null || year <= toYear);
  }
}
