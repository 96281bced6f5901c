package org.junheng.table;

/**
 * How many counties and units of an area meet a standard (methodology 9.26): a row of table {@code
 * progress}, one per one standard, census year and area, the province or a city.
 */
@TableRow("progress")
public record Progress(
    String standard,
    int year,
    String level,
    String areaCode,
    Long counties,
    Long countiesMet,
    Double share,
    Long planned,
    Long plannedRecognised,
    Long units,
    Long unitsPassed,
    Double unitShare,
    Long cumulativeRecognised)
    implements java.io.Serializable {}
