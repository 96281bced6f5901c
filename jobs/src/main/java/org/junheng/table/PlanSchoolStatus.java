package org.junheng.table;

/**
 * The year in which a school was planned to pass against its units' verdicts (methodology 8): a row
 * of table {@code plan_school_status}, one per one standard, census year and school that has units
 * or a plan.
 */
@TableRow("plan_school_status")
public record PlanSchoolStatus(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    Integer plannedYear,
    String decidedOn,
    String verdict,
    String status,
    String reason)
    implements java.io.Serializable {}
