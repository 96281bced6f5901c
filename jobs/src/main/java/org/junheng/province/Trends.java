package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.reference.CensusYears;
import org.junheng.table.CountyTrend;

/**
 * Table {@code county_trend}: each measure of a county and stage over the census years, as it was
 * or on the map of the newest year, with the change against the year before and a marker where the
 * two are not comparable (methodology 7, 9.23 and 9.24). A year that still collects is compared
 * with none.
 */
public final class Trends {
  private final Map<MeasureYear, Map<String, MeasuredValue>> figures;
  private final StandardChanges standardChanges;
  private final CensusYears states;
  private final TrendDoubts doubts;
  private final Integer onMap;
  private final List<CountyTrend> rows = new ArrayList<>();

  private Trends(
      ProvinceFigures figures,
      StandardChanges standardChanges,
      CensusYears states,
      TrendDoubts doubts,
      Integer onMap) {
    this.figures = figures.byMeasure();
    this.states = states;
    this.doubts = doubts;
    this.standardChanges = standardChanges;
    this.onMap = onMap;
  }

  /** Every year on its own map. */
  public static List<CountyTrend> asItWas(
      ProvinceFigures figures,
      Counties counties,
      StandardChanges standardChanges,
      TrendDoubts doubts) {
    MapChanges mapChanges = new MapChanges(counties);
    Trends trends = new Trends(figures, standardChanges, counties.states(), doubts, null);
    trends.figures.forEach(
        (measure, byCounty) ->
            trends.add(measure, byCounty, county -> mapChanges.of(county, measure.year())));
    return trends.rows;
  }

  /** All years on the map of the newest, from figures that were computed on it. */
  public static List<CountyTrend> onMap(
      ProvinceFigures figures,
      Counties counties,
      StandardChanges standardChanges,
      TrendDoubts doubts) {
    Trends trends =
        new Trends(figures, standardChanges, counties.states(), doubts, counties.mapYear());
    Map<String, MapChanges.Change> own = new HashMap<>();
    trends.figures.forEach(
        (measure, byCounty) ->
            trends.add(
                measure,
                byCounty,
                county ->
                    own.computeIfAbsent(county, code -> new MapChanges.Change(code, null, null))));
    return trends.rows;
  }

  private interface Before {
    MapChanges.Change of(String county);
  }

  private void add(MeasureYear measure, Map<String, MeasuredValue> byCounty, Before before) {
    String changed = standardChanges.of(measure);
    Map<String, MeasuredValue> yearBefore =
        states.isComparable(measure.year())
            ? figures.getOrDefault(measure.before(), Map.of())
            : Map.of();
    byCounty.forEach(
        (county, figure) -> {
          MapChanges.Change change = before.of(county);
          String then = change.codeBefore();
          String words = together(change.words(), changed);
          rows.add(
              new CountyTrend(
                  measure.standard(),
                  county,
                  measure.stage(),
                  measure.measure(),
                  measure.year(),
                  onMap,
                  figure.value(),
                  change(figure, then == null ? null : yearBefore.get(then)),
                  words != null,
                  words,
                  words == null ? null : together(change.ownWords(), changed),
                  figure.unitsMissing(),
                  doubts.have(measure, county, onMap)));
        });
  }

  private static Double change(MeasuredValue figure, MeasuredValue before) {
    return figure.value() == null || before == null || before.value() == null
        ? null
        : Double.valueOf(figure.value() - before.value());
  }

  /** null where neither changed. */
  private static String together(String mapChange, String standardChange) {
    if (mapChange == null || standardChange == null) {
      return mapChange == null ? standardChange : mapChange;
    }
    return mapChange + "；" + standardChange;
  }
}
