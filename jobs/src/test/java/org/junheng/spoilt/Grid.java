package org.junheng.spoilt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Form;

/** One file as rows of cells, the header first; no cell of the made-up province needs quotes. */
final class Grid {
  private final Form form;
  private final int year;
  private final List<List<String>> rows;

  private Grid(Form form, int year, List<List<String>> rows) {
    this.form = form;
    this.year = year;
    this.rows = rows;
  }

  static Grid of(Form form, int year, String text) {
    return new Grid(
        form,
        year,
        text.lines()
            .map(line -> (List<String>) new ArrayList<>(Arrays.asList(line.split(",", -1))))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  Grid copy() {
    return new Grid(
        form,
        year,
        rows.stream()
            .map(row -> (List<String>) new ArrayList<>(row))
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  Form form() {
    return form;
  }

  /** All rows; 0 is the header, and row i stands on line i + 1. */
  List<List<String>> rows() {
    return rows;
  }

  boolean has(String field) {
    return rows.get(0).contains(header(field));
  }

  String header(String field) {
    return form.field(field).officialHeader(year);
  }

  int column(String field) {
    return rows.get(0).indexOf(header(field));
  }

  String cell(int row, String field) {
    return rows.get(row).get(column(field));
  }

  void put(int row, String field, String text) {
    rows.get(row).set(column(field), text);
  }

  long number(int row, String field) {
    return Long.parseLong(cell(row, field));
  }

  /** The rows of data that a field's value fits. */
  List<Integer> rowsWhere(String field, java.util.function.Predicate<String> fits) {
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (fits.test(cell(i, field))) {
        found.add(i);
      }
    }
    return found;
  }

  /** The school that a row is of; null in the county's own forms. */
  String school(int row) {
    return form.has("school_code") ? cell(row, "school_code") : null;
  }

  String text() {
    return text(",", "\n");
  }

  String text(String separator, String lineEnd) {
    return rows.stream()
        .map(row -> String.join(separator, row) + lineEnd)
        .collect(Collectors.joining());
  }
}
