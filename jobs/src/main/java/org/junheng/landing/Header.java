package org.junheng.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Field;
import org.junheng.landing.HeaderWords.Meaning;

/**
 * The header of a table: which column holds which field of the form.
 *
 * @param row the position of its last row among the table's rows
 * @param texts the header cells as they stand in the file, those of the lowest row where there are
 *     several
 * @param columns the position of each field that has a column
 * @param origin the positions of the columns that say where in an export a row comes from, by their
 *     names; empty in all files but converted ones
 * @param twice the positions of each field that has several columns
 * @param otherUnits columns of fields whose header names a unit that is not theirs, which are not
 *     read
 * @param unknown the positions of headers that are of no field
 */
public record Header(
    int row,
    List<String> texts,
    Map<String, Integer> columns,
    Map<String, Integer> origin,
    Map<String, List<Integer>> twice,
    List<OtherUnit> otherUnits,
    List<Integer> unknown) {

  /** A column that is not read since its unit is not the field's. */
  public record OtherUnit(Field field, int position, String unit) {}

  /**
   * The header of a form in a census year: the rows, among the first ones, that name most of the
   * form's fields; null where none names at least two (or the only one).
   */
  static Header find(SourceTable table, FormOfYear form) {
    HeaderRows.Joined found = new HeaderRows(table, form).find();
    return found == null ? null : of(found, form);
  }

  private static Header of(HeaderRows.Joined rows, FormOfYear form) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Map<String, Integer> origin = new LinkedHashMap<>();
    Map<String, List<Integer>> twice = new TreeMap<>();
    List<OtherUnit> otherUnits = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < rows.texts().size(); i++) {
      Meaning meaning = rows.meanings().get(i);
      if (meaning.field() == null) {
        String text = rows.texts().get(i);
        String name = text.isEmpty() ? null : form.originCalled(text);
        if (!text.isEmpty() && (name == null || origin.putIfAbsent(name, i) != null)) {
          unknown.add(i);
        }
      } else if (meaning.otherUnit() != null) {
        otherUnits.add(new OtherUnit(meaning.field(), i, meaning.otherUnit()));
      } else {
        add(meaning.field().name(), i, columns, twice);
      }
    }
    return new Header(
        rows.last(), List.copyOf(rows.texts()), columns, origin, twice, otherUnits, unknown);
  }

  private static void add(
      String field, int position, Map<String, Integer> columns, Map<String, List<Integer>> twice) {
    Integer first = columns.putIfAbsent(field, position);
    if (first != null) {
      twice.computeIfAbsent(field, any -> new ArrayList<>(List.of(first))).add(position);
    }
  }

  /** The same without columns of fields whose unit is said elsewhere, and is another. */
  Header without(List<OtherUnit> others) {
    Map<String, Integer> read = new LinkedHashMap<>(columns);
    others.forEach(other -> read.remove(other.field().name()));
    List<OtherUnit> all = new ArrayList<>(otherUnits);
    all.addAll(others);
    return new Header(row, texts, read, origin, twice, all, unknown);
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
}
