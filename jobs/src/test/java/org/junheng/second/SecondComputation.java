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
public final class SecondComputation {
  /** The key of each table. */
  public static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          entry("dim_school", "year", "school_code"),
          entry("unit_indicator", "standard", "year", "school_code", "stage", "indicator"),
          entry("unit_verdict", "standard", "year", "school_code", "stage"),
          entry("county_variance", "standard", "year", "county_code", "stage", "indicator"),
          entry("county_composite", "standard", "year", "county_code", "stage"),
          entry("county_ranking", "standard", "year", "stage", "measure", "county_code"),
          entry("county_item", "standard", "year", "county_code", "item"),
          entry("county_verdict", "standard", "year", "county_code"),
          entry("county_trend", "standard", "county_code", "stage", "measure", "year", "on_map"),
          entry("shortfall_plan", "standard", "year", "school_code", "stage", "indicator"),
          entry(
              "variance_driver",
              "standard",
              "year",
              "county_code",
              "stage",
              "indicator",
              "school_code"));

  private final Province province;
  private final CountyHistory history;
  private final SortedMap<Integer, SortedMap<String, Submission>> submissions = new TreeMap<>();
  private final SortedMap<Integer, SortedMap<String, List<School>>> schools = new TreeMap<>();
  private final Map<Standard, SortedMap<Integer, SortedMap<String, CountyTables>>> counties =
      new HashMap<>();

  private static Map.Entry<String, List<String>> entry(String table, String... key) {
    return Map.entry(table, List.of(key));
  }

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
      add(tables, "county_trend", new Trends(standard, history, counties.get(standard)).rows());
    }
    addItemsAndVerdicts(tables);
    Shortfalls shortfalls = new Shortfalls(province);
    for (CountyTables county : all(Standard.Q2017)) {
      county.units().forEach(unit -> add(tables, "shortfall_plan", shortfalls.rows(unit)));
    }
    List<Submission> inOrder =
        submissions.values().stream().flatMap(ofYear -> ofYear.values().stream()).toList();
    tables.put("dim_school", new Lineages(inOrder).rows());
    return tables;
  }

  private void addItemsAndVerdicts(Map<String, List<Map<String, Object>>> tables) {
    Preconditions preconditions = new Preconditions(province, history, monitored());
    for (CountyTables county : all(Standard.Q2017)) {
      Submission submission = submissions.get(county.year()).get(county.county());
      List<Item> items = items(submission, preconditions);
      add(tables, "county_item", items.stream().map(item -> itemRow(submission, item)).toList());
      add(tables, "county_verdict", List.of(CountyVerdicts.ofQ2017(county, submission, items)));
    }
    for (CountyTables county : all(Standard.B2012)) {
      add(
          tables,
          "county_verdict",
          List.of(
              CountyVerdicts.ofB2012(county, submissions.get(county.year()).get(county.county()))));
    }
  }

  private SortedMap<Integer, SortedMap<String, Verdict>> monitored() {
    SortedMap<Integer, SortedMap<String, Verdict>> monitored = new TreeMap<>();
    for (CountyTables county : all(Standard.B2012)) {
      if (county.has(Stage.PRIMARY) || county.has(Stage.JUNIOR)) {
        monitored
            .computeIfAbsent(county.year(), year -> new TreeMap<>())
            .put(county.county(), CountyVerdicts.composites(county));
      }
    }
    return monitored;
  }

  /** All items of a county-year; nothing is known of a county that submitted nothing (§9.15). */
  private List<Item> items(Submission submission, Preconditions preconditions) {
    List<School> schoolsOfCounty = schools.get(submission.year()).get(submission.county());
    List<Item> items = new ArrayList<>(SchoolItems.of(submission, schoolsOfCounty));
    items.addAll(CountyItems.of(submission));
    items.addAll(preconditions.of(submission.county(), submission.year()));
    return submission.isEmpty()
        ? items.stream().map(item -> Item.unknown(item.id())).toList()
        : items;
  }

  private static Map<String, Object> itemRow(Submission submission, Item item) {
    return Tables.row(
        "standard", "Q2017",
        "year", submission.year(),
        "county_code", submission.county(),
        "item", item.id(),
        "value", item.value(),
        "threshold", item.threshold(),
        "verdict", item.verdict().text(),
        "flips_when_rounded", item.flips());
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
