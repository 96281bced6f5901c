package org.junheng.table;

/**
 * One item that a county is judged by, with the figure, its limit and what stands behind it
 * (methodology 4, 9.15 to 9.21): a row of table {@code county_item}, one per one standard, census
 * year, county and item.
 */
@TableRow("county_item")
public record CountyItem(
    String standard,
    int year,
    String countyCode,
    String item,
    String nameZh,
    String domain,
    Long position,
    Double value,
    Double threshold,
    String verdict,
    Boolean flipsWhenRounded,
    String detail,
    String conclusion,
    String needed)
    implements java.io.Serializable {}
