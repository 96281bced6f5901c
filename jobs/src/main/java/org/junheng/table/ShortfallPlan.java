package org.junheng.table;

/**
 * What a unit lacks in one indicator (methodology 8 and 9.28): a row of table {@code
 * shortfall_plan}, one per one standard, census year, school, stage and indicator not attained.
 */
@TableRow("shortfall_plan")
public record ShortfallPlan(
    String standard,
    int year,
    String countyCode,
    String schoolCode,
    String stage,
    String indicator,
    String resource,
    Double quantity,
    String unit,
    Double costYuan,
    Double quantity85,
    Double cost85Yuan,
    Boolean chosen,
    Boolean bears,
    Double required,
    Double requiredYuan)
    implements java.io.Serializable {}
