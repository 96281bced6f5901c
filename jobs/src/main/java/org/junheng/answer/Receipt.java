package org.junheng.answer;

/**
 * What the province has of one form of a county-year.
 *
 * @param status ok, partial, held or missing
 * @param resubmitted how often it was handed in anew after the first time
 * @param submittedAt when the current content was first taken in; null where nothing was
 * @param late whether that was after the date that it was due; null where there is no date
 * @param overdue whether nothing is there although that date has passed
 * @param gone whether its files are gone from the landing folder and the last submission stays
 *     current
 */
public record Receipt(
    String form,
    String status,
    long files,
    long rowsRead,
    long rowsHeld,
    long warnings,
    long resubmitted,
    String submittedAt,
    Boolean late,
    Boolean overdue,
    Boolean gone) {

  static Receipt of(FormState state, Boolean hasDatePassed) {
    return new Receipt(
        state.form(),
        state.status(),
        state.files(),
        state.rowsRead(),
        state.rowsHeld(),
        state.warnings(),
        state.resubmitted(),
        state.submittedAt(),
        state.late(),
        state.isMissing() && hasDatePassed,
        state.isGone());
  }

  /** Whether the county, or the province, has something to do about it. */
  public boolean asksForAction() {
    return !status.equals("ok") || gone || Boolean.TRUE.equals(late);
  }
}
