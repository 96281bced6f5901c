package org.junheng.table;

/**
 * Why a county's rank moved: a row of table {@code rank_moves}, one per standard, census year,
 * stage, measure, county and what it is compared with. Moves are positive towards the first rank,
 * and the two parts add up to the whole.
 */
@TableRow("rank_moves")
public record RankMove(
    String standard,
    int year,
    String stage,
    String measure,
    String countyCode,
    String since,
    Long rankBefore,
    Long rank,
    Long move,
    Long ownMove,
    Long othersMove,
    Double valueBefore,
    Double value,
    Long ofBefore,
    Long of,
    String why,
    String cause)
    implements java.io.Serializable {}
