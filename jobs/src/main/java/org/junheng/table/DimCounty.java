package org.junheng.table;

/**
 * A county in one period of its validity (methodology 7): a row of table {@code dim_county}, one
 * per one county and period of validity.
 */
@TableRow("dim_county")
public record DimCounty(
    String countyCode,
    String countyName,
    String cityCode,
    String cityName,
    String kind,
    int fromYear,
    Integer toYear)
    implements java.io.Serializable {}
