package org.junheng.landing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header row of a table: which column holds which field of the form.
 *
 * @param row its position among the table's rows
 * @param texts the header cells as they stand in the file
 * @param columns the position of each field that has a column
 * @param twice headers whose field already has a column
 * @param unknown headers that are of no field
 */
public record Header(
    int row,
    List<String> texts,
    Map<String, Integer> columns,
    List<String> twice,
    List<String> unknown) {
  private static final int ROWS_SEARCHED = 11;

  /**
   * The header of a form in a census year: the row, among the first ones, that names most of the
   * form's fields; null where no row names at least two (or the only one).
   */
  static Header find(List<SourceRow> rows, FormOfYear form) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(rows.size(), ROWS_SEARCHED) && most < form.columns(); i++) {
      int named = named(rows.get(i).cells(), form);
      if (named > most) {
        most = named;
        best = i;
      }
    }
    return most < form.columnsAtLeast() ? null : of(best, rows.get(best).cells(), form);
  }

  /** How many of the form's fields a row names. */
  private static int named(List<String> cells, FormOfYear form) {
    Set<String> named = new HashSet<>();
    for (String cell : cells) {
      String field = form.fieldCalled(cell.strip());
      if (field != null) {
        named.add(field);
      }
    }
    return named.size();
  }

  /** The header over a position as the county wrote it; null where nothing stands there. */
  public String textAt(int position) {
    return position < width() ? texts.get(position) : null;
  }

  /** The last column that has a header. */
  public int width() {
    int width = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        width = i + 1;
      }
    }
    return width;
  }

  private static Header of(int row, List<String> cells, FormOfYear form) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).strip();
      String field = form.fieldCalled(text);
      texts.add(text);
      if (field == null) {
        if (!text.isEmpty()) {
          unknown.add(text);
        }
      } else if (columns.putIfAbsent(field, i) != null) {
        twice.add(text);
      }
    }
    return new Header(row, List.copyOf(texts), columns, twice, unknown);
  }
}
