package org.junheng.warehouse;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A column's values of one width, as their bits. */
final class Figures extends RepeatingValues {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final int width;
  private long[] distinct = new long[FIRST_SLOTS / 2];
  private int count;
  private int[] slots = new int[FIRST_SLOTS];
  private long last;
  private int lastNumber = -1;

  /** Of so many bytes each, four or eight. */
  Figures(int width) {
    this.width = width;
  }

  /** Adds a value; tells whether it was not known to be there before. */
  boolean add(long bits) {
    int before = count;
    if (lastNumber < 0 || bits != last) {
      lastNumber = mayRepeat() ? numberOf(bits) : added(bits);
      last = bits;
    }
    add(lastNumber, width);
    return count > before;
  }

  private int numberOf(long bits) {
    int slot = slotOf(bits);
    if (slots[slot] == 0) {
      if (2 * (count + 1) > slots.length) {
        slots = new int[2 * slots.length];
        for (int number = 0; number < count; number++) {
          slots[slotOf(distinct[number])] = number + 1;
        }
        slot = slotOf(bits);
      }
      slots[slot] = added(bits) + 1;
    }
    return slots[slot] - 1;
  }

  /** Where the value is, or would be. */
  private int slotOf(long bits) {
    // the product's highest bits: round numbers end in zeros, and so do their products
    int slot = (int) (bits * SPREAD >>> Long.numberOfLeadingZeros(slots.length - 1L));
    while (slots[slot] != 0 && distinct[slots[slot] - 1] != bits) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int added(long bits) {
    if (count == distinct.length) {
      distinct = Arrays.copyOf(distinct, 2 * count);
    }
    distinct[count++] = bits;
    return numberOfNew(width);
  }

  @Override
  void put(int number, ByteBuffer page) {
    if (width == Integer.BYTES) {
      page.putInt((int) distinct[number]);
    } else {
      page.putLong(distinct[number]);
    }
  }
}
