package org.junheng.landing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The text of a workbook's cells: a number as the county typed it, and what is shown as a date or a
 * percentage as it is shown, since what the county meant with it would be guessed.
 */
final class CellText {
  /** A spreadsheet keeps 15 digits of what is typed; the rest is noise of its binary form. */
  private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_UP);

  private static final double WHOLE = 1e15;
  private static final Pattern NOT_FORMAT =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final boolean datesFrom1904;
  private final Map<String, Shown> known = new HashMap<>();

  CellText(boolean datesFrom1904) {
    this.datesFrom1904 = datesFrom1904;
  }

  /** A cell's text, and why it is not plainly what was typed; null where it is. */
  record Text(String text, SourceRow.Kind kind) {}

  /** How a format shows numbers; its format where that may show another number. */
  private record Shown(boolean isDate, boolean isPercentage, NumberFormat format) {}

  static Text plain(String text) {
    return new Text(text, null);
  }

  static Text date(String text) {
    return new Text(text, SourceRow.Kind.DATE);
  }

  /** A text in which Office wrote control characters as {@code _x000D_}. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** A number; format null where only its id is known. */
  Text of(double value, int formatId, String format) {
    Shown shown = known.computeIfAbsent(formatId + " " + format, key -> shown(formatId, format));
    if (shown.isDate) {
      return date(value);
    }
    if (shown.isPercentage) {
      return plain(percentage(value));
    }
    return shown.format != null && shown.format.showsOtherwise(value)
        ? new Text(number(value), SourceRow.Kind.SHOWN_OTHERWISE)
        : plain(number(value));
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
      return Long.toString((long) value);
    }
    return typed(value).toPlainString();
  }

  private static String percentage(double value) {
    return typed(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static BigDecimal typed(double value) {
    return BigDecimal.valueOf(value).round(TYPED).stripTrailingZeros();
  }

  private Text date(double value) {
    LocalDateTime time = DateUtil.getLocalDateTime(value, datesFrom1904);
    if (time == null) {
      return date(number(value));
    }
    boolean isDay = time.toLocalTime().toSecondOfDay() == 0;
    Object shown = value < 1 ? time.toLocalTime() : isDay ? time.toLocalDate() : time;
    return date(shown.toString());
  }

  private static Shown shown(int formatId, String format) {
    if (isChineseDate(formatId)
        || (format == null
            ? DateUtil.isInternalDateFormat(formatId)
            : DateUtil.isADateFormat(formatId, format))) {
      return new Shown(true, false, null);
    }
    boolean isPercentage =
        format != null && NOT_FORMAT.matcher(format).replaceAll("").contains("%");
    return new Shown(false, isPercentage, format == null ? null : new NumberFormat(format));
  }

  /** Formats that are dates in Chinese Office only and stand in a workbook by their id alone. */
  private static boolean isChineseDate(int formatId) {
    return (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
  }
}
