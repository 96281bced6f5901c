package org.junheng.areacodes;

/**
 * A change of the county map: a row of {@code county_events.csv}.
 *
 * @param year the first census year on the new map (methodology 9.25)
 */
public record CountyEvent(int year, Kind kind, String fromCode, String toCode) {

  /** The kinds of changes, as contract 1.5 names them in small letters. */
  public enum Kind {
    /** The same code under a new name. */
    RENAME,
    /** The whole of one county under a new code, and nothing else under it but transfers. */
    RECODE,
    /** The whole of a county goes into another that is there already, or with others into a new. */
    MERGE,
    /** A part of a county that ends, or the part of a staying county that a new one begins as. */
    SPLIT,
    /** A part of a county that stays goes to another one. */
    BOUNDARY
  }
}
