package org.junheng.warehouse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/**
 * The order of a table's rows in a file: by year, county and school where it has them, then by its
 * key, then by all columns but lists; ascending, empty first. It also finds a key that stands
 * twice.
 */
final class RowOrder implements Comparator<Object[]> {
  private static final List<String> FIRST = List.of("year", "county_code", "school_code");

  private final Table table;
  private final List<String> names;
  private final int[] order;
  private final int[] key;
  private final int[] first;
  private final int[] firstOfKey;

  RowOrder(Table table) {
    this.table = table;
    names = table.columns().stream().map(Column::name).toList();
    List<String> leading = FIRST.stream().filter(names::contains).toList();
    order =
        positions(
            Stream.of(
                    leading.stream(),
                    table.key().stream(),
                    table.columns().stream()
                        .filter(column -> column.type() != Column.Type.LIST)
                        .map(Column::name))
                .flatMap(each -> each));
    key = positions(table.key().stream());
    first = positions(leading.stream());
    firstOfKey = positions(leading.stream().filter(table.key()::contains));
  }

  private int[] positions(Stream<String> columns) {
    return columns.distinct().mapToInt(names::indexOf).toArray();
  }

  @Override
  public int compare(Object[] one, Object[] other) {
    for (int column : order) {
      int compared = compared(one[column], other[column]);
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  /** Refuses sorted rows among which a key stands twice. */
  void requireKeys(Object[][] sorted) {
    if (key.length == 0) {
      return;
    }
    boolean firstRepeats = false;
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < sorted.length; i++) {
      boolean isNewFirst = i == 0 || !isSame(first, sorted[i - 1], sorted[i]);
      if (isNewFirst && firstOfKey.length < first.length) {
        firstRepeats |= !seen.add(cells(firstOfKey, sorted[i]));
      }
      if (i > 0 && isSame(key, sorted[i - 1], sorted[i])) {
        throw repeated(sorted[i]);
      }
    }
    if (firstRepeats) {
      requireKeysAnywhere(sorted);
    }
  }

  /** Rows of one key are apart where the key does not hold the county that they are sorted by. */
  private void requireKeysAnywhere(Object[][] rows) {
    Set<List<Object>> keys = new HashSet<>();
    for (Object[] row : rows) {
      if (!keys.add(cells(key, row))) {
        throw repeated(row);
      }
    }
  }

  private IllegalStateException repeated(Object[] row) {
    return new IllegalStateException(
        "table %s: the key (%s) stands more than once: %s"
            .formatted(
                table.table(),
                String.join(", ", table.key()),
                String.join(", ", cells(key, row).stream().map(String::valueOf).toList())));
  }

  private static List<Object> cells(int[] columns, Object[] row) {
    return Arrays.asList(Arrays.stream(columns).mapToObj(column -> row[column]).toArray());
  }

  private static boolean isSame(int[] columns, Object[] one, Object[] other) {
    for (int column : columns) {
      if (compared(one[column], other[column]) != 0) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static int compared(Object one, Object other) {
    if (one == other) {
      return 0;
    }
    if (one == null || other == null) {
      return one == null ? -1 : 1;
    }
    return one instanceof String text
        ? text.compareTo((String) other)
        : ((Comparable<Object>) one).compareTo(other);
  }
}
