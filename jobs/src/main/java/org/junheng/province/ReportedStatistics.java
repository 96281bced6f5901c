package org.junheng.province;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.table.CountyVerdict;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;
import org.junheng.table.YearlyStatistic;

/**
 * Table {@code yearly_statistic}: the figures that a bureau reports of a census year, for the
 * province and its cities: county verdicts and plans counted, and figures of {@code progress} as
 * they stand there. What has no value has no figure.
 */
public final class ReportedStatistics {
  private static final Set<Statistic> VERDICTS =
      Set.of(
          Statistic.COUNTIES,
          Statistic.COUNTIES_MET,
          Statistic.COUNTIES_NOT_MET,
          Statistic.COUNTIES_UNDETERMINED);
  private static final Set<Statistic> PLANS =
      Set.of(
          Statistic.PLAN_DONE,
          Statistic.PLAN_AHEAD,
          Statistic.PLAN_DONE_UNPLANNED,
          Statistic.PLAN_ON_TRACK,
          Statistic.PLAN_AT_RISK,
          Statistic.PLAN_LATE,
          Statistic.PLAN_UNPLANNED);

  private final Counties counties;
  private final SortedMap<Area, Map<Statistic, Long>> values = new TreeMap<>(Area.ORDER);

  private ReportedStatistics(Counties counties) {
    this.counties = counties;
  }

  /** What is reported, in the order that the reports have. */
  private enum Statistic {
    COUNTIES,
    COUNTIES_MET,
    COUNTIES_NOT_MET,
    COUNTIES_UNDETERMINED,
    PLANNED,
    PLANNED_RECOGNISED,
    UNITS,
    UNITS_PASSED,
    CUMULATIVE_RECOGNISED,
    PLAN_DONE,
    PLAN_AHEAD,
    PLAN_DONE_UNPLANNED,
    PLAN_ON_TRACK,
    PLAN_AT_RISK,
    PLAN_LATE,
    PLAN_UNPLANNED;

    /** As the table names it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Area(String standard, int year, String level, String code) {
    static final Comparator<Area> ORDER =
        Comparator.comparing(Area::standard)
            .thenComparing(Area::year)
            .thenComparing(Area::level)
            .thenComparing(Area::code);

    Area yearBefore() {
      return new Area(standard, year - 1, level, code);
    }
  }

  /**
   * All figures of the years up to the newest that does not collect, with the change against the
   * year before where that has one.
   */
  public static List<YearlyStatistic> of(
      Counties counties,
      List<CountyVerdict> verdicts,
      List<PlanStatus> plans,
      List<Progress> progress) {
    ReportedStatistics statistics = new ReportedStatistics(counties);
    int newest = counties.states().defaultYear();
    verdicts.stream().filter(row -> row.year() <= newest).forEach(statistics::countVerdict);
    plans.stream().filter(row -> row.year() <= newest).forEach(statistics::countPlan);
    progress.stream().filter(row -> row.year() <= newest).forEach(statistics::read);
    return statistics.rows();
  }

  private List<YearlyStatistic> rows() {
    List<YearlyStatistic> rows = new ArrayList<>();
    values.forEach(
        (area, ofArea) -> {
          Map<Statistic, Long> before =
              counties.states().isComparable(area.year())
                  ? values.getOrDefault(area.yearBefore(), Map.of())
                  : Map.of();
          ofArea.forEach(
              (statistic, value) ->
                  rows.add(
                      new YearlyStatistic(
                          area.standard(),
                          area.year(),
                          area.level(),
                          area.code(),
                          statistic.code(),
                          value,
                          before.containsKey(statistic)
                              ? Long.valueOf(value - before.get(statistic))
                              : null)));
        });
    return rows;
  }

  private void countVerdict(CountyVerdict row) {
    Statistic verdict =
        switch (row.verdict()) {
          case "met" -> Statistic.COUNTIES_MET;
          case "not_met" -> Statistic.COUNTIES_NOT_MET;
          default -> Statistic.COUNTIES_UNDETERMINED;
        };
    count(
        row.standard(),
        row.year(),
        row.countyCode(),
        VERDICTS,
        List.of(Statistic.COUNTIES, verdict));
  }

  /** Without a plan or a list of recognitions there is no status, and so no figure. */
  private void countPlan(PlanStatus row) {
    if (row.status() == null || !counties.plans().areKept()) {
      return;
    }
    List<Statistic> found = new ArrayList<>();
    found.add(Statistic.valueOf("PLAN_" + row.status().toUpperCase(Locale.ROOT)));
    if (row.status().equals("done") && row.plannedYear() == null) {
      found.add(Statistic.PLAN_DONE_UNPLANNED);
    } else if (row.status().equals("done") && row.plannedYear() > row.year()) {
      found.add(Statistic.PLAN_AHEAD);
    }
    count(row.standard(), row.year(), row.countyCode(), PLANS, found);
  }

  /** Counts a county in its province and city, where every statistic of the kind begins at 0. */
  private void count(
      String standard, int year, String county, Set<Statistic> kind, List<Statistic> found) {
    List<Area> areas = new ArrayList<>();
    areas.add(new Area(standard, year, "province", AreaProgress.provinceOf(county)));
    counties
        .map()
        .register()
        .cityOf(county, year)
        .ifPresent(city -> areas.add(new Area(standard, year, "city", city)));
    for (Area area : areas) {
      Map<Statistic, Long> ofArea = of(area);
      kind.forEach(statistic -> ofArea.putIfAbsent(statistic, 0L));
      found.forEach(statistic -> ofArea.merge(statistic, 1L, Long::sum));
    }
  }

  private void read(Progress row) {
    Map<Statistic, Long> ofArea =
        of(new Area(row.standard(), row.year(), row.level(), row.areaCode()));
    put(ofArea, Statistic.PLANNED, row.planned());
    put(ofArea, Statistic.PLANNED_RECOGNISED, row.plannedRecognised());
    put(ofArea, Statistic.UNITS, row.units());
    put(ofArea, Statistic.UNITS_PASSED, row.unitsPassed());
    put(ofArea, Statistic.CUMULATIVE_RECOGNISED, row.cumulativeRecognised());
  }

  private Map<Statistic, Long> of(Area area) {
    return values.computeIfAbsent(area, any -> new EnumMap<>(Statistic.class));
  }

  private static void put(Map<Statistic, Long> ofArea, Statistic statistic, Long value) {
    if (value != null) {
      ofArea.put(statistic, value);
    }
  }
}
