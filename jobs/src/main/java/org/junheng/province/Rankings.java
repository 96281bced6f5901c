package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyRanking;

/**
 * Table {@code county_ranking}: every county that is there in a census year, in every stage and
 * measure (methodology 5 and 9.22). What is undefined or undetermined is listed without a rank. A
 * year that still collects is compared with none.
 */
public final class Rankings {
  private final Counties counties;
  private final Map<MeasureYear, Map<String, MeasuredValue>> figures;
  private final Map<MeasureYear, RankList> ranks = new HashMap<>();
  private final List<CountyRanking> rows = new ArrayList<>();

  private Rankings(ProvinceFigures figures, Counties counties) {
    this.counties = counties;
    this.figures = figures.byMeasure();
  }

  /** Standard competition ranks by standard, census year, stage and measure. */
  public static List<CountyRanking> of(
      ProvinceFigures figures, Counties counties, List<Standard> standards) {
    Rankings rankings = new Rankings(figures, counties);
    for (Standard standard : standards) {
      for (int year : counties.years()) {
        for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
          for (String measure : CountyMeasures.of(standard)) {
            rankings.list(new MeasureYear(standard.standard(), year, stage.code(), measure));
          }
        }
      }
    }
    return rankings.rows;
  }

  private void list(MeasureYear list) {
    Map<String, MeasuredValue> ofList = figures.getOrDefault(list, Map.of());
    RankList places = ranked(list, ofList);
    ranks.put(list, places);
    boolean isComparable = counties.states().isComparable(list.year());
    RankList before = isComparable ? ranks.get(list.before()) : null;
    for (String county : counties.in(list.year())) {
      MeasuredValue figure = ofList.get(county);
      Long rank = places.rank(county);
      Long rankBefore =
          before == null
              ? null
              : counties.codeBefore(county, list.year()).map(before::rank).orElse(null);
      rows.add(
          new CountyRanking(
              list.standard(),
              list.year(),
              list.stage(),
              list.measure(),
              county,
              figure == null ? null : figure.value(),
              rank,
              places.size(),
              rank == null || rankBefore == null ? null : Long.valueOf(rankBefore - rank),
              rankBefore,
              before == null ? null : before.size(),
              reasonUnranked(figure)));
    }
  }

  private static String reasonUnranked(MeasuredValue figure) {
    if (figure == null || figure.unitsMissing() == null) {
      return "没有该学段的数据";
    }
    if (figure.lacksUnits()) {
      return figure.unitsMissing() + "个单元缺数据";
    }
    return figure.value() == null ? "平均值为0，差异系数无意义" : null;
  }

  /** The ranks of those that have a figure. */
  private RankList ranked(MeasureYear list, Map<String, MeasuredValue> ofList) {
    Map<String, Double> figures = new HashMap<>();
    for (String county : counties.in(list.year())) {
      MeasuredValue figure = ofList.get(county);
      if (reasonUnranked(figure) == null) {
        figures.put(county, figure.value());
      }
    }
    return RankList.of(list.measure(), figures);
  }
}
