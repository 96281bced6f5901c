package org.junheng.table;

/**
 * A measure of a county and stage in one census year, as it was or on the map of one year
 * (methodology 7, 9.23 and 9.24): a row of table {@code county_trend}, one per one standard,
 * county, stage, measure and census year, as it was or on the map of one year.
 */
@TableRow("county_trend")
public record CountyTrend(
    String standard,
    String countyCode,
    String stage,
    String measure,
    int year,
    Integer onMap,
    Double value,
    Double change,
    @Named("break") Boolean isBreak,
    String breakReason,
    String breakReasonOwn,
    Long unitsMissing,
    Boolean doubtful)
    implements java.io.Serializable {}
