package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows.TableRow;

/** What counties and their cities are called in each census year, from {@code dim_county}. */
public final class CountyNames {
  private final Map<String, List<TableRow>> periods = new LinkedHashMap<>();
  private final Map<String, List<TableRow>> cities = new LinkedHashMap<>();

  /** The names of a release. */
  public CountyNames(Storage release) {
    for (TableRow row : TableRows.read(release, "dim_county")) {
      row.text("county_code").ifPresent(code -> add(periods, code, row));
      row.text("city_code").ifPresent(code -> add(cities, code, row));
    }
  }

  /** The city that a county is counted under in a year. */
  public Optional<String> cityOf(String county, int year) {
    return in(periods, county, year).flatMap(row -> row.text("city_code"));
  }

  /** A county's name in a year, where it is valid then and has one. */
  public Optional<String> nameOf(String code, int year) {
    return in(periods, code, year).flatMap(row -> row.text("county_name"));
  }

  /** A county's name in a year; its code where it has none. */
  public String county(String code, int year) {
    return nameOf(code, year).orElse(code);
  }

  /** A city's name in a year; its code where it has none. */
  public String city(String code, int year) {
    return in(cities, code, year).flatMap(row -> row.text("city_name")).orElse(code);
  }

  private static void add(Map<String, List<TableRow>> rows, String code, TableRow row) {
    rows.computeIfAbsent(code, any -> new ArrayList<>()).add(row);
  }

  private static Optional<TableRow> in(Map<String, List<TableRow>> rows, String code, int year) {
    return rows.getOrDefault(code, List.of()).stream()
        .filter(row -> row.count("from_year") <= year)
        .filter(row -> row.text("to_year").map(Integer::parseInt).orElse(year) >= year)
        .findFirst();
  }
}
