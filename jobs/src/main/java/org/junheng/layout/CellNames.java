package org.junheng.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells as a converted file's column of origin names them: {@code H5}, those of another sheet with
 * its name, those of another file with that in brackets before it.
 */
final class CellNames {
  private static final int LONGEST = 50;

  private CellNames() {}

  /**
   * Cells that are added, seen from a row.
   *
   * @param otherFile null where they are of the row's own file
   */
  static String of(List<CellOfExport> cells, String rowSheet, String otherFile) {
    return cells.stream()
        .map(cell -> of(cell, rowSheet, otherFile))
        .collect(Collectors.joining("+"));
  }

  private static String of(CellOfExport cell, String rowSheet, String otherFile) {
    String sheet = cell.sheet() == null ? "" : cell.sheet();
    if (otherFile == null && sheet.equals(rowSheet == null ? "" : rowSheet)) {
      return cell.address();
    }
    String where = (otherFile == null ? "" : "[" + lastPart(otherFile) + "]") + sheet;
    return (isPlain(where) ? where : "'" + where.replace("'", "''") + "'") + "!" + cell.address();
  }

  /** A file's name without its folder, its beginning where it is very long. */
  private static String lastPart(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
  }

  private static boolean isPlain(String where) {
    return where.chars().noneMatch(c -> ";+=!'".indexOf(c) >= 0);
  }
}
