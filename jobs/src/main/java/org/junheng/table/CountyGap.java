package org.junheng.table;

/**
 * What stands between a county and a verdict, and what it lacks besides (methodology 4, 8 and
 * 9.28): a row of table {@code county_gap}, one per one standard, census year, county and gap.
 */
@TableRow("county_gap")
public record CountyGap(
    String standard,
    int year,
    String countyCode,
    Long position,
    String kind,
    String measure,
    String stage,
    String resource,
    String verdict,
    Boolean bears,
    Boolean doubtful,
    String reason,
    String needed)
    implements java.io.Serializable {}
