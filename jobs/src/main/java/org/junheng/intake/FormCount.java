package org.junheng.intake;

import java.io.Serializable;

/**
 * How a form's submission of one county-year fared; rows, and files that were read or held.
 *
 * @param filesHeld files that could not be read at all
 * @param warnings warned cells
 */
public record FormCount(
    String form,
    int files,
    int filesHeld,
    long rowsRead,
    long rowsAccepted,
    long rowsHeld,
    long warnings)
    implements Serializable {

  /** The same with more warnings. */
  FormCount withWarnings(long more) {
    return new FormCount(form, files, filesHeld, rowsRead, rowsAccepted, rowsHeld, warnings + more);
  }

  /** {@code ok}, {@code partial} or {@code held}. */
  public String status() {
    if (filesHeld == 0 && rowsHeld == 0) {
      return "ok";
    }
    return rowsAccepted == 0 ? "held" : "partial";
  }
}
