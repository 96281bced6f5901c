package org.junheng.landing;

import java.util.List;

/**
 * One row of text as it stands in a file.
 *
 * @param line the line that the row begins on, from 1
 * @param number the row as a spreadsheet counts it, from 1; a cell with line breaks is in one row
 */
public record SourceRow(long line, long number, List<String> cells) {
  private static final int LETTERS = 26;

  /** The cell at a position; empty beyond the row's end. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /** Where the cell at a position stands, as a spreadsheet names it: {@code D17}. */
  public String address(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.append(number).toString();
  }

  /** Whether nothing stands in the row. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
