package org.junheng.landing;

import java.util.List;
import java.util.Set;

/**
 * The rows of one sheet, or of a file that is one table; rows without anything in them are left
 * out.
 *
 * @param sheet the sheet's name; null in a text file
 * @param hidden whether the sheet is hidden
 * @param reading how the text was read, as its encoding, for messages
 * @param separator between the cells of a text; null in a sheet
 * @param merges cells that are shown as one; none in a text file
 * @param hiddenColumns the positions of columns that are not shown
 * @param notes what is told of the table as a whole
 */
public record SourceTable(
    String sheet,
    boolean hidden,
    String reading,
    Character separator,
    List<SourceRow> rows,
    List<Merge> merges,
    Set<Integer> hiddenColumns,
    List<Note> notes) {

  /** Something to tell of a table that is read: a rule, what was found and what is expected. */
  public record Note(String rule, String value, String expected) {}

  /** Whether it is of a text file, where every row says how many cells it has. */
  public boolean isText() {
    return separator != null;
  }

  /** The table of a text. */
  static SourceTable ofText(String encoding, char separator, List<SourceRow> rows) {
    return new SourceTable(null, false, encoding, separator, rows, List.of(), Set.of(), List.of());
  }

  /** Its rows from one to another, as a table of their own of which nothing more is told. */
  SourceTable part(int from, int to) {
    return new SourceTable(
        sheet,
        hidden,
        reading,
        separator,
        rows.subList(from, to),
        merges,
        hiddenColumns,
        from == 0 ? notes : List.of());
  }

  /** Whether another table says the same, cell by cell. */
  boolean hasRowsOf(SourceTable other) {
    return !rows.isEmpty()
        && rows.stream()
            .map(SourceRow::cells)
            .toList()
            .equals(other.rows.stream().map(SourceRow::cells).toList());
  }

  /** The cells that one is merged with, as a spreadsheet names them; empty where it is not. */
  public String merged(long row, int position) {
    return merges.stream()
        .filter(merge -> merge.contains(row, position))
        .findFirst()
        .map(Merge::address)
        .orElse("");
  }

  /** A column as people are told of it: by its letters, and that it is hidden. */
  String column(int position) {
    return SourceRow.letters(position) + "列" + (hiddenColumns.contains(position) ? "〔隐藏〕" : "");
  }
}
