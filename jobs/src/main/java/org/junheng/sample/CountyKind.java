package org.junheng.sample;

import java.util.Locale;

/** What sort of county it is, and how many schools such a county has. */
enum CountyKind {
  DISTRICT("区", 60, 115),
  COUNTY("县", 95, 180),
  CITY("市", 100, 180),
  ZONE("开发区", 13, 13);

  private final String suffix;
  private final int fewestSchools;
  private final int mostSchools;

  CountyKind(String suffix, int fewestSchools, int mostSchools) {
    this.suffix = suffix;
    this.fewestSchools = fewestSchools;
    this.mostSchools = mostSchools;
  }

  /** As {@code counties.csv} writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The last part of such a county's name. */
  String suffix() {
    return suffix;
  }

  /** A number of schools for such a county. */
  int schools(Dice dice) {
    return dice.between(fewestSchools, mostSchools);
  }
}
