package org.junheng.history;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.reference.CountyMap;

/**
 * The counties of the year before that a county's schools may have reported in: those that it came
 * from, and those that gave it a part of themselves.
 */
public final class Origins implements Serializable {
  private static final SortedSet<String> NONE = new TreeSet<>();

  private final Map<Integer, SortedMap<String, SortedSet<String>>> origins = new TreeMap<>();
  private final Map<Integer, SortedMap<String, SortedSet<String>>> destinations = new TreeMap<>();

  Origins() {}

  /** Those of all counties that are there in some census years. */
  public static Origins of(CountyMap map, Collection<Integer> years) {
    Origins origins = new Origins();
    for (int year : years) {
      map.register().validIn(year).forEach(county -> origins.addFrom(map, year, county));
    }
    return origins;
  }

  /** One county that is there in some census years and never changes: on its own machine. */
  public static Origins ofUnchanged(String county, Collection<Integer> years) {
    Origins origins = new Origins();
    years.forEach(year -> origins.add(year, county, county));
    return origins;
  }

  private void addFrom(CountyMap map, int year, String county) {
    map.predecessors(county, year).forEach(origin -> add(year, county, origin));
    map.changesOfTerritory(county, year).stream()
        .filter(event -> event.toCode().equals(county))
        .forEach(event -> add(year, county, event.fromCode()));
  }

  /** Adds a county of the year before that schools of a county may have reported in. */
  void add(int year, String county, String origin) {
    put(origins, year, county, origin);
    put(destinations, year, origin, county);
  }

  /** Those of a county; none where it is not there in that year. */
  public SortedSet<String> of(int year, String county) {
    return at(origins, year, county);
  }

  /** The counties of a year that schools of a county of the year before may report in. */
  public SortedSet<String> destinations(int year, String origin) {
    return at(destinations, year, origin);
  }

  /** Whether a county is there in a census year. */
  public boolean isThere(int year, String county) {
    return !of(year, county).isEmpty();
  }

  private static SortedSet<String> at(
      Map<Integer, SortedMap<String, SortedSet<String>>> sets, int year, String county) {
    return sets.getOrDefault(year, new TreeMap<>()).getOrDefault(county, NONE);
  }

  private static void put(
      Map<Integer, SortedMap<String, SortedSet<String>>> sets, int year, String from, String to) {
    sets.computeIfAbsent(year, any -> new TreeMap<>())
        .computeIfAbsent(from, any -> new TreeSet<>())
        .add(to);
  }
}
