package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.landing.SourceTable.Note;

/** Collects the rows of a sheet; those with nothing in them are left out. */
final class SheetRows {
  private static final int MOST_MERGES = 20_000;
  private static final int MOST_HIDDEN = 1_000;

  private final List<SourceRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<SourceRow.Mark> marks = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
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

  /** Puts a cell at its position. */
  void put(int position, CellText.Text text) {
    while (cells.size() <= position) {
      cells.add("");
    }
    cells.set(position, text.text());
    if (text.kind() != null) {
      mark(position, text.kind());
    }
  }

  /** Notes that columns are not shown, by their positions. */
  void hide(int first, int last) {
    for (int i = first; i <= last && hiddenColumns.size() < MOST_HIDDEN; i++) {
      hiddenColumns.add(i);
    }
  }

  /** Notes cells that are shown as one. */
  void merge(Merge merge) {
    if (merges.size() < MOST_MERGES) {
      merges.add(merge);
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
    addHiddenColumns(notes);
    return new SourceTable(
        sheet,
        sheetIsHidden,
        null,
        null,
        rows,
        List.copyOf(merges),
        Set.copyOf(hiddenColumns),
        notes);
  }

  private void addHiddenColumns(List<Note> notes) {
    List<String> filled =
        hiddenColumns.stream()
            .filter(at -> rows.stream().anyMatch(row -> !row.cell(at).isBlank()))
            .map(SourceRow::letters)
            .toList();
    if (!filled.isEmpty()) {
      notes.add(new Note("columns_hidden", String.join("、", filled), ""));
    }
  }
}
