package org.junheng.table;

/**
 * What a county promised itself against the figure of a census year (methodology 8): a row of table
 * {@code target_status}, one per one standard, census year, county, target of its own plan and
 * stage.
 */
@TableRow("target_status")
public record TargetStatus(
    String standard,
    int year,
    String countyCode,
    Long target,
    String stage,
    String metric,
    String comparison,
    Double value,
    Integer dueYear,
    Boolean isDue,
    String source,
    Double actual,
    String verdict,
    String reason)
    implements java.io.Serializable {}
