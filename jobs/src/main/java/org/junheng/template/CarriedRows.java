package org.junheng.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.answer.CensusRow;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows;

/**
 * What counties' prefilled workbooks carry over: accepted rows of a release's newest year before.
 */
public final class CarriedRows {
  private final Storage release;
  private final Definitions definitions;
  private final Integer from;

  /** The rows of the newest census year of a release before the one that is to be filled in. */
  public CarriedRows(Storage release, Definitions definitions, List<Integer> years, int year) {
    this.release = release;
    this.definitions = definitions;
    this.from = years.stream().filter(known -> known < year).max(Integer::compare).orElse(null);
  }

  /** The census year that is carried over; null where there is none. */
  public Integer year() {
    return from;
  }

  /**
   * By county, then by form, the rows field by field as files write them.
   *
   * @param codes the counties, each with the codes that it reported under in the year carried over
   */
  public Map<String, Map<String, List<Map<String, String>>>> of(Map<String, Set<String>> codes) {
    Map<String, Set<String>> countiesByCode = new HashMap<>();
    codes.forEach(
        (county, before) ->
            before.forEach(
                code ->
                    countiesByCode
                        .computeIfAbsent(code, any -> new java.util.TreeSet<>())
                        .add(county)));
    Map<String, Map<String, List<Map<String, String>>>> rows = new HashMap<>();
    codes.keySet().forEach(county -> rows.put(county, new HashMap<>()));
    for (Form form : definitions.forms().values()) {
      if (from != null && form.fields().stream().anyMatch(Field::carried)) {
        TableRows.forEach(
            release,
            form.table().table(),
            row -> {
              Set<String> counties =
                  countiesByCode.getOrDefault(row.text("county_code").orElse(""), Set.of());
              if (row.count("year") == from && !counties.isEmpty()) {
                Map<String, String> cells = CensusRow.of(form, row, definitions).cells();
                counties.forEach(
                    county ->
                        rows.get(county)
                            .computeIfAbsent(form.form(), any -> new ArrayList<>())
                            .add(cells));
              }
            });
      }
    }
    return rows;
  }
}
