package org.junheng.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Values that may repeat: written as numbers into a dictionary, or in full where shorter. */
abstract class RepeatingValues extends PageValues {
  /** After so many values it is seen whether they repeat, and if not, no longer looked for. */
  private static final int TRIED = 1 << 12;

  private int[] numbers = new int[TRIED];
  private int count;
  private long bytesInFull;
  private int distinct;
  private long bytesOfDistinct;
  private boolean repeat = true;
  private DictionaryPage dictionary;

  /** Whether a value may be one that was there before. */
  final boolean mayRepeat() {
    return repeat;
  }

  /** The number of a value that was not there before. */
  final int numberOfNew(int bytes) {
    bytesOfDistinct += bytes;
    return distinct++;
  }

  /** Adds a value by its number. */
  final void add(int number, int bytes) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      repeat &= distinct < count / 2;
    }
    numbers[count++] = number;
    bytesInFull += bytes;
  }

  /** Puts a value in full, by its number. */
  abstract void put(int number, ByteBuffer page);

  @Override
  final BytesInput bytes() throws IOException {
    int bits = BytesUtils.getWidthFromMaxInt(Math.max(0, distinct - 1));
    boolean isShorter = bytesOfDistinct + (long) count * bits / Byte.SIZE < bytesInFull;
    if (!isShorter) {
      ByteBuffer page = empty(bytesInFull);
      for (int i = 0; i < count; i++) {
        put(numbers[i], page);
      }
      return BytesInput.from(page.flip());
    }
    ByteBuffer page = empty(bytesOfDistinct);
    for (int number = 0; number < distinct; number++) {
      put(number, page);
    }
    dictionary = new DictionaryPage(BytesInput.from(page.flip()), distinct, Encoding.PLAIN);
    RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(
            bits, ColumnPage.FIRST_SLAB, ColumnPage.SLAB, HeapByteBufferAllocator.getInstance());
    for (int i = 0; i < count; i++) {
      encoder.writeInt(numbers[i]);
    }
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), encoder.toBytes());
  }

  private static ByteBuffer empty(long bytes) {
    return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  final Encoding encoding() {
    return dictionary == null ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  final DictionaryPage dictionary() {
    return dictionary;
  }
}
