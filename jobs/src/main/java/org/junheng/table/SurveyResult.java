package org.junheng.table;

/**
 * What one group that was asked answered, and all groups together (methodology 4, S1): a row of
 * table {@code survey_result}, one per one census year, county and group asked, and one for all
 * groups together.
 */
@TableRow("survey_result")
public record SurveyResult(
    int year,
    String countyCode,
    String group,
    Long issued,
    Long valid,
    Long satisfied,
    Double satisfaction,
    Long interviewed,
    Long interviewedSatisfied,
    Double interviewSatisfaction)
    implements java.io.Serializable {}
