package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of text as it stands in a file.
 *
 * @param line the line that the row begins on, from 1
 * @param number the row as a spreadsheet counts it, from 1; a cell with line breaks is in one row
 * @param marks of cells that are not plainly what their text says; none in a text file
 */
public record SourceRow(long line, long number, List<String> cells, List<Mark> marks) {
  private static final int LETTERS = 26;
  private static final char END_OF_FILE = 0x1A;

  /** What a workbook knows of a cell beside its text. */
  public record Mark(int position, Kind kind) {}

  /** Why a cell's text is not plainly what the county typed. */
  public enum Kind {
    /** The text is what a formula last came to. */
    FORMULA,
    /** A formula that nothing was kept of. */
    FORMULA_WITHOUT_VALUE,
    /** A number that is shown as a date or time. */
    DATE,
    /** A number that is shown as another: moved by powers of ten, or with signs within it. */
    SHOWN_OTHERWISE,
    /** One of several cells that are merged over figures. */
    MERGED,
    /** The first of a row that is the header of another table. */
    OTHER_TABLE
  }

  /** A row of a text file. */
  public SourceRow(long line, long number, List<String> cells) {
    this(line, number, cells, List.of());
  }

  /** The cell at a position; empty beyond the row's end. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /** The row with another text in one of its cells, which is plainly what it says from then on. */
  public SourceRow with(int position, String text) {
    List<String> changed = new ArrayList<>(cells);
    while (changed.size() <= position) {
      changed.add("");
    }
    changed.set(position, text);
    List<Mark> others = marks.stream().filter(mark -> mark.position() != position).toList();
    return new SourceRow(line, number, changed, others);
  }

  /** The row with one more mark. */
  SourceRow marked(int position, Kind kind) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(position, kind));
    return new SourceRow(line, number, cells, more);
  }

  /** Where the cell at a position stands, as a spreadsheet names it: {@code D17}. */
  public String address(int position) {
    return letters(position) + number;
  }

  /** The letters of a column, as a spreadsheet names it. */
  public static String letters(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }

  /** Whether the cell at a position is of a kind. */
  public boolean isMarked(int position, Kind kind) {
    return !marks.isEmpty() && marks.contains(new Mark(position, kind));
  }

  /** Whether nothing stands in the row. */
  public boolean isBlank() {
    if (!marks.isEmpty()) {
      return false;
    }
    for (String cell : cells) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is seen in a cell: no text, or the mark that old programs end files with. */
  private static boolean isBlank(String cell) {
    return cell.isBlank() || (cell.charAt(0) == END_OF_FILE && cell.substring(1).isBlank());
  }
}
