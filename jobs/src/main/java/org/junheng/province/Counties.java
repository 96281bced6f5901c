package org.junheng.province;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.definition.Standard;
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
  private final List<Reference.County> periods;
  private final CountyMap map;
  private final Plans plans;
  private final List<Target> targets;

  /** The counties of some census years. */
  public Counties(Reference reference, Collection<Integer> years) {
    this.periods = reference.counties();
    this.map = new CountyMap(reference);
    this.plans = new Plans(reference, map);
    this.targets = Target.in(reference);
    for (int year : new TreeSet<>(years)) {
      List<String> codes = map.register().validIn(year);
      Map<String, String> before = new HashMap<>();
      codes.forEach(code -> map.codeBefore(code, year).ifPresent(then -> before.put(code, then)));
      byYear.put(year, codes);
      codesBefore.put(year, before);
    }
  }

  /** The census years, the first one first. */
  public List<Integer> years() {
    return List.copyOf(byYear.keySet());
  }

  /** The census year on whose map trends are told too. */
  public int newestYear() {
    return byYear.lastKey();
  }

  /** The codes of the counties that are there in a census year. */
  public List<String> in(int year) {
    return byYear.getOrDefault(year, List.of());
  }

  /**
   * A county's code in the year before, one-to-one recodes followed; null where it was not there.
   */
  String codeBefore(String county, int year) {
    return codesBefore.getOrDefault(year, Map.of()).get(county);
  }

  /** All counties with each period of their validity. */
  public List<Reference.County> periods() {
    return periods;
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
