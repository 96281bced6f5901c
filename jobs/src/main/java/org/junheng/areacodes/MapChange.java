package org.junheng.areacodes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.CountyEvent.Kind;
import org.junheng.areacodes.Undecided.Question;

/**
 * How a province's counties of one census year came out of those of the year before (methodology 7
 * and 9.25). A change in a calendar year is on the map of the census year of the same number: the
 * history has only years, and most changes take effect before September.
 */
final class MapChange {
  private final AreaHistory history;
  private final int year;
  private final Map<String, AreaRecord> before = new TreeMap<>();
  private final Map<String, AreaRecord> after = new TreeMap<>();
  private final Map<String, List<String>> takers = new LinkedHashMap<>();
  private final List<CountyEvent> events = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();

  private MapChange(AreaHistory history, String province, int year) {
    this.history = history;
    this.year = year;
    for (AreaRecord county : history.of(Level.COUNTY, province)) {
      if (county.isValidIn(year - 1)) {
        before.put(county.code(), county);
      }
      if (county.isValidIn(year)) {
        after.put(county.code(), county);
      }
    }
  }

  /** Decides what can be decided of the change to a year's map. */
  static MapChange to(AreaHistory history, String province, int year) {
    MapChange change = new MapChange(history, province, year);
    change.before.values().forEach(change::findTakers);
    change.before.values().forEach(change::decide);
    change.after.values().forEach(change::requireOrigin);
    return change;
  }

  /** The events, by the county that they are of. */
  List<CountyEvent> events() {
    return events;
  }

  /** What is open. */
  List<Undecided> undecided() {
    return undecided;
  }

  private void findTakers(AreaRecord county) {
    List<String> codes = new ArrayList<>();
    for (String code : county.successorsIn(year)) {
      if (after.containsKey(code)) {
        codes.add(code);
      } else {
        undecided.add(
            open(
                Question.SUCCESSOR,
                county.code(),
                code,
                "%s的去向%s在%d年不是本省县级代码%s；如仍有县级教育行政部门报送，请在counties.csv中补上一行并在county_events.csv中补上变更"
                    .formatted(county.told(), code, year, levelOf(code))));
      }
    }
    if (county.successorsIn(year).isEmpty() && !after.containsKey(county.code())) {
      undecided.add(
          open(
              Question.SUCCESSOR,
              county.code(),
              null,
              "%s自%d年起停用，沿革没有写明去向；请在county_events.csv中补上变更".formatted(county.told(), year)));
    }
    takers.put(county.code(), codes);
  }

  private String levelOf(String code) {
    Optional<AreaRecord> prefecture = history.find(Level.PREFECTURE, code, year);
    return prefecture.map(record -> "（地级：" + record.name() + "）").orElse("");
  }

  private void decide(AreaRecord county) {
    List<String> parts = new ArrayList<>(takers.get(county.code()));
    if (parts.remove(county.code()) || isSame(county)) {
      rename(county);
    }
    for (String part : parts) {
      events.add(new CountyEvent(year, kind(county.code(), part), county.code(), part));
    }
    List<String> divided = parts.stream().filter(part -> isPart(county.code(), part)).toList();
    if (!divided.isEmpty()) {
      undecided.add(
          open(
              Question.SCHOOLS,
              county.code(),
              String.join(";", divided),
              "%s的%s划入%s，沿革不写明哪些学校随之划转；在校学校以各县当年报送为准，已停办学校的归属请自行确定%s"
                  .formatted(
                      county.told(),
                      isGone(county.code()) ? "各部分" : "一部分",
                      told(divided),
                      isGone(county.code()) ? "；若其中一县实为原县改码，请将该行split改为recode" : "")));
    }
  }

  private void rename(AreaRecord county) {
    if (!county.name().equals(after.get(county.code()).name())) {
      events.add(new CountyEvent(year, Kind.RENAME, county.code(), county.code()));
    }
  }

  /** Whether the code goes on under the same record. */
  private boolean isSame(AreaRecord county) {
    return county.equals(after.get(county.code()));
  }

  private Kind kind(String from, String to) {
    if (!isGone(from)) {
      return isNew(to) && wholeSources(to).isEmpty() ? Kind.SPLIT : Kind.BOUNDARY;
    }
    if (!isWhole(from)) {
      return Kind.SPLIT;
    }
    boolean isAlone = goneSources(to).size() == 1;
    return isNew(to) && isAlone ? Kind.RECODE : Kind.MERGE;
  }

  private boolean isPart(String from, String to) {
    Kind kind = kind(from, to);
    return kind == Kind.SPLIT || kind == Kind.BOUNDARY;
  }

  private boolean isNew(String code) {
    return !before.containsKey(code) || isGone(code);
  }

  /** Whether the county ended: its code is free, or another county bears it now. */
  private boolean isGone(String code) {
    return !takers.get(code).contains(code) && !isSame(before.get(code));
  }

  /** Whether all of a county that ended went to one other. */
  private boolean isWhole(String code) {
    return takers.get(code).size() == 1;
  }

  private List<String> goneSources(String to) {
    return takers.keySet().stream()
        .filter(from -> takers.get(from).contains(to) && isGone(from))
        .toList();
  }

  private List<String> wholeSources(String to) {
    return goneSources(to).stream().filter(this::isWhole).toList();
  }

  private void requireOrigin(AreaRecord county) {
    boolean hasOrigin = takers.values().stream().anyMatch(codes -> codes.contains(county.code()));
    if (isNew(county.code()) && !hasOrigin) {
      undecided.add(
          open(
              Question.ORIGIN,
              null,
              county.code(),
              "%s自%d年起启用，沿革没有写明由哪个县析出；请在county_events.csv中补上变更，如确为新设则不必"
                  .formatted(county.told(), year)));
    }
  }

  private String told(Collection<String> codes) {
    return String.join("、", codes.stream().map(code -> after.get(code).told()).toList());
  }

  private Undecided open(Question question, String from, String to, String reason) {
    return new Undecided(question, year, from, to, reason);
  }
}
