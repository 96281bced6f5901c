package org.junheng.table;

/**
 * How many of a county's units pass (methodology 2.1 and 9.22): a row of table {@code
 * county_units}, one per one standard, census year, county and stage that has units.
 */
@TableRow("county_units")
public record CountyUnits(
    String standard,
    int year,
    String countyCode,
    String stage,
    Long units,
    Long unitsMet,
    Long unitsNotMet,
    Long unitsUndetermined)
    implements java.io.Serializable {

  /** The same figures under the code that the county bears on another map. */
  public CountyUnits in(String county) {
    return county.equals(countyCode)
        ? this
        : new CountyUnits(
            standard, year, county, stage, units, unitsMet, unitsNotMet, unitsUndetermined);
  }
}
