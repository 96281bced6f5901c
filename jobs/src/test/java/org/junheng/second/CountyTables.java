package org.junheng.second;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The spread of a county's units under one standard: variance, composite, drivers (§2.2, §3). */
final class CountyTables {
  private static final int CV_DECIMALS = 3;

  private final Standard standard;
  private final int year;
  private final String county;
  private final Map<Stage, Map<String, Variance>> variances = new LinkedHashMap<>();
  private final List<Unit> units;

  /** The tables of a county-year from its units in the standard's scope. */
  CountyTables(Standard standard, int year, String county, List<Unit> units) {
    this.standard = standard;
    this.year = year;
    this.county = county;
    this.units = units;
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      List<Unit> ofStage = unitsOf(stage);
      if (!ofStage.isEmpty()) {
        Map<String, Variance> byIndicator = new LinkedHashMap<>();
        for (Standard.Indicator indicator : standard.indicators()) {
          byIndicator.put(indicator.id(), Variance.of(ofStage, indicator));
        }
        variances.put(stage, byIndicator);
      }
    }
  }

  Standard standard() {
    return standard;
  }

  int year() {
    return year;
  }

  String county() {
    return county;
  }

  List<Unit> units() {
    return units;
  }

  List<Unit> unitsOf(Stage stage) {
    return units.stream().filter(unit -> unit.stage() == stage).toList();
  }

  boolean has(Stage stage) {
    return variances.containsKey(stage);
  }

  Variance variance(Stage stage, String indicator) {
    return variances.get(stage).get(indicator);
  }

  /** Undetermined where a unit has no value or the cv is undefined (§5). */
  Verdict cvVerdict(Stage stage, String indicator) {
    Variance variance = variance(stage, indicator);
    if (variance.missing() > 0 || variance.cv() == null) {
      return Verdict.UNDETERMINED;
    }
    return Verdict.of(Figures.isWithin(variance.cv(), standard.cvLimit(stage)));
  }

  /** The mean of the unrounded cvs, null where one is undefined (§3). */
  Double composite(Stage stage) {
    List<Double> cvs = variances.get(stage).values().stream().map(Variance::cv).toList();
    return cvs.stream().allMatch(Objects::nonNull)
        ? Double.valueOf(cvs.stream().mapToDouble(Double::doubleValue).sum() / cvs.size())
        : null;
  }

  /** Whether every cv of the stage rests on all units and is defined (§9.12). */
  boolean isComplete(Stage stage) {
    return variances.get(stage).values().stream()
        .allMatch(variance -> variance.missing() == 0 && variance.cv() != null);
  }

  /** The verdict on the composite; only asked of a standard that limits it. */
  Verdict compositeVerdict(Stage stage) {
    return isComplete(stage)
        ? Verdict.of(Figures.isWithin(composite(stage), standard.compositeLimit(stage)))
        : Verdict.UNDETERMINED;
  }

  /** One row per stage and indicator. */
  List<Map<String, Object>> varianceRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    variances.forEach(
        (stage, byIndicator) ->
            byIndicator.forEach(
                (indicator, variance) -> {
                  Double limit = standard.cvLimit(stage);
                  Long attained = unitsAttained(stage, indicator);
                  rows.add(
                      Tables.row(
                          "standard", standard.name(),
                          "year", year,
                          "county_code", county,
                          "stage", stage.text(),
                          "indicator", indicator,
                          "units", variance.points().size(),
                          "pupils", variance.pupils(),
                          "units_missing", variance.missing(),
                          "mean", variance.mean(),
                          "sd", variance.sd(),
                          "cv", variance.cv(),
                          "cv_limit", limit,
                          "verdict", limit == null ? null : cvVerdict(stage, indicator).text(),
                          "flips_when_rounded", flips(variance.cv(), limit),
                          "units_attained", attained,
                          "attained_share",
                              attained == null
                                  ? null
                                  : (Object) ((double) attained / unitsOf(stage).size())));
                }));
    return rows;
  }

  /** The units of the indicator that most of them have no value of. */
  int mostMissing(Stage stage) {
    return variances.get(stage).values().stream().mapToInt(Variance::missing).max().orElseThrow();
  }

  /** How many units reach an indicator's threshold; null where it has none. */
  private Long unitsAttained(Stage stage, String id) {
    Standard.Indicator indicator =
        standard.indicators().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return indicator.threshold(stage) == null
        ? null
        : (Long)
            unitsOf(stage).stream()
                .filter(unit -> Boolean.TRUE.equals(UnitTables.attained(unit, indicator)))
                .count();
  }

  /** One row per stage. */
  List<Map<String, Object>> compositeRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Stage stage : variances.keySet()) {
      Double limit = standard.compositeLimit(stage);
      rows.add(
          Tables.row(
              "standard",
              standard.name(),
              "year",
              year,
              "county_code",
              county,
              "stage",
              stage.text(),
              "composite_cv",
              composite(stage),
              "composite_limit",
              limit,
              "verdict",
              limit == null ? null : compositeVerdict(stage).text(),
              "flips_when_rounded",
              flips(composite(stage), limit),
              "units_missing",
              mostMissing(stage)));
    }
    return rows;
  }

  /** One row per stage, indicator and unit with a value (§8). */
  List<Map<String, Object>> driverRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Stage stage : variances.keySet()) {
      for (Standard.Indicator indicator : standard.indicators()) {
        Variance variance = variance(stage, indicator.id());
        for (Variance.Point point : variance.points()) {
          rows.add(
              Tables.row(
                  "standard", standard.name(),
                  "year", year,
                  "county_code", county,
                  "stage", stage.text(),
                  "indicator", indicator.id(),
                  "school_code", point.school(),
                  "share", variance.shareOf(point),
                  "leave_one_out_cv", variance.cvWithout(point, indicator.per())));
        }
      }
    }
    return rows;
  }

  /** Whether the shown cv falls on the other side of the limit; null where there is no figure. */
  private static Boolean flips(Double cv, Double limit) {
    if (cv == null || limit == null) {
      return null;
    }
    return Figures.isWithin(cv, limit) != Figures.isWithin(Figures.shown(cv, CV_DECIMALS), limit);
  }
}
