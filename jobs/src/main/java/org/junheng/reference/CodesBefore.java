package org.junheng.reference;

import java.util.Set;
import java.util.TreeSet;

/** The codes that counties' own schools reported under in the year before. */
public final class CodesBefore {
  private final CountyMap map;

  /** By the events of a province. */
  public CodesBefore(Reference reference) {
    this.map = new CountyMap(reference);
  }

  /** Those of a county that is valid in a census year; none of a county that is still there. */
  public Set<String> of(String county, int year) {
    Set<String> before = new TreeSet<>(map.predecessors(county, year));
    before.removeIf(code -> !code.equals(county) && map.register().isValid(code, year));
    return before;
  }
}
