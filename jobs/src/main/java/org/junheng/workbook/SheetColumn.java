package org.junheng.workbook;

/**
 * A column of a sheet's table.
 *
 * @param width in characters of the default font; a Chinese character takes two
 * @param format how cells are shown, as {@code #,##0.000}; null as they are
 * @param align left, center or right
 */
public record SheetColumn(String title, double width, String format, String align) {
  private static final String AS_TEXT = "@";

  /** Words, broken into lines where they do not fit. */
  public static SheetColumn text(String title, double width) {
    return new SheetColumn(title, width, null, "left");
  }

  /** A code: text, so that leading zeros stay. */
  public static SheetColumn code(String title, double width) {
    return new SheetColumn(title, width, AS_TEXT, "left");
  }

  /** A word or a mark, in the middle. */
  public static SheetColumn mark(String title, double width) {
    return new SheetColumn(title, width, null, "center");
  }

  /** A whole number. */
  public static SheetColumn count(String title, double width) {
    return new SheetColumn(title, width, "#,##0", "right");
  }

  /** A number with so many decimals. */
  public static SheetColumn decimal(String title, double width, int decimals) {
    return new SheetColumn(title, width, "#,##0." + "0".repeat(decimals), "right");
  }

  /** A share, as a percentage with one decimal. */
  public static SheetColumn percent(String title, double width) {
    return new SheetColumn(title, width, "0.0%", "right");
  }

  /** A year, without grouping. */
  public static SheetColumn year(String title, double width) {
    return new SheetColumn(title, width, "0", "center");
  }
}
