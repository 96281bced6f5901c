package org.junheng.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.answer.CensusRow;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.release.ReleaseTables;

/**
 * What counties' prefilled workbooks carry over: accepted rows of a release's newest year before.
 */
public final class CarriedRows {
  private final ReleaseTables release;
  private final Definitions definitions;
  private final Integer from;

  /** The rows of the newest census year of a release before the one that is to be filled in. */
  public CarriedRows(
      ReleaseTables release, Definitions definitions, List<Integer> years, int year) {
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
    return of(codes, form -> form.fields().stream().anyMatch(Field::carried));
  }

  /** The same, of some forms. */
  public Map<String, Map<String, List<Map<String, String>>>> of(
      Map<String, Set<String>> codes, Set<String> forms) {
    return of(codes, form -> forms.contains(form.form()));
  }

  /** The same of one county, of all forms. */
  public Map<String, List<Map<String, String>>> allOf(String county, Set<String> codes) {
    return of(Map.of(county, codes), form -> true).get(county);
  }

  private Map<String, Map<String, List<Map<String, String>>>> of(
      Map<String, Set<String>> codes, Predicate<Form> asked) {
    Map<String, Set<String>> countiesByCode = new HashMap<>();
    Map<String, Map<String, List<Map<String, String>>>> rows = new HashMap<>();
    codes.forEach(
        (county, before) -> {
          rows.put(county, new HashMap<>());
          before.forEach(
              code -> countiesByCode.computeIfAbsent(code, any -> new TreeSet<>()).add(county));
        });
    for (Form form : definitions.forms().values()) {
      if (from != null && asked.test(form)) {
        read(
            form,
            (code, cells) ->
                countiesByCode
                    .getOrDefault(code, Set.of())
                    .forEach(
                        county ->
                            rows.get(county)
                                .computeIfAbsent(form.form(), any -> new ArrayList<>())
                                .add(cells)));
      }
    }
    return rows;
  }

  private interface Reader {
    void take(String countyCode, Map<String, String> cells);
  }

  private void read(Form form, Reader reader) {
    List<String> columns =
        Stream.concat(Stream.of("county_code"), form.fields().stream().map(Field::name)).toList();
    release.forEachRow(
        form.table().table(),
        columns,
        row -> {
          List<Object> values = Arrays.asList(row).subList(1, row.length);
          reader.take((String) row[0], CensusRow.of(form, values, definitions).cells());
        },
        "year = ?",
        from);
  }
}
