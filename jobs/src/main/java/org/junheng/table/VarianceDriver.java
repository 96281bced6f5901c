package org.junheng.table;

/**
 * A unit's share of its county's variance (methodology 8 and 9.27): a row of table {@code
 * variance_driver}, one per one standard, census year, county, stage, indicator and unit with a
 * value.
 */
@TableRow("variance_driver")
public record VarianceDriver(
    String standard,
    int year,
    String countyCode,
    String stage,
    String indicator,
    String schoolCode,
    Double share,
    Double leaveOneOutCv)
    implements java.io.Serializable {}
