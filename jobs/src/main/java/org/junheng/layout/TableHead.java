package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Wording;
import org.junheng.landing.Merge;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;

/**
 * The head of a table in one or more rows: each column has a path of what is shown above it, from
 * the top, where cells that are merged show the same.
 *
 * @param first the row that it begins in, as a spreadsheet counts
 * @param paths of the columns, by position; empty where nothing stands above
 */
record TableHead(long first, long last, List<String> paths, Map<String, List<Integer>> positions) {
  private static final int ROWS_SEARCHED = 20;
  static final int DEEPEST = 6;

  /**
   * The head that has most of some paths, of that many rows.
   *
   * @param wanted in one spelling
   */
  static TableHead find(SourceTable table, int rows, Set<String> wanted) {
    TableHead best = null;
    int most = -1;
    for (SourceRow row : table.rows()) {
      if (row.number() > ROWS_SEARCHED) {
        break;
      }
      TableHead head = at(table, row.number(), rows);
      int found = 0;
      for (String path : wanted) {
        found += head.positions.containsKey(path) ? 1 : 0;
      }
      if (found > most) {
        most = found;
        best = head;
      }
    }
    return best == null ? at(table, 1, rows) : best;
  }

  private static TableHead at(SourceTable table, long first, int rows) {
    long last = first + rows - 1;
    Map<Long, SourceRow> byNumber = new HashMap<>();
    int width = 0;
    for (SourceRow row : table.rows()) {
      if (row.number() > last) {
        break;
      }
      if (row.number() >= first) {
        byNumber.put(row.number(), row);
        width = Math.max(width, row.cells().size());
      }
    }
    List<Merge> merges =
        table.merges().stream()
            .filter(merge -> merge.firstRow() >= first && merge.firstRow() <= last)
            .toList();
    List<String> paths = new ArrayList<>(width);
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int column = 0; column < width; column++) {
      StringBuilder path = new StringBuilder();
      String above = "";
      for (long number = first; number <= last; number++) {
        String text = shown(byNumber, merges, number, column);
        if (!text.isEmpty() && !text.equals(above)) {
          path.append(path.isEmpty() ? "" : "/").append(text);
          above = text;
        }
      }
      paths.add(path.toString());
      if (!path.isEmpty()) {
        positions
            .computeIfAbsent(Wording.plain(path.toString()), any -> new ArrayList<>())
            .add(column);
      }
    }
    return new TableHead(first, last, paths, positions);
  }

  private static String shown(
      Map<Long, SourceRow> rows, List<Merge> merges, long number, int column) {
    String own = cell(rows, number, column);
    if (own.isEmpty()) {
      for (Merge merge : merges) {
        if (merge.contains(number, column)) {
          return cell(rows, merge.firstRow(), merge.firstColumn());
        }
      }
    }
    return own;
  }

  private static String cell(Map<Long, SourceRow> rows, long number, int column) {
    SourceRow row = rows.get(number);
    return row == null ? "" : row.cell(column).strip();
  }

  /** The last part of a path. */
  static String leaf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
