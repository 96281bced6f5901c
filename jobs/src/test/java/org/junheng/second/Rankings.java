package org.junheng.second;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Table county_ranking of one standard: every valid county in every stage and measure (§9.22). */
final class Rankings {
  private static final String PASS_SHARE = "unit_pass_share";

  /** A county's figure in one measure, and why it cannot be ranked, null where it can. */
  private record Figure(Double value, String reasonUnranked) {}

  private record Place(int year, Stage stage, String measure) {}

  private final Standard standard;
  private final CountyHistory history;
  private final Map<Place, SortedMap<String, Figure>> figures = new LinkedHashMap<>();

  /** The rankings of the years, from each year's tables by county. */
  Rankings(
      Standard standard,
      CountyHistory history,
      SortedMap<Integer, SortedMap<String, CountyTables>> tables) {
    this.standard = standard;
    this.history = history;
    for (int year : tables.keySet()) {
      for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
        for (String measure : measures(standard)) {
          SortedMap<String, Figure> byCounty = new TreeMap<>();
          tables
              .get(year)
              .forEach((code, county) -> byCounty.put(code, figure(county, stage, measure)));
          figures.put(new Place(year, stage, measure), byCounty);
        }
      }
    }
  }

  /** The measures of a standard: each cv, the composite, and under Q2017 the pass share. */
  static List<String> measures(Standard standard) {
    List<String> measures = new ArrayList<>();
    standard.indicators().forEach(indicator -> measures.add("cv_" + indicator.id()));
    measures.add("composite_cv");
    if (standard == Standard.Q2017) {
      measures.add(PASS_SHARE);
    }
    return measures;
  }

  /** The value of a measure, shown whether it can be ranked or not. */
  static Double value(CountyTables county, Stage stage, String measure) {
    if (!county.has(stage)) {
      return null;
    }
    return switch (measure) {
      case "composite_cv" -> county.composite(stage);
      case PASS_SHARE -> {
        List<Unit> units = county.unitsOf(stage);
        double passed =
            units.stream().filter(unit -> UnitTables.verdict(unit) == Verdict.MET).count();
        yield passed / units.size();
      }
      default -> county.variance(stage, measure.substring(3)).cv();
    };
  }

  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    figures.forEach(
        (place, byCounty) ->
            byCounty.forEach(
                (county, figure) ->
                    rows.add(
                        Tables.row(
                            "standard", standard.name(),
                            "year", place.year(),
                            "stage", place.stage().text(),
                            "measure", place.measure(),
                            "county_code", county,
                            "value", figure.value(),
                            "rank", rank(place, county),
                            "of", rankedOf(place),
                            "rank_change", rankChange(place, county),
                            "rank_before", rankBefore(place, county),
                            "of_before", rankedBefore(place),
                            "reason_unranked", figure.reasonUnranked()))));
    return rows;
  }

  private static Figure figure(CountyTables county, Stage stage, String measure) {
    Double value = value(county, stage, measure);
    if (!county.has(stage)) {
      return new Figure(null, "没有该学段的数据");
    }
    long missing = missing(county, stage, measure);
    if (missing > 0) {
      return new Figure(value, missing + "个单元缺数据");
    }
    return new Figure(value, value == null ? "平均值为0，差异系数无意义" : null);
  }

  /** The units that a measure could not count. */
  static long missing(CountyTables county, Stage stage, String measure) {
    return switch (measure) {
      case "composite_cv" -> county.mostMissing(stage);
      case PASS_SHARE ->
          county.unitsOf(stage).stream()
              .filter(unit -> UnitTables.verdict(unit) == Verdict.UNDETERMINED)
              .count();
      default -> county.variance(stage, measure.substring(3)).missing();
    };
  }

  private int rankedOf(Place place) {
    return (int)
        figures.get(place).values().stream()
            .filter(figure -> figure.reasonUnranked() == null)
            .count();
  }

  /** Standard competition rank: one more than the counties that are strictly better (§5). */
  private Integer rank(Place place, String county) {
    SortedMap<String, Figure> all = figures.get(place);
    if (all == null || !all.containsKey(county) || all.get(county).reasonUnranked() != null) {
      return null;
    }
    double own = all.get(county).value();
    long better =
        all.values().stream()
            .filter(figure -> figure.reasonUnranked() == null)
            .filter(
                figure ->
                    place.measure().equals(PASS_SHARE)
                        ? Figures.isAbove(figure.value(), own)
                        : Figures.isBelow(figure.value(), own))
            .count();
    return (int) better + 1;
  }

  private static Place yearBefore(Place place) {
    return new Place(place.year() - 1, place.stage(), place.measure());
  }

  private Integer rankBefore(Place place, String county) {
    return rank(yearBefore(place), history.codeTheYearBefore(county, place.year()));
  }

  private Integer rankedBefore(Place place) {
    Place before = yearBefore(place);
    return figures.containsKey(before) ? Integer.valueOf(rankedOf(before)) : null;
  }

  private Integer rankChange(Place place, String county) {
    Integer now = rank(place, county);
    Integer then = rankBefore(place, county);
    return now == null || then == null ? null : Integer.valueOf(then - now);
  }
}
