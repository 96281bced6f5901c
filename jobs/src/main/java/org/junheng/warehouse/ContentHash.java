package org.junheng.warehouse;

import java.util.Collection;

/**
 * The hash of a table's content: the sum of its rows' 128-bit hashes modulo 2^128, so that neither
 * the order of the rows nor the files that they lie in matter, and files can be summed up unread.
 */
public final class ContentHash {
  private static final int HALF = 16;
  private static final int HEXADECIMAL = 16;

  private long high;
  private long low;

  /** Adds a row's hash. */
  void add(long rowHigh, long rowLow) {
    low += rowLow;
    high += rowHigh + (Long.compareUnsigned(low, rowLow) < 0 ? 1 : 0);
  }

  /** The content hash of a table that lies in these files. */
  public static String sum(Collection<FileSummary> files) {
    ContentHash sum = new ContentHash();
    for (FileSummary file : files) {
      sum.add(
          Long.parseUnsignedLong(file.hash(), 0, HALF, HEXADECIMAL),
          Long.parseUnsignedLong(file.hash(), HALF, 2 * HALF, HEXADECIMAL));
    }
    return sum.toString();
  }

  /** In hexadecimal, 32 digits. */
  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }
}
