package org.junheng.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.definition.Definitions;
import org.junheng.release.CountyNames;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearStates;

/**
 * What the province has of every county in a census year.
 *
 * @param state what the year is in, as collecting; null where nobody gave it a state and all is in
 * @param due the date until which the files were due, ISO-8601; null where there is none
 */
public record YearReceipts(int year, String state, String due, List<CountyReceipts> counties) {

  /**
   * What a release has of a census year.
   *
   * @param due by census year, the date until which its files are due
   */
  public static YearReceipts of(
      ReleaseTables release, Definitions definitions, int year, Map<Integer, String> due) {
    String date = due.get(year);
    boolean hasPassed = date != null && LocalDate.now().isAfter(LocalDate.parse(date));
    List<String> order = List.copyOf(definitions.forms().keySet());
    Map<String, List<Receipt>> byCounty = new TreeMap<>();
    FormStates.forEachOf(
        year,
        release,
        (of, county, state) -> {
          if (order.contains(state.form())) {
            byCounty
                .computeIfAbsent(county, any -> new ArrayList<>())
                .add(Receipt.of(state, hasPassed));
          }
        });
    CountyNames names = new CountyNames(release);
    List<CountyReceipts> counties = new ArrayList<>();
    byCounty.forEach(
        (county, forms) -> {
          forms.sort(java.util.Comparator.comparing(form -> order.indexOf(form.form())));
          counties.add(
              new CountyReceipts(
                  county, names.nameOf(county, year).orElse(""), List.copyOf(forms)));
        });
    String state = YearStates.of(release).stateOf(year).orElse(null);
    return new YearReceipts(year, state, date, List.copyOf(counties));
  }

  /** The newest census year that a release has something of. */
  public static int newest(ReleaseTables release) {
    return release
        .query(Newest.class, "select coalesce(max(year), 0) as year from data_quality")
        .get(0)
        .year();
  }

  private record Newest(int year) {}

  /** The same of one county alone. */
  public YearReceipts only(String countyCode) {
    return new YearReceipts(
        year,
        state,
        due,
        counties.stream().filter(one -> one.countyCode().equals(countyCode)).toList());
  }

  /** How many counties have a form that something is true of. */
  public long countiesWith(Predicate<Receipt> condition) {
    return counties.stream().filter(one -> !one.where(condition).isEmpty()).count();
  }
}
