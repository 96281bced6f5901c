package org.junheng.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.reference.Reference.CountyEvent;

/**
 * How the counties of one census year came out of those of the year before (methodology 7, 9.21 and
 * 9.25). A boundary change and a rename change no code.
 */
public final class CountyMap implements Serializable {
  private static final Set<String> MAKING = Set.of("recode", "merge", "split");
  private static final Set<String> CHANGING_TERRITORY = Set.of("merge", "split", "boundary");

  private final CountyRegister register;
  private final boolean isListKept;
  private final Map<String, List<CountyEvent>> from = new HashMap<>();
  private final Map<String, List<CountyEvent>> to = new HashMap<>();
  private final Map<String, List<CountyEvent>> changing = new HashMap<>();
  private final List<CountyEvent> recodes;
  private final Map<String, List<CountyEvent>> recodesFrom = new HashMap<>();
  private final Map<String, List<CountyEvent>> recodesTo = new HashMap<>();
  private final Map<Listing, Integer> listed = new HashMap<>();

  private record Listing(String county, String regime) implements Serializable {}

  /** The map of a province's reference tables. */
  public CountyMap(Reference reference) {
    this.register = reference.register();
    this.isListKept = reference.has("recognition");
    List<CountyEvent> events = reference.events();
    for (CountyEvent event : events) {
      add(from, event.fromCode(), event);
      add(to, event.toCode(), event);
      if (CHANGING_TERRITORY.contains(event.kind())) {
        Stream.of(event.fromCode(), event.toCode())
            .distinct()
            .forEach(code -> add(changing, code, event));
      }
    }
    this.recodes = oneToOne(events);
    for (CountyEvent recode : recodes) {
      add(recodesFrom, recode.fromCode(), recode);
      add(recodesTo, recode.toCode(), recode);
    }
    for (Map<String, Object> row : reference.rows("recognition")) {
      listed.putIfAbsent(
          new Listing((String) row.get("county_code"), (String) row.get("regime")),
          Math.toIntExact((Long) row.get("year")));
    }
  }

  /** The counties. */
  public CountyRegister register() {
    return register;
  }

  /** Whether the province keeps a list of recognitions. */
  public boolean isListKept() {
    return isListKept;
  }

  /**
   * The counties of the year before that a county's territory came from; itself where unchanged or
   * where others, or parts of them, joined it.
   */
  public SortedSet<String> predecessors(String county, int year) {
    SortedSet<String> before = new TreeSet<>();
    boolean isJoined = false;
    for (CountyEvent event : eventsTo(county)) {
      if (event.year() == year && MAKING.contains(event.kind())) {
        before.add(event.fromCode());
        isJoined |= !event.kind().equals("recode");
      }
    }
    if (before.isEmpty() || (isJoined && register.isValid(county, year - 1))) {
      before.add(county);
    }
    return before;
  }

  /**
   * The counties of the year before that a county's schools may have reported in, those that gave
   * it a part of themselves too.
   */
  public SortedSet<String> origins(String county, int year) {
    SortedSet<String> origins = predecessors(county, year);
    changesOfTerritory(county, year).stream()
        .filter(event -> event.toCode().equals(county))
        .forEach(event -> origins.add(event.fromCode()));
    return origins;
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
    String before =
        recodesTo.getOrDefault(county, List.of()).stream()
            .filter(event -> event.year() == year)
            .findFirst()
            .map(CountyEvent::fromCode)
            .orElse(county);
    return Optional.of(before).filter(code -> register.isValid(code, year - 1));
  }

  /** The changes of code that no other change of the same kind, year and code stands beside. */
  public List<CountyEvent> oneToOneRecodes() {
    return recodes;
  }

  /** The codes that a county of a census year bears over all years, by one-to-one recodes. */
  public SortedSet<String> codesOverTheYears(String county, int year) {
    SortedSet<String> codes = new TreeSet<>(List.of(county));
    Optional<CountyEvent> next = firstAfter(county, year);
    while (next.isPresent()) {
      codes.add(next.get().toCode());
      next = firstAfter(next.get().toCode(), next.get().year());
    }
    Optional<CountyEvent> last = lastBy(county, year);
    while (last.isPresent()) {
      codes.add(last.get().fromCode());
      last = lastBy(last.get().fromCode(), last.get().year() - 1);
    }
    return codes;
  }

  /** The merges, splits and boundary changes of a census year that touch a county. */
  public List<CountyEvent> changesOfTerritory(String county, int year) {
    return changing.getOrDefault(county, List.of()).stream()
        .filter(event -> event.year() == year)
        .toList();
  }

  /** The events that lead away from a code. */
  List<CountyEvent> eventsFrom(String county) {
    return from.getOrDefault(county, List.of());
  }

  /** The events that lead to a code. */
  List<CountyEvent> eventsTo(String county) {
    return to.getOrDefault(county, List.of());
  }

  private Optional<Integer> recognisedBefore(String county, int before, String regime) {
    Optional<Integer> own = Optional.ofNullable(listed.get(new Listing(county, regime)));
    Optional<Integer> made =
        eventsTo(county).stream()
            .filter(event -> MAKING.contains(event.kind()))
            .map(CountyEvent::year)
            .filter(year -> year < before)
            .max(Integer::compare);
    if (made.isEmpty() || (own.isPresent() && own.get() >= made.get())) {
      return own;
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

  private Optional<CountyEvent> firstAfter(String county, int year) {
    return recodesFrom.getOrDefault(county, List.of()).stream()
        .filter(event -> event.year() > year)
        .min(Comparator.comparingInt(CountyEvent::year));
  }

  private Optional<CountyEvent> lastBy(String county, int year) {
    return recodesTo.getOrDefault(county, List.of()).stream()
        .filter(event -> event.year() <= year)
        .max(Comparator.comparingInt(CountyEvent::year));
  }

  private static List<CountyEvent> oneToOne(List<CountyEvent> events) {
    List<CountyEvent> recodes =
        events.stream().filter(event -> event.kind().equals("recode")).toList();
    Map<List<Object>, Integer> sides = new HashMap<>();
    for (CountyEvent event : recodes) {
      sides.merge(fromSide(event), 1, Integer::sum);
      sides.merge(toSide(event), 1, Integer::sum);
    }
    return recodes.stream()
        .filter(event -> sides.get(fromSide(event)) == 1 && sides.get(toSide(event)) == 1)
        .toList();
  }

  private static List<Object> fromSide(CountyEvent event) {
    return List.of("from", event.fromCode(), event.year());
  }

  private static List<Object> toSide(CountyEvent event) {
    return List.of("to", event.toCode(), event.year());
  }

  private static void add(Map<String, List<CountyEvent>> events, String county, CountyEvent event) {
    events.computeIfAbsent(county, any -> new ArrayList<>()).add(event);
  }
}
