package org.junheng.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that a spreadsheet wrote as {@code 2.145E+09}. One whose digits reach as far as its power
 * says everything; one with fewer is a whole number that may have been rounded when it was shown;
 * one of more than 15 digits has lost some for certain.
 */
final class PowersOfTen {
  private static final Pattern WRITTEN =
      Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]*)?[eE][+-]?[0-9]{1,2}");
  private static final int MOST_DIGITS = 15;

  private PowersOfTen() {}

  static boolean isWritten(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    boolean hasPower = text.indexOf('E') > 0 || text.indexOf('e') > 0;
    return hasPower && last >= '0' && last <= '9' && WRITTEN.matcher(text).matches();
  }

  /** The number; none where it has more digits than a spreadsheet keeps. */
  static Optional<BigDecimal> number(String text) {
    BigDecimal number = parsed(text);
    int whole = number.precision() - number.scale();
    return whole > MOST_DIGITS || number.scale() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(number);
  }

  /** All digits of a whole number; none where some are not written, or it is not whole. */
  static Optional<String> allDigits(String text) {
    BigDecimal number = parsed(text);
    if (number.scale() < 0) {
      return Optional.empty();
    }
    return number(text).map(each -> stripped(each).toPlainString());
  }

  private static BigDecimal parsed(String text) {
    int power = Math.max(text.indexOf('e'), text.indexOf('E'));
    String digits = text.substring(0, power);
    return new BigDecimal(
        (digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits)
            + text.substring(power));
  }

  private static BigDecimal stripped(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
