package org.junheng.landing;

/** Cells of a sheet that are shown as one; rows as a spreadsheet counts them, columns from 0. */
public record Merge(long firstRow, long lastRow, int firstColumn, int lastColumn) {

  /** Whether a cell is one of them. */
  public boolean contains(long row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** Whether it joins rows of one column, and no columns. */
  public boolean isDownAColumn() {
    return lastRow > firstRow && firstColumn == lastColumn;
  }

  /** As a spreadsheet names it: {@code A4:A5}. */
  public String address() {
    return SourceRow.letters(firstColumn)
        + firstRow
        + ":"
        + SourceRow.letters(lastColumn)
        + lastRow;
  }
}
