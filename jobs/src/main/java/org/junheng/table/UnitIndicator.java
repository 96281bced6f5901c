package org.junheng.table;

/**
 * One indicator of one unit: numerator, value and how it stands to its threshold (methodology 2 and
 * 3): a row of table {@code unit_indicator}, one per one standard, census year, school, stage and
 * indicator.
 */
@TableRow("unit_indicator")
public record UnitIndicator(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    String stage,
    String indicator,
    Long pupils,
    Double numerator,
    Double value,
    Double threshold,
    Boolean attained,
    Boolean attained85,
    Double shortfall,
    Boolean flipsWhenRounded,
    String relaxation,
    Boolean attainedInFull)
    implements java.io.Serializable {}
