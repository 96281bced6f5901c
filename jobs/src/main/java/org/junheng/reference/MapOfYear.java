package org.junheng.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.reference.Reference.CountyEvent;

/**
 * Where the counties of other census years lie on the map of one year (methodology 9.24): a code
 * that is valid there stays; another follows renames, recodes and merges; what a split leaves open
 * is not decided.
 */
public final class MapOfYear {
  private final CountyMap map;
  private final CountyRegister register;
  private final int mapYear;

  /** The map of a census year. */
  public MapOfYear(Reference reference, int mapYear) {
    this(new CountyMap(reference), mapYear);
  }

  /** The same of a map that is there already. */
  public MapOfYear(CountyMap map, int mapYear) {
    this.map = map;
    this.register = map.register();
    this.mapYear = mapYear;
  }

  /**
   * Where a county lies.
   *
   * @param countyCode null where that is not decided
   * @param undecided why not, in Chinese; null where it is
   */
  public record Place(String countyCode, String undecided) {}

  /** Where a county of a census year lies on the map. */
  public Place of(String county, int year) {
    return year <= mapYear
        ? later(county, year + 1, new HashSet<>())
        : earlier(county, year, new HashSet<>());
  }

  private Place later(String county, int from, Set<String> passed) {
    if (register.isValid(county, mapYear)) {
      return new Place(county, null);
    }
    passed.add(county);
    List<CountyEvent> leaving =
        map.eventsFrom(county).stream()
            .filter(event -> !passed.contains(event.toCode()))
            .filter(event -> from <= event.year() && event.year() <= mapYear)
            .filter(event -> !event.kind().equals("boundary"))
            .toList();
    int next = leaving.stream().mapToInt(CountyEvent::year).min().orElse(mapYear);
    SortedSet<String> targets = new TreeSet<>();
    leaving.stream()
        .filter(event -> event.year() == next)
        .forEach(event -> targets.add(event.toCode()));
    if (targets.size() == 1) {
      return later(targets.first(), next, passed);
    }
    return targets.isEmpty()
        ? withoutRecord(county)
        : new Place(
            null,
            next
                + "学年"
                + register.nameOf(county, next - 1)
                + "分设为"
                + named(targets, next)
                + "，县区变更表不能判定归属");
  }

  private Place earlier(String county, int until, Set<String> passed) {
    if (register.isValid(county, mapYear)) {
      return new Place(county, null);
    }
    passed.add(county);
    List<CountyEvent> arriving =
        map.eventsTo(county).stream()
            .filter(event -> !passed.contains(event.fromCode()))
            .filter(event -> mapYear < event.year() && event.year() <= until)
            .filter(event -> !event.kind().equals("boundary"))
            .toList();
    int last = arriving.stream().mapToInt(CountyEvent::year).max().orElse(mapYear);
    SortedSet<String> sources = new TreeSet<>();
    arriving.stream()
        .filter(event -> event.year() == last)
        .forEach(event -> sources.add(event.fromCode()));
    if (sources.size() == 1) {
      return earlier(sources.first(), last, passed);
    }
    return sources.isEmpty()
        ? withoutRecord(county)
        : new Place(
            null,
            last
                + "学年"
                + register.nameOf(county, last)
                + "由"
                + named(sources, last - 1)
                + "组成，县区变更表不能判定归属");
  }

  private Place withoutRecord(String county) {
    return new Place(null, county + "在" + mapYear + "学年不在县区表中，也没有变更记录");
  }

  private String named(Collection<String> counties, int year) {
    return String.join(
        "、", counties.stream().map(county -> register.nameOf(county, year)).toList());
  }
}
