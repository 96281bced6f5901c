package org.junheng.table;

/** How far a census year has come: a row of table {@code year_state}, one per one census year. */
@TableRow("year_state")
public record YearState(
    Integer year,
    String state,
    String fromDate,
    Boolean defaultYear,
    Long counties,
    Long countiesSubmitted,
    Long countiesWithSchool)
    implements java.io.Serializable {}
