package org.junheng.table;

import java.util.List;

/**
 * What happened to a school against the year before (methodology 7 and 9.36): a row of table {@code
 * school_change}, one per one census year, school and kind of change against the year before.
 */
@TableRow("school_change")
public record SchoolChange(
    int year,
    String countyCode,
    String schoolCode,
    String kind,
    String schoolName,
    String beforeCode,
    String beforeName,
    String beforeCountyCode,
    Boolean explained,
    List<String> likelyCodes,
    String detail)
    implements java.io.Serializable {}
