package org.junheng.table;

/**
 * What a county's schools lack of one resource, added up (methodology 8): a row of table {@code
 * county_shortfall}, one per one standard, census year, county and resource that its schools lack.
 */
@TableRow("county_shortfall")
public record CountyShortfall(
    String standard,
    int year,
    String countyCode,
    String resource,
    Long schools,
    Double quantity,
    String unit,
    Double costYuan,
    Long requiredSchools,
    Double required,
    Double requiredYuan)
    implements java.io.Serializable {}
