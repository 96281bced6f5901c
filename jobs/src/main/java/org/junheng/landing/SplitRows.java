package org.junheng.landing;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows in which an unquoted {@code 1,294} of a text parted by commas became two cells, and blank
 * cells at the end took up the one too many: every cell behind it would be read as another field.
 */
final class SplitRows {
  private static final Pattern BEGINNING = Pattern.compile("\\s*[+-]?[0-9]{1,3}");
  private static final Pattern GROUP = Pattern.compile("[0-9]{3}(\\.[0-9]*)?\\s*");

  private SplitRows() {}

  /**
   * The numbers of the rows that have more cells than the header and two neighbours that can be one
   * number, unless most rows have as many and one of them has no such neighbours: then rows merely
   * end with a separator.
   */
  static Set<Long> in(SourceTable table, Header header, List<SourceRow> rows) {
    Set<Long> split = new HashSet<>();
    int width = header.texts().size();
    if (!Character.valueOf(',').equals(table.separator()) || noneIsWider(rows, width)) {
      return split;
    }
    int usual = usualSize(rows);
    boolean endWithSeparator =
        rows.stream().anyMatch(row -> row.cells().size() == usual && !hasGroups(row));
    int expected = endWithSeparator ? Math.max(usual, width) : width;
    rows.stream()
        .filter(row -> row.cells().size() > expected && hasGroups(row))
        .forEach(row -> split.add(row.number()));
    return split;
  }

  private static boolean noneIsWider(List<SourceRow> rows, int width) {
    for (SourceRow row : rows) {
      if (row.cells().size() > width) {
        return false;
      }
    }
    return true;
  }

  private static int usualSize(List<SourceRow> rows) {
    Map<Integer, Long> sizes =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
    return Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static boolean hasGroups(SourceRow row) {
    for (int i = 0; i + 1 < row.cells().size(); i++) {
      if (BEGINNING.matcher(row.cell(i)).matches() && GROUP.matcher(row.cell(i + 1)).matches()) {
        return true;
      }
    }
    return false;
  }
}
