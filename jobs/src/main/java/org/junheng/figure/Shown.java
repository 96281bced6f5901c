package org.junheng.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * Figures as sentences, workbooks and pages show them (methodology 5): half up, and with more
 * decimals where the shown figure would stand on the other side of its limit. Everything that shows
 * a figure beside a limit asks here.
 */
public final class Shown {
  /** What stands where there is no value. */
  public static final String NOTHING = "—";

  private static final int MOST_DECIMALS = 15;
  private static final String CLAUSES = "、，；。：";
  private static final int MOST_DECIMALS_OF_CELLS = 12;

  private Shown() {}

  /** A limit without needless zeros. */
  public static String limit(double limit) {
    return new BigDecimal(String.valueOf(limit)).stripTrailingZeros().toPlainString();
  }

  /** A limit as the regulation writes it: with so many decimals at least. */
  public static String limit(double limit, int decimals) {
    BigDecimal exact = new BigDecimal(String.valueOf(limit)).stripTrailingZeros();
    return exact
        .setScale(Math.max(decimals, exact.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  /**
   * What is still needed: a whole number in groups of three, rounded up, since less would not do;
   * {@code 不足1} where it is less than one.
   */
  public static String need(double quantity) {
    return quantity > 0 && quantity < 1
        ? "不足1"
        : String.format(Locale.ROOT, "%,.0f", Numbers.wholeAbove(quantity));
  }

  /** A figure with so many decimals; {@link #NOTHING} where there is none. */
  public static String of(Double value, int decimals) {
    return value == null ? NOTHING : fixed(Numbers.halfUp(value, decimals), decimals);
  }

  /** A figure that should reach a minimum. */
  public static String atLeast(Double value, int decimals, double minimum) {
    return beside(value, decimals, shown -> Numbers.reaches(shown, minimum));
  }

  /** A figure that may not be more than a maximum. */
  public static String atMost(Double value, int decimals, double maximum) {
    return beside(value, decimals, shown -> Numbers.within(shown, maximum));
  }

  /** A figure that must stay under a limit. */
  public static String below(Double value, int decimals, double limit) {
    return beside(value, decimals, shown -> Numbers.isBelow(shown, limit));
  }

  /** A share as a percentage with one decimal; only all are 100.0%. */
  public static String percent(Double share) {
    return share == null ? NOTHING : of(share * 100, decimalsOfPercentage(share)) + "%";
  }

  /** The fewest decimals, at least one, of a percentage that tell nearly all from all. */
  public static int decimalsOfPercentage(double share) {
    int more = 1;
    while (more < MOST_DECIMALS_OF_CELLS
        && isAll(share) != isAll(Numbers.halfUp(share * 100, more) / 100)) {
      more++;
    }
    return more;
  }

  private static boolean isAll(double share) {
    return Numbers.reaches(share, 1);
  }

  /** A share as a percentage with one decimal, more where its minimum asks it; null: none does. */
  public static String percent(Double share, Double minimum) {
    return share == null || minimum == null
        ? percent(share)
        : atLeast(share * 100, 1, minimum * 100) + "%";
  }

  /** The fewest decimals, from so many on, that leave a figure on its side of a limit. */
  public static int decimalsBeside(double value, int decimals, DoublePredicate keeps) {
    int more = decimals;
    while (more < MOST_DECIMALS && keeps.test(Numbers.halfUp(value, more)) != keeps.test(value)) {
      more++;
    }
    return more;
  }

  /** The fewest decimals, from so many on, that tell two figures apart that are not the same. */
  public static int decimalsApart(double one, double other, int decimals) {
    int more = decimals;
    while (more < MOST_DECIMALS
        && one != other
        && Numbers.halfUpByAmount(one, more) == Numbers.halfUpByAmount(other, more)) {
      more++;
    }
    return more;
  }

  /** How many decimals, at least one more than those given, tell a value from its limit. */
  public static int decimalsBeside(double value, int decimals, double limit) {
    int more = decimals + 1;
    while (more < MOST_DECIMALS_OF_CELLS && Numbers.halfUpByAmount(value, more) == limit) {
      more++;
    }
    return more;
  }

  /**
   * The beginning of a text, of so many signs at most, with an ellipsis where something is left
   * out: at the end of a clause where one is near, and never within a number.
   */
  public static String cut(String text, int signs) {
    if (text.codePointCount(0, text.length()) <= signs) {
      return text;
    }
    String kept = text.substring(0, text.offsetByCodePoints(0, signs));
    int end = kept.length();
    while (end > 0 && CLAUSES.indexOf(kept.charAt(end - 1)) < 0) {
      end--;
    }
    boolean isNear = end > kept.length() / 2;
    return (isNear ? kept.substring(0, end) : kept.replaceAll("[-0-9.,%]+$", "")) + "…";
  }

  private static String beside(Double value, int decimals, DoublePredicate keeps) {
    return value == null ? NOTHING : of(value, decimalsBeside(value, decimals, keeps));
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
