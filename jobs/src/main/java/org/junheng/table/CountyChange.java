package org.junheng.table;

/**
 * A change of a county's code, name or territory (methodology 7 and 9.25): a row of table {@code
 * county_change}, one per one change of a county's code, name or territory and pair of codes.
 */
@TableRow("county_change")
public record CountyChange(int year, String kind, String fromCode, String toCode, Boolean oneToOne)
    implements java.io.Serializable {}
