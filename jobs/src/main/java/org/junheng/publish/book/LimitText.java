package org.junheng.publish.book;

import org.junheng.figure.Shown;

/** Limits as the regulation writes them. */
final class LimitText {
  private LimitText() {}

  /** A limit with the decimals that it has; a dash where there is none. */
  static String shown(Double limit) {
    return limit == null ? Cells.MISSING : Shown.limit(limit);
  }
}
