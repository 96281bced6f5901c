package org.junheng.table;

/**
 * A school that has no county on the map of another year (methodology 9.24): a row of table {@code
 * map_undecided}, one per one census year and school that has no county on the map of another year.
 */
@TableRow("map_undecided")
public record MapUndecided(
    int onMap, int year, String schoolCode, String schoolName, String countyCode, String reason)
    implements java.io.Serializable {}
