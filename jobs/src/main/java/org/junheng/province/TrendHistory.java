package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.junheng.reference.CountyMap;
import org.junheng.table.CountyTrend;

/**
 * A county's past, read from its trends: those on the map of the newest year where its territory
 * did not change until then, else those as it was, under all codes that it bore. A year is
 * comparable when no break lies between it and the census year that is looked back from and the
 * figure rests on all units (methodology 8).
 */
final class TrendHistory {
  private final Counties counties;
  private final Map<Series, List<CountyTrend>> trends = new HashMap<>();
  private final Map<CountyYears, Past> pasts = new HashMap<>();

  /**
   * One line of figures.
   *
   * @param onMap null as it was
   */
  private record Series(
      String standard, String stage, String measure, Integer onMap, String county) {}

  private record CountyYears(String county, int year) {}

  private record Past(Integer onMap, List<String> codes) {}

  TrendHistory(List<CountyTrend> rows, Counties counties) {
    this.counties = counties;
    for (CountyTrend row : rows) {
      Series series =
          new Series(row.standard(), row.stage(), row.measure(), row.onMap(), row.countyCode());
      trends.computeIfAbsent(series, any -> new ArrayList<>()).add(row);
    }
  }

  /** The line through the comparable years of a county's measure, up to the measure's own year. */
  TrendLine line(MeasureYear measure, String county) {
    int year = measure.year();
    Past past = pasts.computeIfAbsent(new CountyYears(county, year), this::past);
    List<CountyTrend> years = new ArrayList<>();
    int lastBreak = Integer.MIN_VALUE;
    for (String code : past.codes()) {
      for (CountyTrend row : of(measure, past.onMap(), code)) {
        if (row.year() <= year) {
          years.add(row);
          lastBreak = row.isBreak() ? Math.max(lastBreak, row.year()) : lastBreak;
        }
      }
    }
    List<TrendLine.Point> comparable = new ArrayList<>();
    boolean isDoubtful = false;
    for (CountyTrend row : years) {
      boolean isComplete = row.unitsMissing() != null && row.unitsMissing() == 0;
      if (row.year() >= lastBreak && row.value() != null && isComplete) {
        comparable.add(new TrendLine.Point(row.year() - year, row.value()));
        isDoubtful |= Boolean.TRUE.equals(row.doubtful());
      }
    }
    return new TrendLine(comparable, isDoubtful);
  }

  private List<CountyTrend> of(MeasureYear measure, Integer onMap, String county) {
    return trends.getOrDefault(
        new Series(measure.standard(), measure.stage(), measure.measure(), onMap, county),
        List.of());
  }

  private Past past(CountyYears at) {
    int newest = counties.mapYear();
    CountyMap map = counties.map();
    SortedSet<String> codes = map.codesOverTheYears(at.county(), at.year());
    boolean isUnchanged =
        codes.stream()
            .flatMap(
                code ->
                    IntStream.rangeClosed(at.year() + 1, newest)
                        .mapToObj(later -> map.changesOfTerritory(code, later)))
            .allMatch(List::isEmpty);
    Optional<String> there =
        codes.stream().filter(code -> map.register().isValid(code, newest)).findFirst();
    return at.year() <= newest && isUnchanged && there.isPresent()
        ? new Past(newest, List.of(there.get()))
        : new Past(null, List.copyOf(codes));
  }
}
