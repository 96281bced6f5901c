package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which county codes hold in which census year, and how one year's codes came out of the year
 * before (§7). An event's year is the first census year on the new map (§9.25).
 */
final class CountyHistory {
  /** A dated event of the reference. */
  record Event(int year, String kind, String from, String to) {}

  private final List<Map<String, String>> counties;
  private final List<Event> events = new ArrayList<>();

  CountyHistory(Province province) {
    counties = province.reference("counties");
    for (Map<String, String> row : province.reference("county_events")) {
      events.add(
          new Event(
              Integer.parseInt(row.get("year").strip()),
              row.get("kind").strip(),
              row.get("from_code").strip(),
              row.get("to_code").strip()));
    }
  }

  List<Event> events() {
    return events;
  }

  boolean isValid(String code, int year) {
    return validCodes(year).contains(code);
  }

  /** The county codes of the reference that are valid in the year, both ends inclusive (§9.25). */
  SortedSet<String> validCodes(int year) {
    SortedSet<String> codes = new TreeSet<>();
    for (Map<String, String> row : counties) {
      String to = row.get("to_year").strip();
      boolean hasBegun = Integer.parseInt(row.get("from_year").strip()) <= year;
      if (hasBegun && (to.isEmpty() || Integer.parseInt(to) >= year)) {
        codes.add(row.get("code").strip());
      }
    }
    return codes;
  }

  /** The same county's code one year earlier: its own, or the old one of a one-to-one recode. */
  String codeTheYearBefore(String code, int year) {
    List<Event> recodes =
        eventsOf(year).stream()
            .filter(event -> event.kind().equals("recode"))
            .filter(event -> event.to().equals(code))
            .toList();
    return recodes.size() == 1 ? recodes.get(0).from() : code;
  }

  /** The counties of the year before whose territory the county has, as far as events say. */
  SortedSet<String> predecessors(String code, int year) {
    SortedSet<String> before = new TreeSet<>();
    boolean isJoined = false;
    for (Event event : eventsOf(year)) {
      boolean bringsTerritory =
          List.of("recode", "merge", "split").contains(event.kind()) && event.to().equals(code);
      if (bringsTerritory) {
        before.add(event.from());
        isJoined |= !event.kind().equals("recode");
      }
    }
    if (before.isEmpty() || (isJoined && isValid(code, year - 1))) {
      before.add(code);
    }
    return before;
  }

  List<Event> eventsOf(int year) {
    return events.stream().filter(event -> event.year() == year).toList();
  }
}
