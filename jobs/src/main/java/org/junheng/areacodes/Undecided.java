package org.junheng.areacodes;

/**
 * What the history does not say and somebody has to decide: a row of {@code undecided.csv}.
 *
 * @param year the census year; null where it is of no single one
 * @param fromCode the county before the change; null where it is of none
 * @param toCode the counties after it, parted by semicolons; null where it is of none
 * @param reason in Chinese: what is open, and what to do
 */
public record Undecided(
    Question question, Integer year, String fromCode, String toCode, String reason) {

  /** What is asked. */
  public enum Question {
    /** Before or after 1 September. */
    DATE,
    /** Which school went to which county. */
    SCHOOLS,
    /** What a new county was made from. */
    ORIGIN,
    /** What became of a county. */
    SUCCESSOR,
    /** District, county or city. */
    KIND,
    /** Under which city a county is counted. */
    CITY,
    /** Who reports for a prefecture without counties. */
    PREFECTURE,
    /** Areas without a code in the standard. */
    ZONE,
    /** Years that the history does not reach. */
    PERIOD
  }
}
