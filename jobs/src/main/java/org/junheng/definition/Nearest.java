package org.junheng.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.junheng.language.Language;

/** Which of the known words somebody may have meant who mistyped one. */
public final class Nearest {
  private static final int LETTERS_FOR_A_SLIP = 3;

  private Nearest() {}

  /**
   * What follows an unknown word and stands before the known ones: a question where one of them is
   * near, else what parts two halves of a sentence.
   */
  public static String suggestion(String word, Collection<String> known) {
    return of(word, known)
        .map(near -> Language.either(": did you mean '%s'? ", "：是否应为“%s”？", near))
        .orElse(Language.either("; ", "；"));
  }

  /** What is said of a name that nothing of a kind has, with the known ones. */
  public static String refusal(
      String english, String chinese, String name, Collection<String> known) {
    return Language.either("there is no %1$s '%3$s'", "没有%2$s“%3$s”", english, chinese, name)
        + suggestion(name, known)
        + Language.either("known: %s", "全部：%s", String.join(", ", known));
  }

  /** The known word that takes the fewest slips, at most one for every three letters. */
  public static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> slips(word, each) <= Math.max(1, word.length() / LETTERS_FOR_A_SLIP))
        .min(
            Comparator.comparingInt((String each) -> slips(word, each))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters that are missing, too many, others, or changed places with their neighbours. */
  static int slips(String typed, String meant) {
    String a = typed.toLowerCase(Locale.ROOT);
    String b = meant.toLowerCase(Locale.ROOT);
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        slips[i][j] =
            Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + other);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }
}
