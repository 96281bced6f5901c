package org.junheng.figure;

import java.util.Comparator;

/** Texts in the order of their characters' code points: rare characters after all others. */
public final class TextOrder {
  /** The one order. */
  public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

  private TextOrder() {}

  private static int compare(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (at == one.length() || at == other.length()) {
      return Integer.compare(one.length(), other.length());
    }
    int start = at > 0 && Character.isHighSurrogate(one.charAt(at - 1)) ? at - 1 : at;
    return Integer.compare(one.codePointAt(start), other.codePointAt(start));
  }
}
