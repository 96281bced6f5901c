package org.junheng.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.release.ReleaseTables;

/**
 * A row of a published table.
 *
 * @param values by column, in the table's order; null where there is no value
 */
record FigureRow(Table table, Map<String, Object> values) {

  FigureRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A row of cells in the table's order. */
  static FigureRow of(Table table, Object[] cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      values.put(table.columns().get(i).name(), cells[i]);
    }
    return new FigureRow(table, values);
  }

  /** The rows of a table in a release under a condition with question marks. */
  static List<FigureRow> in(
      ReleaseTables release, Table table, String where, List<Object> parameters) {
    List<FigureRow> rows = new ArrayList<>();
    release.forEachRow(
        table.table(),
        table.columns().stream().map(Column::name).toList(),
        cells -> rows.add(of(table, cells)),
        where,
        parameters.toArray());
    return rows;
  }

  Object value(String column) {
    return values.get(column);
  }

  /** A text or code; null where the table has no such column, or the row no value. */
  String text(String column) {
    return values.get(column) instanceof String text ? text : null;
  }

  /** A number; null likewise. */
  Double number(String column) {
    return values.get(column) instanceof Number number
        ? Double.valueOf(number.doubleValue())
        : null;
  }

  /** The census year; null for a row of none. */
  Integer year() {
    return values.get("year") instanceof Integer year ? year : null;
  }

  /** The county's code; null for a row of none. */
  String county() {
    return text("county_code");
  }

  /** What the row is named by, in the order of its table's key. */
  Map<String, Object> key() {
    Map<String, Object> key = new LinkedHashMap<>();
    table.key().forEach(name -> key.put(name, values.get(name)));
    return key;
  }

  /** The standard that the row was judged by; null for one of none. */
  Standard standard(Definitions definitions) {
    String id = text("standard");
    return id == null ? null : definitions.standards().get(id);
  }

  /** What follows from the indicator or item that a row is of; null for a row of none. */
  String measured() {
    String named = text("indicator") != null ? text("indicator") : text("item");
    if (named != null) {
      return named;
    }
    String measure = text("measure");
    return measure != null && measure.startsWith("cv_") ? measure.substring(3) : measure;
  }
}
