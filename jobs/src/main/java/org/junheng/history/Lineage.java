package org.junheng.history;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How schools that changed their code hang together over all census years (methodology 7 and 9.36).
 * Changes of code are few.
 */
final class Lineage implements Serializable {
  private final Map<String, SortedSet<String>> earlier = new HashMap<>();
  private final Map<String, SortedSet<String>> later = new HashMap<>();
  private final Map<String, String> oldest;

  /**
   * The lineage of all links.
   *
   * @param links codes and what they name as their predecessor, in whatever order and as often as
   *     they are named
   * @param newestPupils a school's pupils in the newest year that tells them; null where none does
   */
  Lineage(Collection<Link> links, Function<String, Long> newestPupils) {
    for (Link link : links) {
      earlier.computeIfAbsent(link.code(), code -> new TreeSet<>()).add(link.predecessor());
      later.computeIfAbsent(link.predecessor(), code -> new TreeSet<>()).add(link.code());
    }
    Comparator<String> mostPupils =
        Comparator.comparing(newestPupils, Comparator.nullsFirst(Comparator.naturalOrder()));
    Map<String, String> chosen = new HashMap<>();
    earlier.forEach(
        (code, predecessors) ->
            chosen.put(
                code,
                predecessors.stream()
                    .min(mostPupils.reversed().thenComparing(Comparator.naturalOrder()))
                    .orElseThrow()));
    this.oldest = oldest(chosen);
  }

  /** A code and the one that it names as its predecessor. */
  record Link(String code, String predecessor) {}

  /** The oldest known code of the chain that a code is in; itself without a predecessor. */
  String of(String code) {
    return oldest.getOrDefault(code, code);
  }

  /** The codes that a school bore later, with the number of changes between. */
  Map<String, Integer> laterCodes(String code) {
    return reached(code, later);
  }

  /** The codes that a school bore earlier, with the number of changes between. */
  Map<String, Integer> earlierCodes(String code) {
    return reached(code, earlier);
  }

  /**
   * The oldest code of each chain of predecessors; codes that name each other in a circle keep
   * their smallest.
   */
  static Map<String, String> oldest(Map<String, String> predecessors) {
    Map<String, String> oldest = new TreeMap<>();
    for (String code : predecessors.keySet()) {
      Set<String> chain = new HashSet<>();
      String at = code;
      while (predecessors.containsKey(at) && chain.add(at)) {
        at = predecessors.get(at);
      }
      oldest.put(code, chain.contains(at) ? smallestOfCircle(at, predecessors) : at);
    }
    return oldest;
  }

  private static String smallestOfCircle(String start, Map<String, String> predecessors) {
    String smallest = start;
    for (String at = predecessors.get(start); !at.equals(start); at = predecessors.get(at)) {
      smallest = smallest.compareTo(at) <= 0 ? smallest : at;
    }
    return smallest;
  }

  private static Map<String, Integer> reached(String start, Map<String, SortedSet<String>> links) {
    if (!links.containsKey(start)) {
      return Map.of();
    }
    Map<String, Integer> steps = new LinkedHashMap<>(Map.of(start, 0));
    Deque<String> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty()) {
      String code = open.remove();
      for (String next : links.getOrDefault(code, new TreeSet<>())) {
        if (steps.putIfAbsent(next, steps.get(code) + 1) == null) {
          open.add(next);
        }
      }
    }
    steps.remove(start);
    return steps;
  }
}
