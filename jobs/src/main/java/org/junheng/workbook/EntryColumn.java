package org.junheng.workbook;

/**
 * A column that people fill in.
 *
 * @param header what a program reads the column by
 * @param demand what is asked for, in a word: 必填, 万元
 * @param advice what is told when the header is pointed at
 * @param isRequired whether it stands out
 * @param isText whether cells keep what is typed, leading zeros too
 * @param isAside whether it is there for people's eyes, and no program reads it
 * @param allowed what may be typed; null for anything
 */
public record EntryColumn(
    String header,
    String demand,
    String advice,
    double width,
    Boolean isRequired,
    Boolean isText,
    Boolean isAside,
    Allowed allowed) {

  /**
   * What a cell may hold.
   *
   * @param list the cells that hold the choices, as {@code '代码表'!$A$2:$A$9}; null where a formula
   *     says it
   * @param formula true for what may be typed, with {@code {cell}} for the cell; null where a list
   *     says it
   * @param isStrict whether anything else is refused, not only asked back
   */
  public record Allowed(String list, String formula, Boolean isStrict, String message) {}
}
