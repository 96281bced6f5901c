package org.junheng.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.table.CountyRanking;

/**
 * Table {@code county_ranking}: every county that is there in a census year, in every stage and
 * measure (methodology 5 and 9.22). What is undefined or undetermined is listed without a rank. A
 * year that still collects is compared with none.
 */
public final class Rankings {
  private final Counties counties;
  private final Map<MeasureYear, Map<String, MeasuredValue>> figures;
  private final Map<MeasureYear, Map<String, Long>> ranks = new HashMap<>();
  private final List<CountyRanking> rows = new ArrayList<>();

  private Rankings(ProvinceFigures figures, Counties counties) {
    this.counties = counties;
    this.figures = figures.byMeasure();
  }

  /** A county with the figure that it is ranked by, smaller before greater. */
  private record Ranked(String county, double figure) {}

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
    Map<String, Long> places = ranks(list, ofList);
    ranks.put(list, places);
    boolean isComparable = counties.states().isComparable(list.year());
    Map<String, Long> before =
        isComparable ? ranks.getOrDefault(list.before(), Map.of()) : Map.of();
    Long ofBefore =
        isComparable && ranks.containsKey(list.before()) ? Long.valueOf(before.size()) : null;
    for (String county : counties.in(list.year())) {
      MeasuredValue figure = ofList.get(county);
      Long rank = places.get(county);
      Long rankBefore = counties.codeBefore(county, list.year()).map(before::get).orElse(null);
      rows.add(
          new CountyRanking(
              list.standard(),
              list.year(),
              list.stage(),
              list.measure(),
              county,
              figure == null ? null : figure.value(),
              rank,
              (long) places.size(),
              rank == null || rankBefore == null ? null : Long.valueOf(rankBefore - rank),
              rankBefore,
              ofBefore,
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

  /**
   * Ties share the first one's rank; neighbours are tied where the guard cannot tell them apart.
   */
  private Map<String, Long> ranks(MeasureYear list, Map<String, MeasuredValue> ofList) {
    boolean isMoreBetter = list.measure().equals(CountyMeasures.UNIT_PASS_SHARE);
    List<Ranked> inOrder = new ArrayList<>();
    for (String county : counties.in(list.year())) {
      MeasuredValue figure = ofList.get(county);
      if (reasonUnranked(figure) == null) {
        inOrder.add(new Ranked(county, isMoreBetter ? -figure.value() : figure.value()));
      }
    }
    inOrder.sort(Comparator.comparingDouble(Ranked::figure).thenComparing(Ranked::county));
    Map<String, Long> ranks = new HashMap<>();
    long rank = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      if (i == 0 || !isTied(inOrder.get(i - 1).figure(), inOrder.get(i).figure())) {
        rank = i + 1L;
      }
      ranks.put(inOrder.get(i).county(), rank);
    }
    return ranks;
  }

  private static boolean isTied(double before, double figure) {
    return figure - before <= Math.abs(before) * Numbers.GUARD;
  }
}
