package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Wording;
import org.junheng.landing.Merge;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;

/** A sheet's cells found by their addresses; a cell within merged ones shows what they show. */
final class SheetCells {
  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
  private static final Pattern FIGURE = Pattern.compile("[0-9,.]*[1-9][0-9,.]*");
  private static final int LETTERS = 26;

  private final SourceTable table;
  private final Map<Long, SourceRow> rows = new HashMap<>();

  SheetCells(SourceTable table) {
    this.table = table;
    table.rows().forEach(row -> rows.put(row.number(), row));
  }

  /** A place in a sheet: its row from 1, its column from 0. */
  record At(long row, int column) {
    static At of(String address) {
      Matcher parts = ADDRESS.matcher(address);
      if (!parts.matches()) {
        throw new IllegalArgumentException(address);
      }
      int column = 0;
      for (char letter : parts.group(1).toCharArray()) {
        column = column * LETTERS + (letter - 'A' + 1);
      }
      return new At(Long.parseLong(parts.group(2)), column - 1);
    }

    @Override
    public String toString() {
      return SourceRow.letters(column) + row;
    }
  }

  /** The cell at an address. */
  CellOfExport cell(String address) {
    At at = At.of(address);
    for (Merge merge : table.merges()) {
      if (merge.contains(at.row, at.column)) {
        at = new At(merge.firstRow(), merge.firstColumn());
      }
    }
    SourceRow row = rows.get(at.row);
    String text = row == null ? "" : row.cell(at.column);
    SourceRow.Kind kind = null;
    if (row != null) {
      for (SourceRow.Mark mark : row.marks()) {
        if (mark.position() == at.column && mark.kind() != SourceRow.Kind.FORMULA) {
          kind = mark.kind();
        }
      }
    }
    return new CellOfExport(text, table.sheet(), at.toString(), kind);
  }

  /** Where a text stands alone in a cell, the nearest to an address. */
  Optional<At> find(String text, At near) {
    String plain = Wording.plain(text);
    At best = null;
    long least = Long.MAX_VALUE;
    for (SourceRow row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        long far = Math.abs(row.number() - near.row) + Math.abs(i - near.column);
        if (far < least && Wording.plain(row.cell(i)).equals(plain)) {
          best = new At(row.number(), i);
          least = far;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What stands in the first row. */
  String title() {
    StringBuilder title = new StringBuilder();
    if (!table.rows().isEmpty()) {
      table.rows().get(0).cells().forEach(cell -> title.append(cell.isBlank() ? "" : cell + " "));
    }
    return title.toString().strip();
  }

  /** The addresses of the cells that are figures other than zero. */
  List<String> figures() {
    List<String> figures = new ArrayList<>();
    for (SourceRow row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (FIGURE.matcher(row.cell(i).strip()).matches()) {
          figures.add(row.address(i));
        }
      }
    }
    return figures;
  }

  String name() {
    return table.sheet();
  }
}
