package org.junheng.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What cannot be placed; what is the same in many rows is kept once. */
final class UnplacedList {
  private final Map<List<Object>, Unplaced> told = new LinkedHashMap<>();

  /** Tells of a cell, in one sentence of its own. */
  void tell(String rule, String file, CellOfExport cell, String message) {
    add(
        List.of(rule, file, cell.address(), String.valueOf(cell.sheet())),
        rule,
        file,
        cell,
        message);
  }

  /** Tells of a value that may stand in many rows, with the first of them. */
  void tellOnce(String rule, String file, CellOfExport cell, String message) {
    add(List.of(rule, file, cell.text(), message), rule, file, cell, message);
  }

  private void add(List<Object> key, String rule, String file, CellOfExport cell, String message) {
    told.merge(
        key,
        new Unplaced(
            rule,
            file,
            cell.sheet(),
            cell.address(),
            cell.text().isEmpty() ? null : cell.text(),
            message,
            1),
        (before, now) -> before.again());
  }

  /** Tells of a whole file or sheet. */
  void tellFile(String rule, String file, String sheet, String message) {
    told.put(
        List.of(rule, file, String.valueOf(sheet)),
        new Unplaced(rule, file, sheet, null, null, message, 1));
  }

  List<Unplaced> all() {
    return List.copyOf(told.values());
  }
}
