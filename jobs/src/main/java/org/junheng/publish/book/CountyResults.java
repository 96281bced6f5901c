package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyVariance;

/** What a release says of one county in one census year. */
final class CountyResults {
  private final String code;
  private final String name;
  private final String cityCode;
  private final String cityName;
  private final List<ShownUnit> units = new ArrayList<>();
  private final Map<Class<?>, List<Record>> rows = new HashMap<>();

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
  List<ShownUnit> units() {
    return units;
  }

  /** The units of a stage. */
  List<ShownUnit> units(String stage) {
    return units.stream().filter(unit -> unit.stage().equals(stage)).toList();
  }

  void add(ShownUnit unit) {
    units.add(unit);
  }

  void add(Record row) {
    rows.computeIfAbsent(row.getClass(), any -> new ArrayList<>()).add(row);
  }

  /** The county's rows of the table of a record, in the table's order. */
  <T extends Record> List<T> rows(Class<T> table) {
    return rows.getOrDefault(table, List.of()).stream().map(table::cast).toList();
  }

  /** The first row of the table of a record that fits. */
  <T extends Record> Optional<T> row(Class<T> table, Predicate<T> fits) {
    return rows.getOrDefault(table, List.of()).stream().map(table::cast).filter(fits).findFirst();
  }

  /** How much its units of a stage differ in an indicator. */
  Optional<CountyVariance> variance(String stage, String indicator) {
    return row(
        CountyVariance.class,
        row -> row.stage().equals(stage) && row.indicator().equals(indicator));
  }

  /** The first indicator's variance of a stage; none where the county has no unit of it. */
  Optional<CountyVariance> anyVariance(String stage) {
    return row(CountyVariance.class, row -> row.stage().equals(stage));
  }

  /** Where it stands in a stage's measure. */
  Optional<CountyRanking> ranking(String stage, String measure) {
    return row(
        CountyRanking.class, row -> row.stage().equals(stage) && row.measure().equals(measure));
  }

  /** What became of an item. */
  Optional<CountyItem> item(String id) {
    return row(CountyItem.class, row -> row.item().equals(id));
  }
}
