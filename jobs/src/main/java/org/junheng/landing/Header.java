package org.junheng.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

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
  public static Header find(List<SourceRow> rows, Form form, int year) {
    Map<String, String> fieldOf = new HashMap<>();
    for (Field field : form.fields()) {
      field.headersIn(year).forEach(header -> fieldOf.put(Wording.plain(header), field.name()));
    }
    Header best = null;
    for (int i = 0; i < Math.min(rows.size(), ROWS_SEARCHED); i++) {
      Header candidate = match(i, rows.get(i).cells(), fieldOf);
      if (best == null || candidate.columns.size() > best.columns.size()) {
        best = candidate;
      }
    }
    int least = Math.min(2, form.fields().size());
    return best == null || best.columns.size() < least ? null : best;
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

  private static Header match(int row, List<String> cells, Map<String, String> fieldOf) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).strip();
      String field = fieldOf.get(Wording.plain(text));
      if (field == null) {
        if (!text.isEmpty()) {
          unknown.add(text);
        }
      } else if (columns.putIfAbsent(field, i) != null) {
        twice.add(text);
      }
    }
    return new Header(row, cells.stream().map(String::strip).toList(), columns, twice, unknown);
  }
}
