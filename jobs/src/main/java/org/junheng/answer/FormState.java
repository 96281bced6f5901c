package org.junheng.answer;

/**
 * What became of one form of a county-year.
 *
 * @param status ok, partial, held or missing
 * @param submissions how many different contents were handed in; null where that is not known
 * @param submittedAt when the current content was first taken in; null where that is not known
 * @param late whether that was after the date that the year's files were due; null where there is
 *     no date
 * @param inLanding false where its files are gone and the last submission stays current; null where
 *     that is not known
 * @param withdrawnOn since when the form counts as missing because the province withdrew it; null
 *     where it did not
 */
public record FormState(
    String form,
    String status,
    long files,
    long rowsRead,
    long rowsAccepted,
    long rowsHeld,
    long warnings,
    Long submissions,
    String submittedAt,
    Boolean late,
    Boolean inLanding,
    String withdrawnOn) {
  static final String MISSING = "missing";

  /** A form of which nothing was handed in. */
  static FormState missing(String form) {
    return new FormState(form, MISSING, 0, 0, 0, 0, 0, null, null, null, null, null);
  }

  /** Whether nothing was handed in. */
  public boolean isMissing() {
    return status.equals(MISSING);
  }

  /** How often it was handed in anew after the first time. */
  public long resubmitted() {
    return submissions == null ? 0 : Math.max(0, submissions - 1);
  }

  /** Whether its files are gone and the last submission stays current. */
  public boolean isGone() {
    return Boolean.FALSE.equals(inLanding);
  }

  /** Whether its current content came after the date that it was due. */
  public boolean isLate() {
    return Boolean.TRUE.equals(late);
  }
}
