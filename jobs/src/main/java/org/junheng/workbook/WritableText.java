package org.junheng.workbook;

/**
 * Text as a workbook can hold it. It is other people's text: nothing in it may break the file, and
 * what cannot be seen is shown by its sign, not dropped.
 */
final class WritableText {
  private static final int LONGEST = 32_000;
  private static final char PICTURES = '\u2400';
  private static final char UNREADABLE = '\uFFFD';

  private WritableText() {}

  /** The text without what XML forbids, cut where Excel would refuse it. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder();
    int all = text.codePointCount(0, text.length());
    text.codePoints().limit(LONGEST / 2).map(WritableText::shown).forEach(safe::appendCodePoint);
    if (all > LONGEST / 2) {
      safe.append("…（共").append(all).append("字）");
    }
    return safe.toString();
  }

  private static int shown(int sign) {
    if (sign < ' ' && sign != '\n' && sign != '\t') {
      return PICTURES + sign;
    }
    boolean isHalfOfASign = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    return isHalfOfASign || (sign & 0xFFFE) == 0xFFFE ? UNREADABLE : sign;
  }

  /** The text within an attribute that the library writes as it is. */
  static String inAttribute(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
