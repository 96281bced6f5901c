package org.junheng.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where in an export a row of a converted file comes from.
 *
 * @param sheet the sheet that cells without one are in; null where none is named
 * @param cells the cells of each field, as they are written; empty where none are
 * @param row the place of the row as a whole; it has a cell where no line is given, which is then
 *     only that of the cell
 */
record Origin(String sheet, String cells, Spot row) {
  private static final int MOST_SHOWN = 12;

  private record OneCell(String sheet, String address, long line) {}

  /**
   * What a row says of itself; null where it says too little to be found by.
   *
   * @param line 0 where none is given: then the row is where the first of its cells is that lies in
   *     its sheet, or else the first
   */
  static Origin of(String file, String sheet, long line, String cells) {
    if (line > 0) {
      return new Origin(sheet, cells, new Spot(file, sheet, line, null));
    }
    Spot first = null;
    OriginCells cell = new OriginCells(cells);
    while (cell.next()) {
      String of = cell.sheet() == null ? sheet : RowOrigins.shown(cell.sheet());
      if (first == null || Objects.equals(of, sheet)) {
        first = new Spot(file, of, cell.line(), cell.address());
      }
      if (Objects.equals(of, sheet)) {
        break;
      }
    }
    return first == null ? null : new Origin(sheet, cells, first);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The place of a field; that of the row where no cell of it is named. */
  Spot at(String field) {
    Spot cell = cellOf(field);
    return cell == null ? row : cell;
  }

  /** The place of a field; null where no cell of it is named. */
  Spot cellOf(String field) {
    List<OneCell> found = new ArrayList<>(1);
    OriginCells cell = new OriginCells(cells);
    while (cell.next()) {
      if (cell.isOf(field)) {
        String of = cell.sheet() == null ? sheet : RowOrigins.shown(cell.sheet());
        found.add(new OneCell(of, cell.address(), cell.line()));
      }
    }
    if (found.isEmpty() || cell.isBroken()) {
      return null;
    }
    Set<String> sheets = new LinkedHashSet<>();
    found.forEach(one -> sheets.add(one.sheet()));
    StringBuilder text = new StringBuilder();
    for (OneCell one : found.subList(0, Math.min(found.size(), MOST_SHOWN))) {
      text.append(text.isEmpty() ? "" : "+");
      text.append(sheets.size() > 1 && one.sheet() != null ? one.sheet() + "!" : "");
      text.append(one.address());
    }
    text.append(found.size() > MOST_SHOWN ? "+…" : "");
    String in = found.get(0).sheet();
    boolean isOfOtherFile = sheets.size() == 1 && in != null && in.matches("\\[[^]]+].*");
    return new Spot(
        isOfOtherFile ? in.substring(1, in.indexOf(']')) : row.file(),
        isOfOtherFile ? orNull(in.substring(in.indexOf(']') + 1)) : in,
        found.get(0).line(),
        text.toString());
  }
}
