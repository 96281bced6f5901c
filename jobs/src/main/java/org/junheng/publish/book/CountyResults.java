package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junheng.warehouse.TableRows.TableRow;

/** What a release says of one county in one census year. */
final class CountyResults {
  private final String code;
  private final String name;
  private final String cityCode;
  private final String cityName;
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, List<TableRow>> rows = new HashMap<>();

  CountyResults(String code, String name, String cityCode, String cityName) {
    this.code = code;
    this.name = name;
    this.cityCode = cityCode;
    this.cityName = cityName;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  String cityCode() {
    return cityCode;
  }

  String cityName() {
    return cityName;
  }

  /** The units of the form's standard, primary ones first. */
  List<Unit> units() {
    return units;
  }

  void add(Unit unit) {
    units.add(unit);
  }

  void add(String table, TableRow row) {
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
  }

  /** The county's rows of a table. */
  List<TableRow> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The first row of a table that fits. */
  Optional<TableRow> row(String table, Predicate<TableRow> fits) {
    return rows(table).stream().filter(fits).findFirst();
  }

  /** The first row of a table whose column says this. */
  Optional<TableRow> row(String table, String column, String value) {
    return row(table, row -> is(row, column, value));
  }

  /** A stage's row of an indicator or measure. */
  Optional<TableRow> row(String table, String stage, String column, String value) {
    return row(table, row -> is(row, "stage", stage) && is(row, column, value));
  }

  static boolean is(TableRow row, String column, String value) {
    return row.text(column).orElse("").equals(value);
  }
}
