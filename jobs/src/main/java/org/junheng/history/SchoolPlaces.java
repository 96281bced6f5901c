package org.junheng.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.reference.CountyMap;
import org.junheng.reference.CountyRegister;
import org.junheng.reference.MapOfYear;
import org.junheng.reference.MapOfYear.Place;
import org.junheng.table.DimSchool;
import org.junheng.table.MapUndecided;

/**
 * Where each school stands on the map of one census year (methodology 9.24): where it or its
 * successor stands in that year; a closed one where the county of its last year lies. Several
 * threads may share one.
 */
public final class SchoolPlaces {
  private static final Place NOT_LISTED = new Place(null, "县区表中没有该县区");
  private static final Comparator<Sighting> NEAREST =
      Comparator.comparingInt(Sighting::distance)
          .thenComparingInt(Sighting::steps)
          .thenComparing(
              Comparator.comparing(
                      Sighting::pupils, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
                  .reversed())
          .thenComparing(Sighting::school);

  private final SchoolRegister register;
  private final CountyRegister counties;
  private final MapOfYear map;
  private final int mapYear;
  private final Map<CountyYear, Place> places = new ConcurrentHashMap<>();

  /** Places on the map of a census year. */
  public SchoolPlaces(SchoolRegister register, CountyMap map, int mapYear) {
    this.register = register;
    this.counties = map.register();
    this.map = new MapOfYear(map, mapYear);
    this.mapYear = mapYear;
  }

  private record CountyYear(String county, int year) {}

  /** A school, or a code that it bore, in a year that tells where it stands. */
  private record Sighting(
      int distance, int steps, Long pupils, String school, CountyYear countyYear) {}

  /** Where a school of a census year stands: a county, or why none. */
  public Place of(int year, String school) {
    return register
        .countyOf(mapYear, school)
        .map(county -> place(new CountyYear(county, mapYear)))
        .orElseGet(() -> nearest(year > mapYear, school));
  }

  private Place nearest(boolean comesLater, String school) {
    Map<String, Integer> codes = new HashMap<>();
    codes.put(school, 0);
    codes.putAll(comesLater ? register.earlierCodes(school) : register.laterCodes(school));
    List<Sighting> sightings = new ArrayList<>();
    for (int year : register.years()) {
      if (year == mapYear || year > mapYear == comesLater) {
        codes.forEach(
            (code, steps) ->
                register
                    .countyOf(year, code)
                    .map(
                        county ->
                            new Sighting(
                                Math.abs(year - mapYear),
                                steps,
                                register.pupils(year, code),
                                code,
                                new CountyYear(county, year)))
                    .ifPresent(sightings::add));
      }
    }
    return place(sightings.stream().min(NEAREST).orElseThrow().countyYear());
  }

  private Place place(CountyYear at) {
    return places.computeIfAbsent(
        at,
        any ->
            counties.isValid(at.county(), at.year()) ? map.of(at.county(), at.year()) : NOT_LISTED);
  }

  /**
   * Which schools of a census year stand in a county of the map.
   *
   * @param wholeCounty the county of that year whose schools, all of them and no others, stand
   *     there, so that its figures are the map county's; null where there is none
   * @param schools their codes, sorted; empty where {@code wholeCounty} is told
   */
  public record Standing(String wholeCounty, SortedSet<String> schools) {}

  /** Which schools of a census year stand where, by the map's counties. */
  public SortedMap<String, Standing> standing(int year) {
    YearOfSchools of = register.in(year);
    String[] places = new String[of.size()];
    Map<String, Integer> schools = new HashMap<>();
    Map<String, Map<String, Integer>> arrived = new TreeMap<>();
    for (int i = 0; i < of.size(); i++) {
      places[i] = of(year, register.code(of.code(i))).countyCode();
      schools.merge(of.county(i), 1, Integer::sum);
      if (places[i] != null) {
        arrived
            .computeIfAbsent(places[i], any -> new HashMap<>())
            .merge(of.county(i), 1, Integer::sum);
      }
    }
    SortedMap<String, Standing> standing = new TreeMap<>();
    arrived.forEach(
        (place, from) ->
            standing.put(place, new Standing(wholeCounty(from, schools), new TreeSet<>())));
    for (int i = 0; i < places.length; i++) {
      if (places[i] != null && standing.get(places[i]).wholeCounty() == null) {
        standing.get(places[i]).schools().add(register.code(of.code(i)));
      }
    }
    return standing;
  }

  private static String wholeCounty(Map<String, Integer> from, Map<String, Integer> schools) {
    String county = from.keySet().iterator().next();
    return from.size() == 1 && from.get(county).equals(schools.get(county)) ? county : null;
  }

  /** Rows of table {@code map_undecided}: the schools of a county-year that have no place. */
  public List<MapUndecided> undecided(List<DimSchool> schools) {
    List<MapUndecided> undecided = new ArrayList<>();
    for (DimSchool school : schools) {
      Place place = of(school.year(), school.schoolCode());
      if (place.countyCode() == null) {
        undecided.add(
            new MapUndecided(
                mapYear,
                school.year(),
                school.schoolCode(),
                school.schoolName(),
                school.countyCode(),
                place.undecided()));
      }
    }
    return undecided;
  }
}
