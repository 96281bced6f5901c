package org.junheng.province;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junheng.definition.Standard;
import org.junheng.reference.CensusYears;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Plans;
import org.junheng.reference.Reference;
import org.junheng.reference.Target;

/**
 * The counties in each census year of a release: which are there, on which map, and what the
 * province's own tables say of them. Built once from the reference tables.
 */
public final class Counties {
  private final SortedMap<Integer, List<String>> byYear = new TreeMap<>();
  private final Map<Integer, Map<String, String>> codesBefore = new HashMap<>();
  private final Map<Integer, Map<String, Plans.Decision>> decisions = new HashMap<>();
  private final List<Reference.County> periods;
  private final List<Reference.CountyEvent> events;
  private final CountyMap map;
  private final Plans plans;
  private final List<Target> targets;
  private final CensusYears states;

  /** The counties of some census years of which nothing is missing. */
  public Counties(Reference reference, Collection<Integer> years) {
    this(reference, CensusYears.complete(years));
  }

  /** The counties of census years. */
  public Counties(Reference reference, CensusYears states) {
    this.states = states;
    this.periods = reference.counties();
    this.events = reference.events();
    this.map = new CountyMap(reference);
    this.plans = new Plans(reference, map);
    this.targets = Target.in(reference);
    for (CensusYears.CensusYear each : states.years()) {
      int year = each.year();
      byYear.put(year, map.register().validIn(year));
      codesBefore.put(year, found(year, map::codeBefore));
      decisions.put(year, found(year, plans::of));
    }
  }

  private <T> Map<String, T> found(int year, BiFunction<String, Integer, Optional<T>> search) {
    Map<String, T> found = new HashMap<>();
    in(year).forEach(code -> search.apply(code, year).ifPresent(one -> found.put(code, one)));
    return found;
  }

  /** The census years, the first one first. */
  public List<Integer> years() {
    return List.copyOf(byYear.keySet());
  }

  /** How far the census years have come. */
  public CensusYears states() {
    return states;
  }

  /** The census year on whose map trends are told too: the newest that does not collect. */
  public int mapYear() {
    return states.defaultYear();
  }

  /** The codes of the counties that are there in a census year. */
  public List<String> in(int year) {
    return byYear.getOrDefault(year, List.of());
  }

  /**
   * A county's code in the year before, one-to-one recodes followed; none where it was not there.
   */
  Optional<String> codeBefore(String county, int year) {
    return Optional.ofNullable(codesBefore.getOrDefault(year, Map.of()).get(county));
  }

  /** The decision on a county that holds in a census year; null where there is none. */
  Plans.Decision decision(String county, int year) {
    return decisions.getOrDefault(year, Map.of()).get(county);
  }

  /** All counties with each period of their validity. */
  public List<Reference.County> periods() {
    return periods;
  }

  /** All changes of the counties' codes, names and territories. */
  public List<Reference.CountyEvent> events() {
    return events;
  }

  /** How counties came out of each other. */
  public CountyMap map() {
    return map;
  }

  /** What was decided on counties and schools. */
  public Plans plans() {
    return plans;
  }

  /** What counties promised themselves. */
  public List<Target> targets() {
    return targets;
  }

  /** The year of a county's recognition under a regime, where it is held by a census year. */
  public Optional<Integer> recognisedBy(int year, String county, Standard.Regime regime) {
    return map.recognisedIn(county, year, regime.name()).filter(since -> since <= year);
  }
}
