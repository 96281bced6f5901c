package org.junheng.publish.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.mart.WideView.ViewColumn;

/**
 * The statements that make the mart's tables, views and comments, in words that PostgreSQL and
 * DuckDB both take. Keys, indexes and rights are PostgreSQL's alone.
 */
final class MartDdl {
  static final String TEXT = "text";

  private final Dictionary dictionary;
  private final String releaseId;

  /** The statements for a release. */
  MartDdl(Mart mart, String releaseId) {
    this.dictionary = mart.dictionary();
    this.releaseId = releaseId;
  }

  /** Makes a table. */
  String create(Table table) {
    String columns =
        table.columns().stream()
            .map(column -> Sql.name(column.name()) + " " + type(column) + filled(table, column))
            .collect(Collectors.joining(",\n  "));
    return "create table %s (\n  %s,\n  %s text not null default %s\n)"
        .formatted(
            Sql.name(table.table()),
            columns,
            Sql.name(Mart.RELEASE_ID.name()),
            Sql.text(releaseId));
  }

  /** Makes a view. */
  String create(WideView view) {
    return "create view " + Sql.name(view.name()) + " as\n" + view.select();
  }

  /** Says what a table and its columns are. */
  List<String> comments(Table table) {
    List<String> comments = new ArrayList<>();
    comments.add(comment("table", Sql.name(table.table()), dictionary.comment(table)));
    for (Column column : columns(table)) {
      comments.add(
          comment(
              "column",
              Sql.name(table.table()) + "." + Sql.name(column.name()),
              dictionary.comment(table, column)));
    }
    return comments;
  }

  /** Says what a view and its columns are. */
  List<String> comments(WideView view) {
    List<String> comments = new ArrayList<>();
    comments.add(comment("view", Sql.name(view.name()), view.comment()));
    for (ViewColumn column : view.columns()) {
      comments.add(
          comment(
              "column", Sql.name(view.name()) + "." + Sql.name(column.name()), column.comment()));
    }
    return comments;
  }

  /** A table's columns, the release's id at the end. */
  static List<Column> columns(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(Mart.RELEASE_ID);
    return columns;
  }

  /** A column's type. */
  static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> TEXT;
      case YEAR -> "integer";
      case COUNT -> "bigint";
      case NUMBER -> "double precision";
      case YES_NO -> "boolean";
      case LIST -> "text[]";
      case DAY -> "date";
      case TIME -> "timestamp with time zone";
    };
  }

  private static String filled(Table table, Column column) {
    boolean isAlwaysFilled =
        table.key().contains(column.name()) && !table.keyMayBeEmpty().contains(column.name());
    return isAlwaysFilled ? " not null" : "";
  }

  private static String comment(String kind, String name, String text) {
    return "comment on " + kind + " " + name + " is " + Sql.text(text);
  }
}
