package org.junheng.areacodes;

import java.util.List;

/**
 * One code of the public history and one period of its validity, in calendar years.
 *
 * @param city the prefecture's name as the county's record has it, {@code 直辖} where there is none
 * @param from the first year
 * @param until the year from which it no longer holds; null while in force
 * @param line where it stands in the file
 */
record AreaRecord(
    String code,
    String province,
    String city,
    String name,
    Level level,
    int from,
    Integer until,
    List<Successor> successors,
    long line) {

  /** The levels of the history. */
  enum Level {
    PROVINCE("省级"),
    PREFECTURE("地级"),
    COUNTY("县级");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** As the history writes it. */
    String label() {
      return label;
    }
  }

  /**
   * Where a code's territory went.
   *
   * @param year of a partial transfer; null where it is what became of the code at its end
   */
  record Successor(String code, Integer year) {}

  /** Whether the code holds in a year. */
  boolean isValidIn(int year) {
    return from <= year && (until == null || year < until);
  }

  /** The codes that took territory from this one in a year, itself too where it only changed. */
  List<String> successorsIn(int year) {
    boolean endsThen = until != null && until == year;
    return successors.stream()
        .filter(next -> next.year() == null ? endsThen : next.year() == year)
        .map(Successor::code)
        .distinct()
        .toList();
  }

  /** Code and name, as people say it. */
  String told() {
    return code + name;
  }
}
