package org.junheng.publish.mart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A view for drag and drop: a table under Chinese names, with names beside codes.
 *
 * @param name Chinese
 * @param from the table, as {@code t}, and those that its names come from
 */
record WideView(String name, String comment, List<ViewColumn> columns, String from) {

  /** A column of a view and where it comes from. */
  record ViewColumn(String name, String expression, String comment) {}

  /** The query that the view stands for. */
  String select() {
    return "select\n  "
        + columns.stream()
            .map(column -> column.expression() + " as " + Sql.name(column.name()))
            .collect(Collectors.joining(",\n  "))
        + "\nfrom "
        + from;
  }
}
