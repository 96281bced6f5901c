package org.junheng.table;

/**
 * A decision on the planned year of a county or a school (methodology 8): a row of table {@code
 * plan_revision}, one per one decision on the planned year of a county or a school.
 */
@TableRow("plan_revision")
public record PlanRevision(
    String level,
    String countyCode,
    String schoolCode,
    String decidedOn,
    Long revision,
    Integer plannedYear,
    Integer plannedBefore,
    Long shift,
    Boolean holds,
    String note)
    implements java.io.Serializable {}
