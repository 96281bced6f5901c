package org.junheng.history;

/**
 * What was reported in a census year and in the one before.
 *
 * @param now what the counties that are looked at reported in the year
 * @param before what the counties of {@link Neighbours#countiesBefore} reported the year before
 */
public record YearPair(int year, ReportedRows now, ReportedRows before) {}
