package org.junheng.county.item;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.figure.Shown;

/**
 * What more is needed to keep an item, in its own unit.
 *
 * @param words what is to be done, {@code {more}} in the place of the amount where it has one
 * @param amount how much
 */
record Need(String words, double amount) {
  private static final String MORE = "{more}";

  /** Something that is to be done and is not counted. */
  static Need of(String words) {
    return new Need(words, 0);
  }

  /** {@code 再配2间音乐教室}. */
  String told() {
    return words.replace(MORE, Shown.need(amount));
  }

  /** The same of several schools together. */
  Need plus(Need other) {
    return new Need(words, amount + other.amount);
  }

  /** All of them in words; null without one. */
  static String told(List<Need> needs) {
    return needs.isEmpty() ? null : needs.stream().map(Need::told).collect(Collectors.joining("，"));
  }
}
