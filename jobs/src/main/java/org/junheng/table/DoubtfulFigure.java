package org.junheng.table;

/**
 * A figure that rests on a cell which is hard to believe and which nobody accepted or corrected: a
 * row of table {@code doubtful_figure}, one per one standard, census year, county, school, stage
 * and figure; of a county's own figure without a school.
 */
@TableRow("doubtful_figure")
public record DoubtfulFigure(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    String stage,
    String measure,
    String cause)
    implements java.io.Serializable {}
