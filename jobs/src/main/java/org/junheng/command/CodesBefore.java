package org.junheng.command;

import java.util.Set;
import java.util.TreeSet;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Reference;

/** The codes that counties' own schools reported under in the year before. */
final class CodesBefore {
  private final CountyMap map;

  CodesBefore(Reference reference) {
    this.map = new CountyMap(reference);
  }

  /** Those of a county that is valid in a census year; none of a county that is still there. */
  Set<String> of(String county, int year) {
    Set<String> before = new TreeSet<>(map.predecessors(county, year));
    before.removeIf(code -> !code.equals(county) && map.register().isValid(code, year));
    return before;
  }
}
