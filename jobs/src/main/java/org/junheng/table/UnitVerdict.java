package org.junheng.table;

import java.util.List;

/**
 * Whether a unit passes (methodology 2.1 and 9.10): a row of table {@code unit_verdict}, one per
 * one standard, census year, school and stage.
 */
@TableRow("unit_verdict")
public record UnitVerdict(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    String stage,
    String verdict,
    Long attainedCount,
    List<String> failing,
    List<String> missing,
    String reason,
    Double leastShare)
    implements java.io.Serializable {}
