package org.junheng.sample;

/** A change of the map of counties: a row of {@code county_events.csv}. */
record DesignedEvent(int year, Kind kind, String fromCode, String toCode) {

  /** What changes. */
  enum Kind {
    RENAME,
    RECODE,
    MERGE,
    SPLIT,
    BOUNDARY
  }
}
