package org.junheng.landing;

import java.util.regex.Pattern;
import org.junheng.definition.Wording;

/** What looks like a number where it is not yet known what a cell is for. */
final class Numerals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern MEASURED = Pattern.compile("[+￥¥$-]*[0-9][0-9,.]*[^0-9]{0,3}");

  private Numerals() {}

  /** Whether a cell is nothing but a number. */
  static boolean isNumber(String cell) {
    String text = Wording.plain(cell);
    return !text.isEmpty() && isDigitOrSign(text.charAt(0)) && NUMBER.matcher(text).matches();
  }

  /** Whether a cell is meant as a figure that is not zero: a number, with a unit at the most. */
  static boolean isFigure(String cell) {
    String text = Wording.plain(cell);
    if (text.isEmpty() || !MEASURED.matcher(text).matches() && !NUMBER.matcher(text).matches()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigitOrSign(char c) {
    return c >= '0' && c <= '9' || c == '+' || c == '-';
  }
}
