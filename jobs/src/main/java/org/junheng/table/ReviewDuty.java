package org.junheng.table;

import java.util.List;

/**
 * What a county owes after its recognition (methodology 6): a row of table {@code review_duty}, one
 * per one standard, census year, recognised county and duty.
 */
@TableRow("review_duty")
public record ReviewDuty(
    String standard,
    int year,
    String countyCode,
    String kind,
    String duty,
    String item,
    Integer recognisedIn,
    Integer dueYear,
    Boolean isDue,
    Long schools,
    List<String> openSchools,
    String verdict,
    String detail)
    implements java.io.Serializable {}
