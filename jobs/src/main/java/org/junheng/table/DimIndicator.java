package org.junheng.table;

/**
 * An indicator of a standard (methodology 2 and 3): a row of table {@code dim_indicator}, one per
 * one standard and indicator.
 */
@TableRow("dim_indicator")
public record DimIndicator(
    String standard,
    String indicator,
    String nameZh,
    String nameEn,
    String unit,
    Long per,
    String direction,
    Double primaryThreshold,
    Double juniorThreshold,
    String clause)
    implements java.io.Serializable {}
