package org.junheng.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.ReleaseCause.Kind;
import org.junheng.reference.Reference;

/**
 * What became of the province's own tables: each row that is there on one side only names its
 * county and census year. Tables that say which counties there are touch all of them.
 */
final class ReferenceChanges {
  private static final Set<String> OF_ALL = Set.of("counties", "county_events", "census_years");
  private static final Map<String, Kind> DECISIONS =
      Map.of(
          "corrections", Kind.CORRECTION,
          "accepted_warnings", Kind.ACCEPTANCE,
          "withdrawn", Kind.WITHDRAWN);
  private static final String COUNTY = "county_code";

  private final Definitions definitions;
  private final Function<String, byte[]> archive;

  /**
   * Changes of reference tables.
   *
   * @param archive gives the content with a SHA-256
   */
  ReferenceChanges(Definitions definitions, Function<String, byte[]> archive) {
    this.definitions = definitions;
    this.archive = archive;
  }

  List<ReleaseCause> between(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>();
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    all.stream()
        .filter(file -> !Objects.equals(before.get(file), after.get(file)))
        .forEach(changed::add);
    if (changed.isEmpty()) {
      return List.of();
    }
    Optional<Reference> earlier = read(before);
    Optional<Reference> later = read(after);
    List<ReleaseCause> causes = new ArrayList<>();
    for (String file : changed) {
      if (earlier.isEmpty() || later.isEmpty()) {
        causes.add(
            ReleaseCause.ofAll(
                Kind.REFERENCE, words(file, before, after), english(file, before, after)));
      } else {
        causes.addAll(
            causes(
                file,
                words(file, before, after),
                english(file, before, after),
                differing(file, earlier.get(), later.get())));
      }
    }
    return causes;
  }

  /** Nothing where today's definitions cannot read what another version kept. */
  private Optional<Reference> read(Map<String, String> files) {
    Map<String, byte[]> contents = new TreeMap<>();
    files.forEach((name, sha256) -> contents.put(name, archive.apply(sha256)));
    try {
      return Optional.of(Reference.of("archive", contents, definitions));
    } catch (DefinitionException e) {
      return Optional.empty();
    }
  }

  /** The rows that are on one side only. */
  private static List<Map<String, Object>> differing(
      String file, Reference before, Reference after) {
    String table = file.replaceFirst("\\.csv$", "");
    Map<Map<String, Object>, Integer> counted = new HashMap<>();
    before.rows(table).forEach(row -> counted.merge(row, 1, Integer::sum));
    after.rows(table).forEach(row -> counted.merge(row, -1, Integer::sum));
    return counted.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<ReleaseCause> causes(
      String file, String words, String english, List<Map<String, Object>> rows) {
    String table = file.replaceFirst("\\.csv$", "");
    boolean isOfAll =
        OF_ALL.contains(table) || rows.stream().anyMatch(row -> row.get(COUNTY) == null);
    if (isOfAll) {
      return rows.isEmpty()
          ? List.of()
          : List.of(ReleaseCause.ofAll(Kind.REFERENCE, words, english));
    }
    Kind kind = DECISIONS.get(table);
    if (kind == null) {
      Set<String> counties = new TreeSet<>();
      rows.forEach(row -> counties.add((String) row.get(COUNTY)));
      return counties.isEmpty()
          ? List.of()
          : List.of(new ReleaseCause(Kind.REFERENCE, null, counties, null, words, english));
    }
    Map<List<Object>, List<Map<String, Object>>> byCountyYear = new HashMap<>();
    rows.forEach(
        row ->
            byCountyYear
                .computeIfAbsent(
                    List.of(row.get("year"), row.get(COUNTY), row.get("form")),
                    any -> new ArrayList<>())
                .add(row));
    return byCountyYear.entrySet().stream()
        .map(
            entry ->
                ReleaseCause.of(
                    kind,
                    Math.toIntExact((Long) entry.getKey().get(0)),
                    (String) entry.getKey().get(1),
                    (String) entry.getKey().get(2),
                    words + "（" + entry.getKey().get(2) + "，" + entry.getValue().size() + "行）",
                    english
                        + " ("
                        + entry.getKey().get(2)
                        + ", "
                        + entry.getValue().size()
                        + " rows)"))
        .toList();
  }

  private static String english(
      String file, Map<String, String> before, Map<String, String> after) {
    return file
        + (before.get(file) == null
            ? " is new"
            : after.get(file) == null ? " is missing" : " was changed");
  }

  private String words(String file, Map<String, String> before, Map<String, String> after) {
    String title = definitions.reference().get(file.replaceFirst("\\.csv$", "")).title();
    String what = before.get(file) == null ? "新增" : after.get(file) == null ? "缺失" : "改动";
    return title + " " + file + " " + what;
  }
}
