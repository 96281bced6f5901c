package org.junheng.table;

/**
 * A county's planned recognition year against what came of it (methodology 8): a row of table
 * {@code plan_status}, one per one standard, census year and county.
 */
@TableRow("plan_status")
public record PlanStatus(
    String standard,
    int year,
    String countyCode,
    Integer plannedYear,
    String decidedOn,
    Integer recognisedIn,
    String verdict,
    String status,
    Integer outlook,
    String outlookReason,
    String reason,
    Boolean outlookDoubtful)
    implements java.io.Serializable {}
