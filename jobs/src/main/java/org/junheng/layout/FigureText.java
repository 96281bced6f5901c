package org.junheng.layout;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junheng.definition.Wording;

/** Figures as exports write them. */
final class FigureText {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
  private static final Pattern NONE = Pattern.compile("\\*|[\\p{Pd}\\u2212\\u2500]+|/+|无");

  private FigureText() {}

  /** Whether a text says that there is no figure, as a dash does. */
  static boolean saysNone(String text) {
    return NONE.matcher(text).matches();
  }

  /** The number that a text is; null where it is none. */
  static BigDecimal number(String text) {
    String digits = Wording.plain(text);
    if (digits.indexOf(',') >= 0 && GROUPED.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    }
    if (!NUMBER.matcher(digits).matches()) {
      return null;
    }
    return new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
  }
}
