package org.junheng.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What programs and people put around digits so that a spreadsheet leaves them alone: {@code
 * ="2145000001"}, an apostrophe before them, quotes around them.
 */
final class Guards {
  private static final Pattern GUARDED =
      Pattern.compile("=?[\"“”]([^\"“”]*)[\"“”]|=?['‘’`]([^'‘’`]*)['‘’`]?");
  private static final Pattern DIGITS = Pattern.compile("\\s*[+-]?[0-9A-Za-z][0-9A-Za-z.,+\\s-]*");
  private static final String FIRST = "=\"'“”‘’`";

  private Guards() {}

  /** The text in one width without a guard; as it is where none is around digits. */
  static String without(String text) {
    if (text.isEmpty() || FIRST.indexOf(text.charAt(0)) < 0) {
      return text;
    }
    Matcher guarded = GUARDED.matcher(text);
    if (!guarded.matches()) {
      return text;
    }
    for (int i = 1; i <= guarded.groupCount(); i++) {
      String inside = guarded.group(i);
      if (inside != null && DIGITS.matcher(inside).matches() && hasDigit(inside)) {
        return inside.strip();
      }
    }
    return text;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
