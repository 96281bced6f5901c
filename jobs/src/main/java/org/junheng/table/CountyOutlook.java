package org.junheng.table;

/**
 * When a measure of a county would keep to its limit if it went on as it did (methodology 8): a row
 * of table {@code county_outlook}, one per one standard, census year, county, stage and measure
 * that has a limit.
 */
@TableRow("county_outlook")
public record CountyOutlook(
    String standard,
    int year,
    String countyCode,
    String stage,
    String measure,
    Double value,
    Double limit,
    String verdict,
    Long years,
    Double slope,
    Double slopeLow,
    Double slopeHigh,
    Integer plannedYear,
    Double projected,
    Double projectedLow,
    Double projectedHigh,
    Integer outlook,
    String reason,
    Boolean doubtful)
    implements java.io.Serializable {}
