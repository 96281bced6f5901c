package org.junheng.table;

/**
 * A figure that a bureau reports of a census year (methodology 8): a row of table {@code
 * yearly_statistic}, one per one standard, census year, area and statistic that a bureau reports.
 */
@TableRow("yearly_statistic")
public record YearlyStatistic(
    String standard,
    int year,
    String level,
    String areaCode,
    String statistic,
    Long value,
    Long change)
    implements java.io.Serializable {}
