package org.junheng.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.release.ReleaseTables;

/** Reads the rows of schools that something is told of, and only those: a province has millions. */
final class ToldSchools {
  private static final String SCHOOL_CODE = "school_code";
  private static final String PARTED = "\u001f";
  private static final String AMONG = " in (select unnest(string_split(?, '" + PARTED + "')))";

  private final ReleaseTables release;
  private final Definitions definitions;
  private final Map<CountyYear, SchoolYears> schools = new HashMap<>();
  private final Map<CountyYear, Set<CountyYear>> readersOfYearBefore = new HashMap<>();

  private ToldSchools(
      ReleaseTables release, Definitions definitions, Map<CountyYear, Set<String>> wanted) {
    this.release = release;
    this.definitions = definitions;
    wanted.forEach(
        (place, codesBefore) -> {
          schools.put(place, new SchoolYears(definitions, place.year()));
          codesBefore.forEach(
              code ->
                  readersOfYearBefore
                      .computeIfAbsent(
                          new CountyYear(place.year() - 1, code), any -> new HashSet<>())
                      .add(place));
        });
  }

  /** Each county-year's schools of which there are findings. */
  static Map<CountyYear, SchoolYears> read(
      ReleaseTables release,
      Definitions definitions,
      Map<CountyYear, Set<String>> wanted,
      Map<CountyYear, List<Finding>> findings) {
    ToldSchools told = new ToldSchools(release, definitions, wanted);
    Set<String> forms = new HashSet<>(Set.of(Form.SCHOOL));
    Set<String> codes = new TreeSet<>();
    findings.values().stream()
        .flatMap(Collection::stream)
        .forEach(
            finding -> {
              forms.add(finding.form());
              if (finding.schoolCode() != null) {
                codes.add(finding.schoolCode());
              }
            });
    codes.addAll(told.predecessors(codes));
    definitions.forms().values().stream()
        .filter(form -> forms.contains(form.form()))
        .forEach(form -> told.read(form, codes));
    return told.schools;
  }

  /** A school is told of under its predecessor's code too. */
  private List<String> predecessors(Set<String> codes) {
    String table = definitions.form(Form.SCHOOL).table().table();
    return release
        .rows(
            table,
            List.of("predecessor_code"),
            "predecessor_code is not null and " + SCHOOL_CODE + AMONG,
            String.join(PARTED, codes))
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  private void read(Form form, Set<String> codes) {
    List<String> columns = new ArrayList<>(List.of("year", "county_code"));
    columns.addAll(form.fields().stream().map(Field::name).toList());
    String where = "concat_ws('/', year, county_code)" + AMONG;
    List<String> values = new ArrayList<>(List.of(places(form)));
    if (form.has(SCHOOL_CODE)) {
      where += " and (school_code is null or school_code" + AMONG + ")";
      values.add(String.join(PARTED, codes));
    }
    release.forEachRow(
        form.table().table(),
        columns,
        cells -> {
          CountyYear place = new CountyYear((Integer) cells[0], Objects.toString(cells[1], ""));
          List<Object> ofForm = java.util.Arrays.asList(cells).subList(2, cells.length);
          note(place, CensusRow.of(form, ofForm, definitions));
        },
        where,
        values.toArray());
  }

  private String places(Form form) {
    Set<CountyYear> places = new HashSet<>(readersOfYearBefore.keySet());
    if (form.form().equals(Form.SCHOOL)) {
      places.addAll(schools.keySet());
    }
    return String.join(
        PARTED, places.stream().map(each -> each.year() + "/" + each.countyCode()).toList());
  }

  private void note(CountyYear place, CensusRow row) {
    if (row.form().equals(Form.SCHOOL) && schools.containsKey(place)) {
      schools.get(place).add(row);
    }
    for (CountyYear reader : readersOfYearBefore.getOrDefault(place, Set.of())) {
      schools.get(reader).addOfYearBefore(row, reader.countyCode().equals(place.countyCode()));
    }
  }
}
