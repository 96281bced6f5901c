package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;

/**
 * Small tables as text: a line of column names, then a line a row, cells parted by bars. An empty
 * cell is null, a list's members are parted by spaces; columns that are not named are null, lists
 * empty.
 */
public final class TextTable {
  private static final Definitions DEFINITIONS = Definitions.load();

  private TextTable() {}

  /** Writes a table of the warehouse into a release's folder. */
  public static void write(Storage release, String table, String text) {
    write(release, table, text, Map.of());
  }

  /** Writes a table in whose cells some words stand for longer or stranger text. */
  public static void write(
      Storage release, String table, String text, Map<String, String> standIns) {
    Table written = DEFINITIONS.table(table);
    TableWriter.write(written, rows(written, text, standIns), release.in(table), "part.parquet");
  }

  private static List<Object[]> rows(Table table, String text, Map<String, String> standIns) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    List<Object[]> rows = new ArrayList<>();
    if (lines.isEmpty()) {
      return rows;
    }
    List<String> names = lines.get(0);
    List<String> known = table.columns().stream().map(Column::name).toList();
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException(known + " does not have all of " + names);
    }
    for (List<String> cells : lines.subList(1, lines.size())) {
      if (cells.size() != names.size()) {
        throw new IllegalArgumentException(names + " and " + cells + " differ in length");
      }
      rows.add(
          table.columns().stream()
              .map(column -> value(column, cell(names.indexOf(column.name()), cells), standIns))
              .toArray());
    }
    return rows;
  }

  private static String cell(int at, List<String> cells) {
    return at < 0 ? "" : cells.get(at);
  }

  private static Object value(Column column, String cell, Map<String, String> standIns) {
    if (column.type() == Column.Type.LIST) {
      return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
    if (cell.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case COUNT -> Long.valueOf(cell);
      case NUMBER -> Double.valueOf(cell);
      case YES_NO -> Boolean.valueOf(cell);
      case YEAR -> Integer.valueOf(cell);
      default -> text(cell, standIns);
    };
  }

  private static String text(String cell, Map<String, String> standIns) {
    String text = cell;
    for (Map.Entry<String, String> one : standIns.entrySet()) {
      text = text.replace(one.getKey(), one.getValue());
    }
    return text;
  }
}
