package org.junheng.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * MurmurHash3 (x64, 128 bits, seed 0), block by block. It tells contents apart and is cheap under
 * the quick compiler; it is none against forgery, and files stay under SHA-256.
 */
final class Murmur3 {
  private static final int BLOCK = 16;
  private static final int BITS = 8;
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long high;
  private long low;
  private int length;

  /** Takes in a block of 16 bytes. */
  void block(long first, long second) {
    length += BLOCK;
    high ^= Long.rotateLeft(first * C1, 31) * C2;
    high = (Long.rotateLeft(high, 27) + low) * 5 + 0x52dce729L;
    low ^= Long.rotateLeft(second * C2, 33) * C1;
    low = (Long.rotateLeft(low, 31) + high) * 5 + 0x38495ab5L;
  }

  /** The finished hash of some bytes. */
  static Murmur3 of(byte[] bytes) {
    Murmur3 hash = new Murmur3();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int whole = bytes.length - bytes.length % BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      hash.block(buffer.getLong(at), buffer.getLong(at + Long.BYTES));
    }
    long first = 0;
    long second = 0;
    for (int at = bytes.length - 1; at >= whole; at--) {
      if (at - whole >= Long.BYTES) {
        second = second << BITS | bytes[at] & 0xff;
      } else {
        first = first << BITS | bytes[at] & 0xff;
      }
    }
    hash.high ^= Long.rotateLeft(first * C1, 31) * C2;
    hash.low ^= Long.rotateLeft(second * C2, 33) * C1;
    hash.length = bytes.length;
    hash.finish();
    return hash;
  }

  /** To be called once, after the last block. */
  void finish() {
    high ^= length;
    low ^= length;
    high += low;
    low += high;
    high = mixed(high);
    low = mixed(low);
    high += low;
    low += high;
  }

  /** The first eight bytes of the finished hash. */
  long high() {
    return high;
  }

  /** The last eight bytes of the finished hash. */
  long low() {
    return low;
  }

  private static long mixed(long half) {
    long k = half;
    k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
    k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
