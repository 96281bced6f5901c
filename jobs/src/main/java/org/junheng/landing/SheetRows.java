package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import org.junheng.landing.SourceTable.Note;

/** Collects the rows of a sheet; those with nothing in them are left out. */
final class SheetRows {
  private final List<SourceRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<SourceRow.Mark> marks = new ArrayList<>();
  private long number;
  private boolean isHidden;
  private long hiddenRows;
  private long firstHidden;

  /** Begins a row, by its number from 1; one that does not say it follows the row before. */
  void begin(long rowNumber, boolean rowIsHidden) {
    number = Math.max(rowNumber, number + 1);
    isHidden = rowIsHidden;
    cells.clear();
    marks.clear();
  }

  /** Puts a cell behind those before it. */
  void put(int position, CellText.Text text) {
    while (cells.size() < position) {
      cells.add("");
    }
    cells.add(text.text());
    if (text.isDate()) {
      mark(position, SourceRow.Kind.DATE);
    }
  }

  void mark(int position, SourceRow.Kind kind) {
    marks.add(new SourceRow.Mark(position, kind));
  }

  void end() {
    SourceRow row = new SourceRow(number, number, List.copyOf(cells), List.copyOf(marks));
    if (row.isBlank()) {
      return;
    }
    rows.add(row);
    if (isHidden) {
      firstHidden = hiddenRows == 0 ? number : firstHidden;
      hiddenRows++;
    }
  }

  /** The sheet that was collected. */
  SourceTable table(String sheet, boolean sheetIsHidden) {
    List<Note> notes = new ArrayList<>();
    if (sheetIsHidden) {
      notes.add(new Note("sheet_hidden", sheet, ""));
    }
    if (hiddenRows > 0) {
      notes.add(new Note("rows_hidden", String.valueOf(hiddenRows), String.valueOf(firstHidden)));
    }
    return new SourceTable(sheet, sheetIsHidden, null, null, rows, notes);
  }
}
