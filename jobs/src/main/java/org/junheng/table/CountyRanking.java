package org.junheng.table;

/**
 * A county's place in one stage and measure (methodology 5 and 9.22): a row of table {@code
 * county_ranking}, one per one standard, census year, stage, measure and county.
 */
@TableRow("county_ranking")
public record CountyRanking(
    String standard,
    int year,
    String stage,
    String measure,
    String countyCode,
    Double value,
    Long rank,
    Long of,
    Long rankChange,
    Long rankBefore,
    Long ofBefore,
    String reasonUnranked)
    implements java.io.Serializable {}
