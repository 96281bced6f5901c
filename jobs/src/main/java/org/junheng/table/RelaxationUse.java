package org.junheng.table;

import java.util.List;

/**
 * A dated relaxation that a county's figures used (methodology 6): a row of table {@code
 * relaxation_use}, one per one standard, census year, county and dated relaxation that its figures
 * used.
 */
@TableRow("relaxation_use")
public record RelaxationUse(
    String standard,
    int year,
    String countyCode,
    String relaxation,
    String item,
    Long schools,
    List<String> schoolCodes,
    Integer recognisedIn,
    List<String> uses,
    Integer dueYear)
    implements java.io.Serializable {}
