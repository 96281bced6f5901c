package org.junheng.expression;

import java.util.Arrays;
import java.util.Objects;

/**
 * Several values as the key of a map. Codes and counts of one county lie close together, and a
 * list's hash would put many of them in one place.
 */
public final class Values {
  private static final int SPREAD = 0x9E3779B1;

  private final Object[] values;
  private final int hash;

  /** The values, which nobody changes afterwards. */
  public Values(Object[] values) {
    this.values = values;
    int spread = 1;
    for (Object value : values) {
      spread = (spread ^ Objects.hashCode(value)) * SPREAD;
      spread ^= spread >>> 15;
    }
    this.hash = spread;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Values more && Arrays.equals(values, more.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
