package org.junheng.publish.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.release.CountiesBefore;
import org.junheng.release.CountyNames;
import org.junheng.release.DoubtfulFigures;
import org.junheng.release.ReleaseTables;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DataQuality;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.PlanStatus;
import org.junheng.table.YearlyStatistic;

/**
 * The figures that a bureau reports of census years, as table {@code yearly_statistic} has them,
 * and the counties that they count. What has no row has no figure.
 */
public final class YearlyStatistics {
  private final CountyNames names;
  private final CountiesBefore before;
  private final List<CountyVerdict> verdicts;
  private final List<PlanStatus> plans;
  private final DoubtfulFigures doubts;
  private final SortedMap<Area, Map<String, YearlyStatistic>> figures = new TreeMap<>();
  private final Map<Integer, SortedSet<String>> silent = new HashMap<>();

  /** The statistics in rows of a release's tables. */
  public YearlyStatistics(
      CountyNames names,
      CountiesBefore before,
      List<YearlyStatistic> statistics,
      List<CountyVerdict> verdicts,
      List<PlanStatus> plans,
      List<DataQuality> quality,
      List<DoubtfulFigure> doubted) {
    this.names = names;
    this.before = before;
    this.verdicts = verdicts;
    this.plans = plans;
    this.doubts = new DoubtfulFigures(doubted);
    for (YearlyStatistic row : statistics) {
      Area area = new Area(row.standard(), row.year(), row.level(), row.areaCode());
      figures.computeIfAbsent(area, any -> new HashMap<>()).put(row.statistic(), row);
    }
    findSilent(quality);
  }

  /** Reads a release, or one that is being prepared. */
  public static YearlyStatistics of(ReleaseTables release) {
    return new YearlyStatistics(
        new CountyNames(release),
        new CountiesBefore(release),
        release.read(YearlyStatistic.class),
        release.read(CountyVerdict.class),
        release.read(PlanStatus.class),
        release.read(DataQuality.class),
        release.read(DoubtfulFigure.class, "school_code is null"));
  }

  /** The census years that have figures. */
  public SortedSet<Integer> years() {
    return figures.keySet().stream().map(Area::year).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The areas of a level that have figures in a year. */
  List<Area> areas(int year, String level) {
    return figures.keySet().stream()
        .filter(area -> area.year() == year && area.level().equals(level))
        .toList();
  }

  /** A figure. */
  Optional<Long> value(Area area, Counted measure) {
    return row(area, measure).map(YearlyStatistic::value);
  }

  /** A figure less the year before's. */
  Optional<Long> change(Area area, Counted measure) {
    return row(area, measure).map(YearlyStatistic::change);
  }

  private Optional<YearlyStatistic> row(Area area, Counted measure) {
    return Optional.ofNullable(figures.getOrDefault(area, Map.of()).get(measure.code()));
  }

  /** The codes of a province's counties that have a verdict. */
  SortedSet<String> counties(Area province) {
    return counties(province, verdict -> true);
  }

  /** The code that a county of an area had in the year before; none if it cannot be compared. */
  Optional<String> codeBefore(Area province, String county) {
    return before
        .codeBefore(county, province.year())
        .filter(counties(province.yearBefore())::contains);
  }

  /** The codes of a province's counties whose verdict is met. */
  SortedSet<String> met(Area province) {
    return counties(province, verdict -> verdict.equals("met"));
  }

  /** Whether a county's verdict may be another once its doubtful figures are verified. */
  boolean isDoubtful(Area province, String county) {
    return doubts.haveOfCounty(province.standard(), province.year(), county);
  }

  /** The codes of a province's counties whose verdict is not met. */
  SortedSet<String> notMet(Area province) {
    return counties(province, verdict -> verdict.equals("not_met"));
  }

  private SortedSet<String> counties(Area province, Predicate<String> told) {
    return verdicts.stream()
        .filter(row -> province.isOf(row.standard(), row.year(), row.countyCode()))
        .filter(row -> told.test(row.verdict()))
        .map(CountyVerdict::countyCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes of a province's counties that were recognised before the year that they planned. */
  SortedSet<String> ahead(Area province) {
    return planned(
        province,
        row ->
            "done".equals(row.status())
                && row.plannedYear() != null
                && row.plannedYear() > row.year());
  }

  /** The codes of a province's counties that missed the year that they planned. */
  SortedSet<String> late(Area province) {
    return planned(province, row -> "late".equals(row.status()));
  }

  private SortedSet<String> planned(Area province, Predicate<PlanStatus> told) {
    return plans.stream()
        .filter(row -> province.isOf(row.standard(), row.year(), row.countyCode()))
        .filter(told)
        .map(PlanStatus::countyCode)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The counties of a year that handed in no form at all. */
  SortedSet<String> silent(int year) {
    return silent.getOrDefault(year, new TreeSet<>());
  }

  CountyNames names() {
    return names;
  }

  private void findSilent(List<DataQuality> quality) {
    record Place(int year, String county) {}
    Set<Place> heard = new HashSet<>();
    for (DataQuality row : quality) {
      if (row.files() != null && row.files() > 0) {
        heard.add(new Place(row.year(), row.countyCode()));
      }
    }
    for (DataQuality row : quality) {
      if (!heard.contains(new Place(row.year(), row.countyCode()))) {
        silent.computeIfAbsent(row.year(), any -> new TreeSet<>()).add(row.countyCode());
      }
    }
  }
}
