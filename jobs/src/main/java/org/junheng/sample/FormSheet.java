package org.junheng.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/** One form of a county and year, with the official headers of that year. */
final class FormSheet {
  private final Form form;
  private final List<String> headers = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String[]> rows = new ArrayList<>();

  FormSheet(Form form, int year) {
    this.form = form;
    for (Field field : form.fields()) {
      if (!field.headersIn(year).isEmpty()) {
        positions.put(field.name(), headers.size());
        headers.add(field.officialHeader(year));
      }
    }
  }

  /** The form that it is one of. */
  Form form() {
    return form;
  }

  /** The headers in the form's order. */
  List<String> headers() {
    return headers;
  }

  /** The cells of all rows in the headers' order. */
  List<String[]> rows() {
    return rows;
  }

  /** A new empty row at the end. */
  Row addRow() {
    String[] cells = new String[headers.size()];
    rows.add(cells);
    return new Row(cells);
  }

  /** The row at that place. */
  Row row(int index) {
    return new Row(rows.get(index));
  }

  /** A row that is being filled; a field that the year's form does not have is passed over. */
  final class Row {
    private final String[] cells;

    private Row(String[] cells) {
      this.cells = cells;
    }

    Row put(String field, String value) {
      Integer position = positions.get(field);
      if (position != null) {
        cells[position] = value;
      } else {
        form.field(field);
      }
      return this;
    }

    Row put(String field, long value) {
      return put(field, Long.toString(value));
    }

    String cell(String field) {
      return cells[positions.get(field)];
    }
  }
}
