package org.junheng.history;

import java.util.Arrays;
import java.util.Comparator;

/** How texts are sorted: character by character, also those that Java writes as two. */
final class TextOrder {
  static final Comparator<String> BY_CHARACTER =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private TextOrder() {}
}
