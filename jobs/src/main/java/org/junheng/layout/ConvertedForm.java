package org.junheng.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.layout.Layout.FormRow;

/**
 * A form as a layout fills it in a census year: its fields that are fed, and its rows by county.
 */
final class ConvertedForm {
  private final Form form;
  private final List<Field> fields = new ArrayList<>();
  private final List<Integer> key;
  private final Map<String, Map<List<String>, Row>> counties = new TreeMap<>();

  private ConvertedForm(Form form, Set<String> fed, int year) {
    this.form = form;
    for (Field field : form.fields()) {
      boolean isFed = fed.contains(field.name()) || LayoutCheck.FED_ALWAYS.contains(field.name());
      if (isFed && !field.headersIn(year).isEmpty()) {
        fields.add(field);
      }
    }
    List<String> names = fields.stream().map(Field::name).toList();
    this.key = form.rowKey().stream().map(names::indexOf).filter(at -> at >= 0).toList();
  }

  /** The forms of a layout that there are in a census year, by id. */
  static Map<String, ConvertedForm> of(Layout layout, Definitions definitions, int year) {
    Map<String, ConvertedForm> forms = new LinkedHashMap<>();
    for (Form form : definitions.forms().values()) {
      Set<String> fed =
          layout.rows().stream()
              .filter(row -> row.form().equals(form.form()))
              .map(FormRow::fields)
              .flatMap(each -> each.keySet().stream())
              .collect(Collectors.toSet());
      if (!fed.isEmpty() && form.years().contain(year)) {
        forms.put(form.form(), new ConvertedForm(form, fed, year));
      }
    }
    return forms;
  }

  /**
   * A row.
   *
   * @param values by the form's fields that are fed; null where nothing is known
   * @param cells that they come from, as the column of origin names them
   */
  record Row(String file, String sheet, long line, String[] values, String[] cells) {}

  Form form() {
    return form;
  }

  List<Field> fields() {
    return fields;
  }

  /** The rows of each county, in code order and in the order in which they were met. */
  Map<String, List<Row>> rows() {
    Map<String, List<Row>> rows = new TreeMap<>();
    counties.forEach((county, of) -> rows.put(county, List.copyOf(of.values())));
    return rows;
  }

  /**
   * Adds what a school says: to the row that another file gave of it, where there is one.
   *
   * @param occurrence how often the school stood before in the same table; it then has a row of its
   *     own, for the checks of repeated keys to tell
   */
  void add(String county, int occurrence, Reading reading, UnplacedList told) {
    List<String> keyOfRow = new ArrayList<>();
    keyOfRow.add(String.valueOf(occurrence));
    key.forEach(at -> keyOfRow.add(String.valueOf(reading.fed.get(at).value())));
    Map<List<String>, Row> rows = counties.computeIfAbsent(county, any -> new LinkedHashMap<>());
    Row before = rows.get(keyOfRow);
    if (before == null) {
      rows.put(keyOfRow, reading.row());
    } else {
      new RowsOfSchool(fields, before, reading, told).join();
    }
  }

  /** What a school's cells come to for each of the fields. */
  record Reading(String file, String sheet, long line, List<Fed> fed) {

    private Row row() {
      String[] values = new String[fed.size()];
      String[] cells = new String[fed.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = fed.get(i).value();
        cells[i] =
            values[i] == null || fed.get(i).cells().isEmpty()
                ? null
                : CellNames.of(fed.get(i).cells(), sheet, null);
      }
      return new Row(file, sheet, line, values, cells);
    }
  }
}
