package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/** The rows of one census year under one standard that a report tells. */
final class YearRows {
  private final Storage release;
  private final String standard;
  private final int year;
  private final Map<String, List<TableRow>> tables = new LinkedHashMap<>();
  private Map<String, String> schools;

  YearRows(Storage release, String standard, int year) {
    this.release = release;
    this.standard = standard;
    this.year = year;
  }

  int year() {
    return year;
  }

  /** All rows of a table; none where the release has no such table. */
  List<TableRow> of(String table) {
    return tables.computeIfAbsent(table, this::read);
  }

  /** A county's rows of a table. */
  List<TableRow> of(String table, String county) {
    return of(table).stream().filter(row -> says(row, "county_code", county)).toList();
  }

  /** What a school is called; its code where it has no name. */
  String school(String code) {
    if (schools == null) {
      schools = new TreeMap<>();
      TableRows.forEachOf(
          year,
          release,
          "dim_school",
          row ->
              schools.put(
                  row.text("school_code").orElseThrow(), row.text("school_name").orElse("")));
    }
    return schools.getOrDefault(code, code);
  }

  /** Whether a column says this. */
  static boolean says(TableRow row, String column, String value) {
    return row.text(column).filter(value::equals).isPresent();
  }

  /** How many rows say this in a column. */
  static long counted(List<TableRow> some, String column, String value) {
    return some.stream().filter(row -> says(row, column, value)).count();
  }

  private List<TableRow> read(String table) {
    List<TableRow> rows = new ArrayList<>();
    boolean isOfAll = table.equals("data_quality");
    TableRows.forEachOf(
        year,
        release,
        table,
        row -> {
          if (isOfAll || says(row, "standard", standard)) {
            rows.add(row);
          }
        });
    return rows;
  }
}
