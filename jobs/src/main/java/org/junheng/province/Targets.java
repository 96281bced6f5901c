package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.reference.Target;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyVariance;
import org.junheng.table.TargetStatus;

/**
 * Table {@code target_status}: what a county promised itself against the actual figures of each
 * census year. Any figure of the warehouse can be a target.
 */
public final class Targets {
  private static final String MEAN = "mean_";
  private static final List<String> BOTH_STAGES =
      List.of(Stage.PRIMARY.code(), Stage.JUNIOR.code());

  private final List<Standard> standards;
  private final Map<Standard, Set<String>> metricsOfStages = new HashMap<>();
  private final Map<Standard, Set<String>> items = new HashMap<>();
  private final Map<MeasureYear, Map<String, Actual>> actuals = new HashMap<>();
  private final List<TargetStatus> rows = new ArrayList<>();

  private Targets(List<Standard> standards) {
    this.standards = standards;
    for (Standard standard : standards) {
      Set<String> metrics = new HashSet<>(CountyMeasures.of(standard));
      standard.indicators().stream()
          .map(Indicator::id)
          .forEach(indicator -> metrics.add(MEAN + indicator));
      metricsOfStages.put(standard, metrics);
      Set<String> ids = new HashSet<>();
      standard.items().stream().map(Item::id).forEach(ids::add);
      items.put(standard, ids);
    }
  }

  /**
   * An actual figure.
   *
   * @param isOpen whether it rests on too little
   */
  private record Actual(Double value, boolean isOpen) {}

  /**
   * One row per standard that has the metric, census year, county, target and stage; a metric that
   * no standard has is told under the first one. Targets follow their county's codes.
   */
  public static List<TargetStatus> of(
      Counties counties,
      ProvinceFigures figures,
      List<CountyItem> countyItems,
      List<Standard> standards) {
    Targets tracked = new Targets(standards);
    if (counties.targets().isEmpty()) {
      return List.of();
    }
    tracked.addFigures(figures);
    countyItems.forEach(tracked::addItem);
    Map<String, List<Target>> byCounty = new HashMap<>();
    for (Target target : counties.targets()) {
      byCounty.computeIfAbsent(target.countyCode(), any -> new ArrayList<>()).add(target);
    }
    for (int year : counties.years()) {
      for (String county : counties.in(year)) {
        SortedSet<String> codes = counties.map().codesOverTheYears(county, year);
        codes.stream()
            .map(code -> byCounty.getOrDefault(code, List.of()))
            .flatMap(List::stream)
            .forEach(target -> tracked.add(target, year, county));
      }
    }
    return tracked.rows;
  }

  private void addFigures(ProvinceFigures figures) {
    figures
        .byMeasure()
        .forEach(
            (measure, byCounty) -> {
              Map<String, Actual> ofMeasure = new HashMap<>();
              byCounty.forEach(
                  (county, figure) ->
                      ofMeasure.put(county, new Actual(figure.value(), figure.lacksUnits())));
              actuals.put(measure, ofMeasure);
            });
    for (CountyVariance row : figures.variances()) {
      put(
          new MeasureYear(row.standard(), row.year(), row.stage(), MEAN + row.indicator()),
          row.countyCode(),
          new Actual(row.mean(), row.unitsMissing() != null && row.unitsMissing() > 0));
    }
  }

  private void addItem(CountyItem row) {
    put(
        new MeasureYear(row.standard(), row.year(), null, row.item()),
        row.countyCode(),
        new Actual(row.value(), "undetermined".equals(row.verdict())));
  }

  private void put(MeasureYear measure, String county, Actual actual) {
    actuals.computeIfAbsent(measure, any -> new HashMap<>()).put(county, actual);
  }

  private void add(Target target, int year, String county) {
    boolean isKnown = false;
    for (Standard standard : standards) {
      if (metricsOfStages.get(standard).contains(target.metric())) {
        isKnown = true;
        for (String stage : target.stage() == null ? BOTH_STAGES : List.of(target.stage())) {
          Actual actual = actual(standard, year, stage, target, county);
          rows.add(row(standard, year, county, target, stage, actual, reason(actual)));
        }
      }
      if (items.get(standard).contains(target.metric())) {
        isKnown = true;
        Actual actual = actual(standard, year, null, target, county);
        rows.add(row(standard, year, county, target, target.stage(), actual, reason(actual)));
      }
    }
    if (!isKnown) {
      String reason = "没有指标" + target.metric() + "，本次计算的标准都不包含它";
      rows.add(row(standards.get(0), year, county, target, target.stage(), null, reason));
    }
  }

  private Actual actual(Standard standard, int year, String stage, Target target, String county) {
    return actuals
        .getOrDefault(new MeasureYear(standard.standard(), year, stage, target.metric()), Map.of())
        .get(county);
  }

  private static TargetStatus row(
      Standard standard,
      int year,
      String county,
      Target target,
      String stage,
      Actual actual,
      String reason) {
    return new TargetStatus(
        standard.standard(),
        year,
        county,
        target.number(),
        stage,
        target.metric(),
        target.comparison(),
        target.value(),
        target.dueYear(),
        year >= target.dueYear(),
        target.source(),
        actual == null ? null : actual.value(),
        reason != null
            ? "undetermined"
            : keeps(Objects.requireNonNull(actual).value(), target) ? "met" : "not_met",
        reason);
  }

  /** Why nothing can be said; null where it can. */
  private static String reason(Actual actual) {
    if (actual == null) {
      return "没有该县区本学年的数据";
    }
    if (actual.isOpen()) {
      return "数据不全";
    }
    return actual.value() == null ? "没有数值" : null;
  }

  private static boolean keeps(double actual, Target target) {
    return switch (target.comparison()) {
      case "<" -> Numbers.isBelow(actual, target.value());
      case "<=" -> Numbers.within(actual, target.value());
      case ">" -> Numbers.isAbove(actual, target.value());
      case ">=" -> Numbers.reaches(actual, target.value());
      default -> false;
    };
  }
}
