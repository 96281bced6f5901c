package org.junheng.publish.mart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A view for drag and drop: a table under Chinese names, with names beside codes.
 *
 * @param name Chinese
 * @param from the table, as {@code t}, and those that its names come from
 * @param where which of the table's rows it shows; null: all
 */
record WideView(String name, String comment, List<ViewColumn> columns, String from, String where) {

  /**
   * A column of a view and where it comes from.
   *
   * @param type as the database calls it
   * @param unit what its figures count; null where they count nothing
   */
  record ViewColumn(String name, String expression, String type, String unit, String comment) {}

  /** The same columns of some of the rows, under another name. */
  WideView of(String title, String about, String rows) {
    return new WideView(
        title, about, columns, from, where == null ? rows : where + " and (" + rows + ")");
  }

  /** The query that the view stands for. */
  String select() {
    return "select\n  "
        + columns.stream()
            .map(column -> column.expression() + " as " + Sql.name(column.name()))
            .collect(Collectors.joining(",\n  "))
        + "\nfrom "
        + from
        + (where == null ? "" : "\nwhere " + where);
  }
}
