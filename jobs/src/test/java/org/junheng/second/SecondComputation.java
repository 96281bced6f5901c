package org.junheng.second;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The published tables of a province computed a second time, in plain Java and from the methodology
 * alone, to be compared with the warehouse. Each table is a list of rows, column name to value:
 * codes and words are strings, counts and figures numbers, yes and no booleans, lists lists.
 */
final class SecondComputation {
  /** The key of each table with an expected counterpart. */
  static final Map<String, List<String>> KEYS =
      Map.of(
          "unit_indicator", List.of("standard", "year", "school_code", "stage", "indicator"),
          "unit_verdict", List.of("standard", "year", "school_code", "stage"),
          "county_variance", List.of("standard", "year", "county_code", "stage", "indicator"),
          "county_composite", List.of("standard", "year", "county_code", "stage"),
          "county_ranking", List.of("standard", "year", "stage", "measure", "county_code"),
          "variance_driver",
              List.of("standard", "year", "county_code", "stage", "indicator", "school_code"));

  private final Province province;
  private final CountyHistory history;
  private final SortedMap<Integer, SortedMap<String, Submission>> submissions = new TreeMap<>();
  private final SortedMap<Integer, SortedMap<String, List<School>>> schools = new TreeMap<>();
  private final Map<Standard, SortedMap<Integer, SortedMap<String, CountyTables>>> counties =
      new HashMap<>();

  private SecondComputation(Province province) {
    this.province = province;
    this.history = new CountyHistory(province);
    for (int year : province.years()) {
      submissions.put(year, new TreeMap<>());
      schools.put(year, new TreeMap<>());
      for (String county : history.validCodes(year)) {
        Submission submission = Submission.of(province, year, county);
        submissions.get(year).put(county, submission);
        schools.get(year).put(county, Schools.of(submission));
      }
    }
    for (Standard standard : Standard.values()) {
      SortedMap<Integer, SortedMap<String, CountyTables>> byYear = new TreeMap<>();
      schools.forEach(
          (year, ofYear) -> {
            byYear.put(year, new TreeMap<>());
            ofYear.forEach(
                (county, all) ->
                    byYear
                        .get(year)
                        .put(
                            county,
                            new CountyTables(standard, year, county, Unit.of(all, standard))));
          });
      counties.put(standard, byYear);
    }
  }

  /** All tables of a province by name. */
  static Map<String, List<Map<String, Object>>> of(Province province) {
    return new SecondComputation(province).tables();
  }

  private Map<String, List<Map<String, Object>>> tables() {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    for (Standard standard : Standard.values()) {
      for (CountyTables county : all(standard)) {
        add(tables, "unit_indicator", UnitTables.indicatorRows(standard, county.units()));
        if (standard == Standard.Q2017) {
          add(tables, "unit_verdict", UnitTables.verdictRows(county.units()));
        }
        add(tables, "county_variance", county.varianceRows());
        add(tables, "county_composite", county.compositeRows());
        add(tables, "variance_driver", county.driverRows());
      }
      add(tables, "county_ranking", new Rankings(standard, history, counties.get(standard)).rows());
    }
    return tables;
  }

  private List<CountyTables> all(Standard standard) {
    return counties.get(standard).values().stream()
        .flatMap(ofYear -> ofYear.values().stream())
        .toList();
  }

  private static void add(
      Map<String, List<Map<String, Object>>> tables, String table, List<Map<String, Object>> rows) {
    tables.computeIfAbsent(table, t -> new ArrayList<>()).addAll(rows);
  }
}
