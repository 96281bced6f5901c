package org.junheng.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.reference.MapOfYear.Place;

/**
 * What histories of a county-year take from elsewhere besides its own rows and those of {@link
 * Neighbours#countiesBefore}: where neither these nor this changed, nor what the province's tables
 * say of the county, its histories are what they were.
 */
public final class HistoryFingerprints {
  private final SchoolRegister register;
  private final Origins origins;
  private final SchoolPlaces places;
  private final SchoolPlans plans;
  private final UsedRelaxations used;
  private final List<String> standards;

  /** Fingerprints of histories under some standards. */
  public HistoryFingerprints(
      SchoolRegister register,
      Origins origins,
      SchoolPlaces places,
      SchoolPlans plans,
      UsedRelaxations used,
      List<String> standards) {
    this.register = register;
    this.origins = origins;
    this.places = places;
    this.plans = plans;
    this.used = used;
    this.standards = List.copyOf(standards);
  }

  /** Those of a year's counties that have accepted schools, by the county's code. */
  public SortedMap<String, String> of(int year) {
    SortedMap<String, MessageDigest> digests = new TreeMap<>();
    YearOfSchools now = register.in(year);
    YearOfSchools before = register.in(year - 1);
    for (String county : now.counties()) {
      digests.put(county, SchoolRegister.sha256());
      origins.of(year, county).forEach(origin -> add(digests, county, origin(year, origin)));
    }
    for (int i = 0; i < now.size(); i++) {
      add(digests, now.county(i), school(year, register.code(now.code(i))));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!now.has(before.code(i))) {
        String left = left(year, register.code(before.code(i)));
        origins.destinations(year, before.county(i)).forEach(county -> add(digests, county, left));
      }
    }
    SortedMap<String, String> fingerprints = new TreeMap<>();
    digests.forEach(
        (county, digest) -> fingerprints.put(county, HexFormat.of().formatHex(digest.digest())));
    return fingerprints;
  }

  private String origin(int year, String origin) {
    SortedSet<String> destinations = origins.destinations(year, origin);
    return told(
        origin,
        register.schoolForm(year - 1, origin).stream().anyMatch(SchoolForm::hasSchools),
        register.isClear(year - 1, origin),
        destinations,
        destinations.stream().map(to -> register.isClear(year, to)).toList());
  }

  private String school(int year, String school) {
    String lineage = register.lineage(school);
    Place place = places.of(year, school);
    return told(
        school,
        register.countiesOf(year - 1, school),
        register.isUnread(year - 1, school),
        register.newestYearBefore(year, school),
        lineage,
        place,
        plans.decided(school, lineage),
        standards.stream().map(standard -> uses(standard, lineage)).toList(),
        register
            .predecessor(year, school)
            .map(
                before ->
                    told(
                        register.countiesOf(year - 1, before),
                        register.isThere(year, before),
                        register.heirs(year, before).size())));
  }

  private String uses(String standard, String lineage) {
    return used.of(standard, lineage).stream()
        .map(Objects::toString)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private String left(int year, String school) {
    return told(school, register.heirs(year, school).size(), register.isUnread(year, school));
  }

  private static String told(Object... facts) {
    return java.util.Arrays.toString(facts) + "\n";
  }

  private static void add(Map<String, MessageDigest> digests, String county, String told) {
    if (digests.containsKey(county)) {
      digests.get(county).update(told.getBytes(StandardCharsets.UTF_8));
    }
  }
}
