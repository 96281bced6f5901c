package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

/** The hash is the published one, so that anybody can make it again. */
class Murmur3Test {
  @Test
  void bytesOfAnyLengthHashAsPublished() {
    Random dice = new Random(5);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      dice.nextBytes(bytes);
      Murmur3 hash = Murmur3.of(bytes);

      assertThat(new long[] {hash.high(), hash.low()})
          .isEqualTo(MurmurHash3.hash128x64(bytes, 0, length, 0));
    }
  }

  @Test
  void blocksHashAsTheirBytes() {
    byte[] bytes = new byte[48];
    new Random(6).nextBytes(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Murmur3 hash = new Murmur3();
    while (buffer.hasRemaining()) {
      hash.block(buffer.getLong(), buffer.getLong());
    }
    hash.finish();

    assertThat(Arrays.asList(hash.high(), hash.low()))
        .isEqualTo(Arrays.asList(Murmur3.of(bytes).high(), Murmur3.of(bytes).low()));
  }
}
