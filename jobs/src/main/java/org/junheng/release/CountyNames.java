package org.junheng.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.table.DimCounty;

/** What counties and their cities are called in each census year, from {@code dim_county}. */
public final class CountyNames {
  private final Map<String, List<DimCounty>> periods = new LinkedHashMap<>();
  private final Map<String, List<DimCounty>> cities = new LinkedHashMap<>();

  /** The names of a release. */
  public CountyNames(ReleaseTables release) {
    this(release.read(DimCounty.class));
  }

  /** The names of the rows of {@code dim_county}. */
  public CountyNames(List<DimCounty> rows) {
    for (DimCounty period : rows) {
      add(periods, period.countyCode(), period);
      add(cities, period.cityCode(), period);
    }
  }

  /** The city that a county is counted under in a year. */
  public Optional<String> cityOf(String county, int year) {
    return in(periods, county, year).map(DimCounty::cityCode);
  }

  /** A county's name in a year, where it is valid then and has one. */
  public Optional<String> nameOf(String code, int year) {
    return in(periods, code, year).map(DimCounty::countyName);
  }

  /** A county's name in a year; its code where it has none. */
  public String county(String code, int year) {
    return nameOf(code, year).orElse(code);
  }

  /** A city's name in a year; its code where it has none. */
  public String city(String code, int year) {
    return in(cities, code, year).map(DimCounty::cityName).orElse(code);
  }

  private static void add(Map<String, List<DimCounty>> rows, String code, DimCounty row) {
    if (code != null) {
      rows.computeIfAbsent(code, any -> new ArrayList<>()).add(row);
    }
  }

  private static Optional<DimCounty> in(Map<String, List<DimCounty>> rows, String code, int year) {
    return rows.getOrDefault(code, List.of()).stream()
        .filter(row -> row.fromYear() <= year)
        .filter(row -> row.toYear() == null || row.toYear() >= year)
        .findFirst();
  }
}
