package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** P1 and P2: recognised under B2012 three years ago, and monitoring kept up (§4, §9.21). */
final class Preconditions {
  private static final int YEARS = 3;

  private final Province province;
  private final CountyHistory history;
  private final SortedMap<Integer, SortedMap<String, Verdict>> monitored;

  /** From the B2012 verdicts of every county-year on its own map. */
  Preconditions(
      Province province,
      CountyHistory history,
      SortedMap<Integer, SortedMap<String, Verdict>> monitored) {
    this.province = province;
    this.history = history;
    this.monitored = monitored;
  }

  List<Item> of(String county, int year) {
    return List.of(recognisedLongEnough(county, year), monitoringKeptUp(county, year));
  }

  private Item recognisedLongEnough(String county, int year) {
    if (!province.hasReference("recognition")) {
      return Item.unknown("P1");
    }
    Integer recognised = recognisedIn(county, year + 1);
    Double held = recognised == null ? null : Double.valueOf(year - recognised);
    return Item.of("P1", held, YEARS, Verdict.of(held != null && held >= YEARS));
  }

  /**
   * The year in which a county, as it was before the given year, was recognised under B2012; null
   * where it, or one of the parts that it was merged from, never was.
   */
  private Integer recognisedIn(String county, int before) {
    List<Integer> births =
        history.events().stream()
            .filter(event -> List.of("recode", "merge", "split").contains(event.kind()))
            .filter(event -> event.to().equals(county) && event.year() < before)
            .map(CountyHistory.Event::year)
            .sorted()
            .toList();
    Integer listed = listedIn(county);
    if (births.isEmpty()) {
      return listed;
    }
    int birth = births.get(births.size() - 1);
    if (listed != null && listed >= birth) {
      return listed;
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : history.predecessors(county, birth)) {
      parts.add(recognisedIn(part, birth));
    }
    boolean areAll = parts.stream().noneMatch(year -> year == null);
    return areAll ? parts.stream().mapToInt(Integer::intValue).max().orElseThrow() : null;
  }

  private Integer listedIn(String county) {
    for (Map<String, String> row : province.reference("recognition")) {
      boolean isOfCounty = row.get("county_code").strip().equals(county);
      if (isOfCounty && row.get("regime").strip().equals("B2012")) {
        return Integer.valueOf(row.get("year").strip());
      }
    }
    return null;
  }

  /**
   * Both composites within limits in this year and the two before, each on its own map; no figure
   * where there is no composite in any of them (§9.16a).
   */
  private Item monitoringKeptUp(String county, int year) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean isAnythingThere = false;
    SortedSet<String> counties = new TreeSet<>(List.of(county));
    for (int each = year; each > year - YEARS; each--) {
      List<Verdict> ofYear = new ArrayList<>();
      SortedSet<String> before = new TreeSet<>();
      for (String code : counties) {
        boolean isThere = monitored.containsKey(each) && monitored.get(each).containsKey(code);
        isAnythingThere |= isThere;
        ofYear.add(isThere ? monitored.get(each).get(code) : Verdict.UNDETERMINED);
        before.addAll(history.predecessors(code, each));
      }
      verdicts.add(Verdict.all(ofYear));
      counties = before;
    }
    double met = verdicts.stream().filter(Verdict.MET::equals).count();
    return Item.of("P2", isAnythingThere ? met : null, YEARS, Verdict.all(verdicts));
  }
}
