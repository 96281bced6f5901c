package org.junheng.table;

/**
 * A county in a census year: a row of table {@code dim_county_year}, one per census year and county
 * that is valid in it (methodology 7) or handed something in; the latter alone has no name.
 */
@TableRow("dim_county_year")
public record DimCountyYear(
    int year, String countyCode, String countyName, String cityCode, String cityName, String kind)
    implements java.io.Serializable {}
