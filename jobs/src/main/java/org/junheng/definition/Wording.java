package org.junheng.definition;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as counties type them. */
public final class Wording {
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  private static final Pattern BREAKS_A_MESSAGE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Wording() {}

  /** The text with what breaks a line or turns its direction written out, as {@code \\u000A}. */
  public static String shown(String text) {
    return BREAKS_A_MESSAGE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement("\\u%04X".formatted((int) found.group().charAt(0))));
  }

  /** The text in one width, without white space at its ends; what fullwidth keyboards type. */
  public static String normal(String text) {
    return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** Whether nothing can be changed in it: most cells are such. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** The text without white space, line breaks and full-width forms (methodology 9.35). */
  public static String plain(String text) {
    return isPlain(text)
        ? text
        : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
