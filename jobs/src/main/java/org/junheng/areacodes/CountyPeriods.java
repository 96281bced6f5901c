package org.junheng.areacodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.CountyCities.City;
import org.junheng.areacodes.Undecided.Question;
import org.junheng.definition.Years;

/**
 * The counties of a period: one entry for each stretch of census years in which a county keeps its
 * code, its name and its city.
 */
final class CountyPeriods {
  private static final Set<String> UNCLEAR = Set.of("林区", "特区");
  private static final Map<String, String> KINDS =
      Map.of("区", "district", "市", "city", "县", "county", "旗", "county");

  private final AreaHistory history;
  private final CountyCities cities;
  private final List<CountyPeriod> counties = new ArrayList<>();
  private final Map<String, Undecided> undecided = new LinkedHashMap<>();

  private CountyPeriods(AreaHistory history, CountyCities cities) {
    this.history = history;
    this.cities = cities;
  }

  /**
   * The counties that are there in one of the years, and those that ended with the change to the
   * first year's map, so that every event's codes are there.
   */
  static CountyPeriods of(
      AreaHistory history,
      String province,
      Years years,
      List<CountyEvent> events,
      CountyCities cities) {
    Set<String> endedAtFirst =
        events.stream()
            .filter(event -> event.year() == years.from())
            .map(CountyEvent::fromCode)
            .collect(Collectors.toSet());
    CountyPeriods periods = new CountyPeriods(history, cities);
    for (AreaRecord county : history.of(Level.COUNTY, province)) {
      for (CountyPeriod period : periods.stretches(county)) {
        boolean isBefore = period.isValidIn(years.from() - 1);
        boolean isNeeded = isBefore && endedAtFirst.contains(period.code());
        if (isNeeded || overlaps(period, years)) {
          periods.add(period, county);
        }
      }
    }
    return periods;
  }

  List<CountyPeriod> counties() {
    return List.copyOf(counties);
  }

  List<Undecided> undecided() {
    return List.copyOf(undecided.values());
  }

  private static boolean overlaps(CountyPeriod period, Years years) {
    return period.fromYear() <= years.to()
        && (period.toYear() == null || period.toYear() >= years.from());
  }

  private List<CountyPeriod> stretches(AreaRecord county) {
    List<CountyPeriod> stretches = new ArrayList<>();
    int last = county.until() == null ? history.newestYear() : county.until() - 1;
    int from = county.from();
    for (int year = county.from(); year <= last; year++) {
      City city = cities.of(county, year);
      boolean isLast = year == last;
      if (isLast || !cities.of(county, year + 1).equals(city)) {
        Integer to = isLast && county.until() == null ? null : Integer.valueOf(year);
        stretches.add(
            new CountyPeriod(
                county.code(), county.name(), city.code(), city.name(), kind(county), from, to));
        from = year + 1;
      }
    }
    return stretches;
  }

  private void add(CountyPeriod period, AreaRecord county) {
    counties.add(period);
    if (period.kind() == null) {
      undecided.putIfAbsent(
          county.told(),
          new Undecided(
              Question.KIND,
              null,
              null,
              period.code(),
              "%s从名称看不出是区、县还是市；请在counties.csv的kind一栏填district、county或city"
                  .formatted(county.told())));
    }
    if (!cities.of(county, period.fromYear()).known()) {
      undecided.putIfAbsent(
          period.cityCode(),
          new Undecided(
              Question.CITY,
              null,
              null,
              period.cityCode(),
              "%1$s等县归入“%2$s”（%3$s），沿革中没有这一市州；如要改名，请用--city-names %3$s=名称"
                  .formatted(county.told(), period.cityName(), period.cityCode())));
    }
  }

  /** By the name's ending; the code's third pair says less, since prefectures number otherwise. */
  private static String kind(AreaRecord county) {
    String name = county.name();
    boolean isUnclear = UNCLEAR.stream().anyMatch(name::endsWith);
    return isUnclear ? null : KINDS.get(name.substring(Math.max(0, name.length() - 1)));
  }
}
