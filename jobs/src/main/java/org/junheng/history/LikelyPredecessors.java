package org.junheng.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of a county's schools that are gone a new one may have been: those of the same name, and
 * those whose name shares two neighbouring characters with it that no school that stayed has. What
 * a county's names have in common (its own name, 小学) so tells nothing.
 */
final class LikelyPredecessors {
  private LikelyPredecessors() {}

  /**
   * The codes of those that each new school may have been, sorted, by the new school's code; no
   * entry where it may have been none.
   *
   * @param appeared the new schools
   * @param gone those that are gone
   * @param stayed those that are there in both years
   */
  static Map<String, List<String>> of(
      List<SchoolRow> appeared, List<SchoolRow> gone, List<SchoolRow> stayed) {
    Map<String, List<String>> likely = new HashMap<>();
    if (gone.isEmpty() || appeared.isEmpty()) {
      return likely;
    }
    Set<String> common = new HashSet<>();
    stayed.forEach(school -> common.addAll(pairs(school.name())));
    Map<String, Set<String>> byName = new HashMap<>();
    Map<String, Set<String>> byPair = new HashMap<>();
    for (SchoolRow school : gone) {
      put(byName, school.name(), school);
      pairs(school.name()).forEach(pair -> put(byPair, pair, school));
    }
    byPair.keySet().removeAll(common);
    for (SchoolRow school : appeared) {
      Set<String> were = new TreeSet<>(byName.getOrDefault(school.name(), Set.of()));
      pairs(school.name()).forEach(pair -> were.addAll(byPair.getOrDefault(pair, Set.of())));
      if (!were.isEmpty()) {
        likely.put(school.code(), List.copyOf(were));
      }
    }
    return likely;
  }

  private static void put(Map<String, Set<String>> codes, String key, SchoolRow school) {
    codes.computeIfAbsent(key, any -> new HashSet<>()).add(school.code());
  }

  /** Every two neighbouring characters of a name. */
  private static Set<String> pairs(String name) {
    int[] characters = name.codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(new String(characters, i, 2));
    }
    return pairs;
  }
}
