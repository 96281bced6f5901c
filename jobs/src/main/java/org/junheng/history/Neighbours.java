package org.junheng.history;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which county-years must be at hand to tell what became of a county-year's schools. */
public final class Neighbours {
  private final SchoolRegister register;
  private final Origins origins;

  /** Neighbours among the county-years of a register. */
  public Neighbours(SchoolRegister register, Origins origins) {
    this.register = register;
    this.origins = origins;
  }

  /**
   * The counties whose rows of the year before are needed for some counties of a year: those in
   * which their schools, or the predecessors that these name, were, and those that they came from.
   */
  public SortedSet<String> countiesBefore(int year, Collection<String> counties) {
    Set<String> asked = new HashSet<>(counties);
    SortedSet<String> needed = new TreeSet<>();
    counties.forEach(county -> needed.addAll(origins.of(year, county)));
    YearOfSchools now = register.in(year);
    YearOfSchools before = register.in(year - 1);
    for (int i = 0; i < now.size(); i++) {
      if (asked.contains(now.county(i))) {
        addCounty(needed, before, now.code(i));
        addCounty(needed, before, now.predecessor(i));
      }
    }
    needed.retainAll(before.counties());
    return needed;
  }

  private static void addCounty(Set<String> counties, YearOfSchools before, long code) {
    int position = before.find(code);
    if (position >= 0) {
      counties.add(before.county(position));
    }
  }
}
