package org.junheng.warehouse;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;

/** A column's texts: each distinct one is turned into bytes, compared and hashed once. */
final class Texts extends RepeatingValues {
  private final Statistics<?> statistics;
  private final Map<String, Text> known = new HashMap<>();
  private final List<Text> distinct = new ArrayList<>();
  private String lastText;
  private Text last;

  private record Text(byte[] bytes, Murmur3 hash, int number) {
    int length() {
      return Integer.BYTES + bytes.length;
    }
  }

  Texts(Statistics<?> statistics) {
    this.statistics = statistics;
  }

  /** Adds a text and gives its hash. */
  Murmur3 add(String text) {
    if (!text.equals(lastText)) {
      last = mayRepeat() ? known.computeIfAbsent(text, this::added) : added(text);
      lastText = text;
    }
    add(last.number, last.length());
    return last.hash;
  }

  private Text added(String text) {
    Binary binary = Binary.fromString(text);
    statistics.updateStats(binary);
    byte[] bytes = binary.getBytesUnsafe();
    Text added = new Text(bytes, Murmur3.of(bytes), numberOfNew(Integer.BYTES + bytes.length));
    distinct.add(added);
    return added;
  }

  @Override
  void put(int number, ByteBuffer page) {
    byte[] bytes = distinct.get(number).bytes;
    page.putInt(bytes.length).put(bytes);
  }
}
