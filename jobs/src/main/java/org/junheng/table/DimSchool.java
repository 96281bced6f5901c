package org.junheng.table;

/**
 * A school in one census year (methodology 7 and 9.36): a row of table {@code dim_school}, one per
 * one school and census year.
 */
@TableRow("dim_school")
public record DimSchool(
    int year,
    String schoolCode,
    String schoolName,
    String countyCode,
    String schoolType,
    String urbanRural,
    String founder,
    String lineageCode)
    implements java.io.Serializable {}
