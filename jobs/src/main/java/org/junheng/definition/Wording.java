package org.junheng.definition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as counties type them. */
public final class Wording {
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\x1A\\uFE00-\\uFE0F]+");

  private static final Pattern UNSEEN_SIGN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u3164\\u00A0\\u2000-\\u200A\\u202F\\u205F\\uFE00-\\uFE0F]");
  private static final char END_OF_FILE = 0x1A;
  private static final char HANGUL_FILLER = '\u3164';

  private Wording() {}

  /**
   * The text with what is not seen written out, as {@code ‹U+200B›}: what breaks a line, turns its
   * direction or only looks like nothing.
   */
  public static String shown(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return UNSEEN_SIGN
            .matcher(text)
            .replaceAll(found -> "‹U+%04X›".formatted(found.group().codePointAt(0)));
      }
    }
    return text;
  }

  /** The text without signs that are not seen at its beginning and end. */
  public static String visible(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isUnseen(text.charAt(from))) {
      from++;
    }
    while (to > from && isUnseen(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static boolean isUnseen(char c) {
    return (c > '~' || c < ' ')
        && (Character.getType(c) == Character.FORMAT
            || Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || (c >= '\uFE00' && c <= '\uFE0F')
            || c == END_OF_FILE
            || c == HANGUL_FILLER);
  }

  /** The text in one width, without what is not seen at its ends; what fullwidth keyboards type. */
  public static String normal(String text) {
    return isPlain(text) ? text : visible(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
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

  /**
   * The text without white space, line breaks, signs that are not seen and full-width forms
   * (methodology 9.35).
   */
  public static String plain(String text) {
    return isPlain(text)
        ? text
        : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
