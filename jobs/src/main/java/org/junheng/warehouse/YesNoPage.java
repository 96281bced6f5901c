package org.junheng.warehouse;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;

/** A column of yes and no, a bit each. */
final class YesNoPage extends ColumnPage {
  private final BitSet bits = new BitSet();
  private int count;

  YesNoPage(ColumnDescriptor column) {
    super(column);
  }

  @Override
  void take(Object cell, Murmur3 hash) {
    if (cell == null) {
      takeEmpty(hash);
      return;
    }
    define(1);
    boolean yes = (Boolean) cell;
    if (count == 0 || yes != bits.get(count - 1)) {
      statistics.updateStats(yes);
    }
    bits.set(count++, yes);
    hash.block(yes ? 1 : 0, FIXED);
  }

  @Override
  PageValues values() {
    return new PageValues() {
      @Override
      BytesInput bytes() {
        int length = (count + Byte.SIZE - 1) / Byte.SIZE;
        return BytesInput.from(Arrays.copyOf(bits.toByteArray(), length));
      }
    };
  }
}
