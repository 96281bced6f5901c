package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.storage.Storage;
import org.junheng.warehouse.CountyNames;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * The figures that a bureau reports of a census year, for the province and its cities: rows of a
 * release's tables, counted, and figures of {@code progress} as they stand there. What has no table
 * or no value has no figure.
 */
public final class YearlyStatistics {
  private static final List<Measure> VERDICTS =
      List.of(
          Measure.COUNTIES,
          Measure.COUNTIES_MET,
          Measure.COUNTIES_NOT_MET,
          Measure.COUNTIES_UNDETERMINED);
  private static final List<Measure> PLANS =
      List.of(
          Measure.PLAN_DONE,
          Measure.PLAN_AHEAD,
          Measure.PLAN_ON_TRACK,
          Measure.PLAN_AT_RISK,
          Measure.PLAN_LATE,
          Measure.PLAN_UNPLANNED);
  private static final List<Measure> OF_PROGRESS =
      List.of(Measure.PLANNED, Measure.UNITS, Measure.UNITS_PASSED, Measure.CUMULATIVE_RECOGNISED);

  private final CountyNames names;
  private final SortedMap<Area, Map<Measure, SortedSet<String>>> counted = new TreeMap<>();
  private final SortedMap<Area, Map<Measure, Long>> read = new TreeMap<>();
  private final Map<Integer, SortedSet<String>> silent = new TreeMap<>();

  /** Reads a release, or one that is being prepared. */
  public YearlyStatistics(Storage release) {
    this.names = new CountyNames(release);
    TableRows.read(release, "county_verdict").forEach(this::countVerdict);
    TableRows.read(release, "plan_status").forEach(this::countPlan);
    TableRows.read(release, "progress").forEach(this::readProgress);
    findSilent(TableRows.read(release, "data_quality"));
  }

  /**
   * A row of table {@code yearly_statistic}.
   *
   * @param level province or city
   * @param change against the year before; null where that has no such figure
   */
  public record Statistic(
      String standard,
      int year,
      String level,
      String areaCode,
      String statistic,
      long value,
      Long change) {}

  /** All figures of all years. */
  public List<Statistic> rows() {
    List<Statistic> rows = new ArrayList<>();
    for (Area area : areas()) {
      for (Measure measure : Measure.values()) {
        value(area, measure)
            .ifPresent(
                value ->
                    rows.add(
                        new Statistic(
                            area.standard(),
                            area.year(),
                            area.level(),
                            area.code(),
                            measure.code(),
                            value,
                            change(area, measure).orElse(null))));
      }
    }
    return rows;
  }

  /** The census years that have figures. */
  public SortedSet<Integer> years() {
    return areas().stream().map(Area::year).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The areas of a level that have figures in a year. */
  List<Area> areas(int year, String level) {
    return areas().stream()
        .filter(area -> area.year() == year && area.level().equals(level))
        .toList();
  }

  /** A figure. */
  Optional<Long> value(Area area, Measure measure) {
    Optional<Long> count =
        Optional.ofNullable(counted.get(area))
            .map(measures -> measures.get(measure))
            .map(counties -> (long) counties.size());
    return count.isPresent()
        ? count
        : Optional.ofNullable(read.get(area)).map(measures -> measures.get(measure));
  }

  /** A figure less the year before's. */
  Optional<Long> change(Area area, Measure measure) {
    return value(area, measure)
        .flatMap(now -> value(area.yearBefore(), measure).map(before -> now - before));
  }

  /** The codes of the counties that a figure counts. */
  SortedSet<String> counties(Area area, Measure measure) {
    return new TreeSet<>(
        counted.getOrDefault(area, Map.of()).getOrDefault(measure, new TreeSet<>()));
  }

  /** The counties of a year that handed in no form at all. */
  SortedSet<String> silent(int year) {
    return silent.getOrDefault(year, new TreeSet<>());
  }

  CountyNames names() {
    return names;
  }

  private Set<Area> areas() {
    Set<Area> areas = new TreeSet<>(counted.keySet());
    areas.addAll(read.keySet());
    return areas;
  }

  private void countVerdict(TableRow row) {
    Measure verdict =
        switch (row.text("verdict").orElse("")) {
          case "met" -> Measure.COUNTIES_MET;
          case "not_met" -> Measure.COUNTIES_NOT_MET;
          default -> Measure.COUNTIES_UNDETERMINED;
        };
    count(row, VERDICTS, List.of(Measure.COUNTIES, verdict));
  }

  /** Without a plan or a list of recognitions there is no status, and so no figure. */
  private void countPlan(TableRow row) {
    List<Measure> found = new ArrayList<>();
    switch (row.text("status").orElse("")) {
      case "done" -> {
        found.add(Measure.PLAN_DONE);
        if (row.count("planned_year") > row.count("year")) {
          found.add(Measure.PLAN_AHEAD);
        }
      }
      case "on_track" -> found.add(Measure.PLAN_ON_TRACK);
      case "at_risk" -> found.add(Measure.PLAN_AT_RISK);
      case "late" -> found.add(Measure.PLAN_LATE);
      case "unplanned" -> found.add(Measure.PLAN_UNPLANNED);
      default -> {
        return;
      }
    }
    count(row, PLANS, found);
  }

  /** Counts a county in its province and its city, where every measure of the kind begins at 0. */
  private void count(TableRow row, List<Measure> kind, List<Measure> found) {
    String standard = row.text("standard").orElseThrow();
    int year = (int) row.count("year");
    String county = row.text("county_code").orElseThrow();
    List<Area> areas = new ArrayList<>();
    areas.add(new Area(standard, year, Area.PROVINCE, county.substring(0, 2) + "0000"));
    names.cityOf(county, year).ifPresent(c -> areas.add(new Area(standard, year, Area.CITY, c)));
    for (Area area : areas) {
      Map<Measure, SortedSet<String>> measures =
          counted.computeIfAbsent(area, any -> new EnumMap<>(Measure.class));
      kind.forEach(measure -> measures.computeIfAbsent(measure, any -> new TreeSet<>()));
      found.forEach(measure -> measures.get(measure).add(county));
    }
  }

  private void readProgress(TableRow row) {
    Area area =
        new Area(
            row.text("standard").orElseThrow(),
            (int) row.count("year"),
            row.text("level").orElseThrow(),
            row.text("area_code").orElseThrow());
    Map<Measure, Long> measures = read.computeIfAbsent(area, any -> new EnumMap<>(Measure.class));
    for (Measure measure : OF_PROGRESS) {
      row.text(measure.code()).ifPresent(value -> measures.put(measure, Long.valueOf(value)));
    }
  }

  private void findSilent(List<TableRow> quality) {
    Set<String> heard = new HashSet<>();
    for (TableRow row : quality) {
      if (row.count("files") > 0) {
        heard.add(row.count("year") + "/" + row.text("county_code").orElse(""));
      }
    }
    for (TableRow row : quality) {
      String county = row.text("county_code").orElse("");
      int year = (int) row.count("year");
      if (!heard.contains(year + "/" + county)) {
        silent.computeIfAbsent(year, any -> new TreeSet<>()).add(county);
      }
    }
  }
}
