package org.junheng.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.reference.Reference.CountyEvent;

/**
 * How the counties of one census year came out of those of the year before (methodology 7, 9.21 and
 * 9.25). A boundary change and a rename change no code.
 */
public final class CountyMap {
  private final Reference reference;

  /** The map of a province's reference tables. */
  public CountyMap(Reference reference) {
    this.reference = reference;
  }

  /**
   * The counties of the year before that a county's territory came from; itself where unchanged or
   * where others, or parts of them, joined it.
   */
  public SortedSet<String> predecessors(String county, int year) {
    SortedSet<String> before = new TreeSet<>();
    boolean isJoined = false;
    for (CountyEvent event : eventsThatMake(county)) {
      if (event.year() == year) {
        before.add(event.fromCode());
        isJoined |= !event.kind().equals("recode");
      }
    }
    if (before.isEmpty() || (isJoined && reference.isValid(county, year - 1))) {
      before.add(county);
    }
    return before;
  }

  /** The codes that a county of one census year had in an earlier one. */
  public SortedSet<String> codesIn(String county, int year, int earlier) {
    SortedSet<String> codes = new TreeSet<>(List.of(county));
    for (int at = year; at > earlier; at--) {
      SortedSet<String> before = new TreeSet<>();
      for (String code : codes) {
        before.addAll(predecessors(code, at));
      }
      codes = before;
    }
    return codes;
  }

  /**
   * The year in which a county was recognised under a regime: its own listing where that is not
   * older than the county's last making, else that of the parts it was made from, all of which must
   * be recognised, and then the latest.
   */
  public Optional<Integer> recognisedIn(String county, int censusYear, String regime) {
    return recognisedBefore(county, censusYear + 1, regime);
  }

  /** The county's code in the year before: its own, or that of a one-to-one recode; else none. */
  public Optional<String> codeBefore(String county, int year) {
    List<CountyEvent> recodes =
        oneToOneRecodes().stream()
            .filter(event -> event.year() == year && event.toCode().equals(county))
            .toList();
    String before = recodes.isEmpty() ? county : recodes.get(0).fromCode();
    return Optional.of(before).filter(code -> reference.isValid(code, year - 1));
  }

  /** The changes of code that no other change of the same kind, year and code stands beside. */
  public List<CountyEvent> oneToOneRecodes() {
    List<CountyEvent> recodes =
        reference.events().stream().filter(event -> event.kind().equals("recode")).toList();
    return recodes.stream()
        .filter(
            event ->
                recodes.stream()
                        .filter(other -> other.year() == event.year())
                        .filter(
                            other ->
                                other.toCode().equals(event.toCode())
                                    || other.fromCode().equals(event.fromCode()))
                        .count()
                    == 1)
        .toList();
  }

  /** The codes that a county of a census year bears over all years, by one-to-one recodes. */
  public SortedSet<String> codesOverTheYears(String county, int year) {
    List<CountyEvent> recodes =
        oneToOneRecodes().stream().sorted(Comparator.comparingInt(CountyEvent::year)).toList();
    SortedSet<String> codes = new TreeSet<>(List.of(county));
    String later = county;
    for (CountyEvent event : recodes) {
      if (event.year() > year && event.fromCode().equals(later)) {
        later = event.toCode();
        codes.add(later);
      }
    }
    String earlier = county;
    for (int i = recodes.size() - 1; i >= 0; i--) {
      CountyEvent event = recodes.get(i);
      if (event.year() <= year && event.toCode().equals(earlier)) {
        earlier = event.fromCode();
        codes.add(earlier);
      }
    }
    return codes;
  }

  /** The merges, splits and boundary changes of a census year that touch a county. */
  public List<CountyEvent> changesOfTerritory(String county, int year) {
    return reference.events().stream()
        .filter(event -> event.year() == year)
        .filter(event -> List.of("merge", "split", "boundary").contains(event.kind()))
        .filter(event -> event.fromCode().equals(county) || event.toCode().equals(county))
        .toList();
  }

  private Optional<Integer> recognisedBefore(String county, int before, String regime) {
    Optional<Integer> listed = listedIn(county, regime);
    Optional<Integer> made =
        eventsThatMake(county).stream()
            .map(CountyEvent::year)
            .filter(year -> year < before)
            .max(Integer::compare);
    if (made.isEmpty() || (listed.isPresent() && listed.get() >= made.get())) {
      return listed;
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : predecessors(county, made.get())) {
      Optional<Integer> ofPart = recognisedBefore(part, made.get(), regime);
      if (ofPart.isEmpty()) {
        return Optional.empty();
      }
      parts.add(ofPart.get());
    }
    return parts.stream().max(Integer::compare);
  }

  private List<CountyEvent> eventsThatMake(String county) {
    return reference.events().stream()
        .filter(event -> List.of("recode", "merge", "split").contains(event.kind()))
        .filter(event -> event.toCode().equals(county))
        .toList();
  }

  private Optional<Integer> listedIn(String county, String regime) {
    for (Map<String, Object> row : reference.rows("recognition")) {
      if (county.equals(row.get("county_code")) && regime.equals(row.get("regime"))) {
        return Optional.of(Math.toIntExact((Long) row.get("year")));
      }
    }
    return Optional.empty();
  }
}
