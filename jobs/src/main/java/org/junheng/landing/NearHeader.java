package org.junheng.landing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.definition.Wording;

/**
 * Finds the known header that an unknown one is probably meant as: one contains the other, or no
 * more than one sign in three differs.
 */
final class NearHeader {
  private static final int SHORTEST = 3;
  private static final int ONE_IN = 3;

  private NearHeader() {}

  /** The official header of the nearest; none where none is near. */
  static Optional<String> of(String header, Map<String, List<String>> known) {
    String plain = HeaderWords.bare(HeaderWords.unmarked(Wording.plain(header)));
    String nearest = null;
    int least = Integer.MAX_VALUE;
    if (plain.length() < SHORTEST) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<String>> field : known.entrySet()) {
      for (String written : field.getValue()) {
        int differing = differing(plain, HeaderWords.bare(Wording.plain(written)));
        if (differing < least) {
          least = differing;
          nearest = field.getKey();
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int differing(String text, String known) {
    if (known.length() < SHORTEST) {
      return Integer.MAX_VALUE;
    }
    if (text.contains(known) || known.contains(text)) {
      return Math.abs(text.length() - known.length());
    }
    int distance = distance(text, known);
    return distance * ONE_IN <= Math.max(text.length(), known.length())
        ? distance
        : Integer.MAX_VALUE;
  }

  /** How many signs must be put in, left out or replaced. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
