package org.junheng.workbook;

/**
 * A column of a sheet's table.
 *
 * @param width in characters of the default font; a Chinese character takes two
 * @param format how cells are shown, as {@code #,##0.000}; null as they are
 * @param align left, center or right
 */
public record Column(String title, double width, String format, String align) {
  private static final String AS_TEXT = "@";

  /** Words, broken into lines where they do not fit. */
  public static Column text(String title, double width) {
    return new Column(title, width, null, "left");
  }

  /** A code: text, so that leading zeros stay. */
  public static Column code(String title, double width) {
    return new Column(title, width, AS_TEXT, "left");
  }

  /** A word or a mark, in the middle. */
  public static Column mark(String title, double width) {
    return new Column(title, width, null, "center");
  }

  /** A whole number. */
  public static Column count(String title, double width) {
    return new Column(title, width, "#,##0", "right");
  }

  /** A number with so many decimals. */
  public static Column decimal(String title, double width, int decimals) {
    return new Column(title, width, "#,##0." + "0".repeat(decimals), "right");
  }

  /** A share, as a percentage with one decimal. */
  public static Column percent(String title, double width) {
    return new Column(title, width, "0.0%", "right");
  }

  /** A year, without grouping. */
  public static Column year(String title, double width) {
    return new Column(title, width, "0", "center");
  }
}
