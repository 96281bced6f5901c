package org.junheng.publish.book;

import java.math.BigDecimal;

/** LimitText as the regulation writes them. */
final class LimitText {
  private LimitText() {}

  /** A limit with the decimals that it has; a dash where there is none. */
  static String shown(Double limit) {
    return limit == null
        ? Cells.MISSING
        : new BigDecimal(String.valueOf(limit)).stripTrailingZeros().toPlainString();
  }

  /** A limit of a cv, with two decimals at least. */
  static String ofVariance(Double limit) {
    if (limit == null) {
      return Cells.MISSING;
    }
    BigDecimal exact = new BigDecimal(String.valueOf(limit));
    return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
  }
}
