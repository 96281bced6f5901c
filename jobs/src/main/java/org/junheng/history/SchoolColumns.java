package org.junheng.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schools of one census year as they come, in columns that grow. */
final class SchoolColumns implements Serializable {
  private static final int FIRST_ROOM = 256;

  private final List<String> counties = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private int size;
  private int[] county = new int[FIRST_ROOM];
  private long[] code = new long[FIRST_ROOM];
  private long[] predecessor = new long[FIRST_ROOM];
  private long[] pupils = new long[FIRST_ROOM];

  /**
   * Adds a school.
   *
   * @param code its number
   * @param predecessor the number of its predecessor; {@link SchoolCodes#NONE} without one
   * @param pupils the school's pupils; {@link YearOfSchools#NO_ROW} without a row
   */
  void add(String countyCode, long code, long predecessor, long pupils) {
    if (size == this.code.length) {
      grow(size + size / 2);
    }
    this.county[size] = place(countyCode);
    this.code[size] = code;
    this.predecessor[size] = predecessor;
    this.pupils[size] = pupils;
    size++;
  }

  /** Adds the schools of others, whose codes may be numbered in another way. */
  void addAll(SchoolColumns others, SchoolCodes theirs, SchoolCodes ours) {
    if (size + others.size > code.length) {
      grow(size + others.size);
    }
    for (int i = 0; i < others.size; i++) {
      add(
          others.counties.get(others.county[i]),
          ours.add(others.code[i], theirs),
          ours.add(others.predecessor[i], theirs),
          others.pupils[i]);
    }
  }

  int size() {
    return size;
  }

  /** The place of a school's county among {@link #counties}. */
  int placeOf(int i) {
    return county[i];
  }

  long codeOf(int i) {
    return code[i];
  }

  long predecessorOf(int i) {
    return predecessor[i];
  }

  long pupilsOf(int i) {
    return pupils[i];
  }

  /** The codes of the counties that the schools are of, as they came. */
  List<String> counties() {
    return counties;
  }

  private int place(String countyCode) {
    Integer known = places.get(countyCode);
    if (known == null) {
      known = counties.size();
      counties.add(countyCode);
      places.put(countyCode, known);
    }
    return known;
  }

  private void grow(int room) {
    county = Arrays.copyOf(county, room);
    code = Arrays.copyOf(code, room);
    predecessor = Arrays.copyOf(predecessor, room);
    pupils = Arrays.copyOf(pupils, room);
  }
}
