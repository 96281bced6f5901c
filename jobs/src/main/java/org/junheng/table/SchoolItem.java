package org.junheng.table;

/**
 * An item that every school must keep, judged for one school (methodology 4, 9.17 to 9.20): a row
 * of table {@code school_item}, one per one standard, census year, school and item that looks at
 * every school.
 */
@TableRow("school_item")
public record SchoolItem(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    String item,
    String verdict,
    Long failing,
    String detail,
    String relaxation,
    String needed)
    implements java.io.Serializable {}
