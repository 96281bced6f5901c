package org.junheng.province;

/**
 * How a form that was handed in fared at intake.
 *
 * @param status {@code ok}, {@code partial} or {@code held}
 */
public record FormOutcome(
    FormOfCounty form,
    long files,
    long rowsRead,
    long rowsAccepted,
    long rowsHeld,
    long warnings,
    String status) {

  /** The same after some accepted rows were held too: two counties report their schools. */
  public FormOutcome withHeld(long rows) {
    if (rows == 0) {
      return this;
    }
    long accepted = rowsAccepted - rows;
    return new FormOutcome(
        form,
        files,
        rowsRead,
        accepted,
        rowsHeld + rows,
        warnings,
        accepted == 0 ? "held" : "partial");
  }

  /** The same with warnings that other years gave. */
  public FormOutcome withWarnings(long more) {
    return new FormOutcome(form, files, rowsRead, rowsAccepted, rowsHeld, warnings + more, status);
  }
}
