package org.junheng.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.storage.Storage;
import org.junheng.warehouse.CountyNames;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/** Answers from the tables of a release. A county's answer looks at that county's rows alone. */
public final class ReleaseAnswers {
  private final Storage release;
  private final Definitions definitions;
  private final String origin;

  /**
   * Answers from a release.
   *
   * @param origin what the answers say they were made by
   */
  public ReleaseAnswers(Storage release, Definitions definitions, String origin) {
    this.release = release;
    this.definitions = definitions;
    this.origin = origin;
  }

  /** A county in a census year. */
  public record CountyYear(int year, String countyCode) {
    static CountyYear of(TableRow row) {
      return new CountyYear((int) row.count("year"), row.text("county_code").orElse(""));
    }
  }

  /**
   * Hands over the answer of each county-year.
   *
   * @param wanted the county-years, each with the codes under which the county's own schools
   *     reported in the year before
   */
  public void forEach(Map<CountyYear, Set<String>> wanted, Consumer<CountyAnswer> reader) {
    Map<CountyYear, List<Finding>> findings = findings(wanted.keySet());
    Map<CountyYear, List<FormState>> states = states(wanted.keySet());
    Map<CountyYear, SchoolYears> schools = schools(wanted, findings);
    CountyNames names = new CountyNames(release);
    wanted
        .keySet()
        .forEach(
            place ->
                reader.accept(
                    new CountyAnswer(
                        place.year,
                        place.countyCode,
                        names.nameOf(place.countyCode, place.year).orElse(null),
                        origin,
                        states.getOrDefault(place, List.of()),
                        findings.getOrDefault(place, List.of()).stream()
                            .map(schools.get(place)::completed)
                            .toList())));
  }

  private Map<CountyYear, List<Finding>> findings(Set<CountyYear> wanted) {
    Map<CountyYear, List<Finding>> findings = new HashMap<>();
    TableRows.forEach(
        release,
        "held",
        row -> {
          CountyYear place = CountyYear.of(row);
          if (wanted.contains(place)) {
            finding(row)
                .ifPresent(
                    finding ->
                        findings.computeIfAbsent(place, any -> new ArrayList<>()).add(finding));
          }
        });
    return findings;
  }

  private static Optional<Finding> finding(TableRow row) {
    boolean isAccepted = row.text("accepted_reason").isPresent();
    return Weight.of(row.text("severity").orElseThrow(), isAccepted)
        .map(weight -> finding(row, weight));
  }

  private static Finding finding(TableRow row, Weight weight) {
    String reason = row.text("accepted_reason").map(text -> "（已认可：" + text + "）").orElse("");
    return new Finding(
        row.text("form").orElse(""),
        Finding.nameOf(row.text("file").orElse(null)),
        row.text("sheet").orElse(null),
        row.text("line").map(Long::valueOf).orElse(null),
        row.text("column").orElse(null),
        row.text("cell").orElse(null),
        row.text("value").orElse(null),
        row.text("last_year_value").orElse(null),
        row.text("rule").orElse(""),
        weight,
        row.text("message").orElse("") + reason,
        row.text("school_code").orElse(null),
        row.text("key").orElse(null),
        null,
        null);
  }

  private Map<CountyYear, List<FormState>> states(Set<CountyYear> wanted) {
    Map<CountyYear, Map<String, FormState>> byForm = new HashMap<>();
    FormStates.forEach(
        release,
        (year, county, state) -> {
          CountyYear place = new CountyYear(year, county);
          if (wanted.contains(place)) {
            byForm.computeIfAbsent(place, any -> new TreeMap<>()).put(state.form(), state);
          }
        });
    Map<CountyYear, List<FormState>> states = new HashMap<>();
    byForm.forEach(
        (place, own) ->
            states.put(
                place,
                definitions.forms().keySet().stream()
                    .filter(own::containsKey)
                    .map(own::get)
                    .toList()));
    return states;
  }

  /** Only the rows of schools that something is told of: a province has millions. */
  private Map<CountyYear, SchoolYears> schools(
      Map<CountyYear, Set<String>> wanted, Map<CountyYear, List<Finding>> findings) {
    Map<CountyYear, SchoolYears> schools = new LinkedHashMap<>();
    Map<CountyYear, Set<CountyYear>> readersOfYearBefore = new HashMap<>();
    wanted.forEach(
        (place, codesBefore) -> {
          schools.put(place, new SchoolYears(definitions, place.year));
          codesBefore.forEach(
              code ->
                  readersOfYearBefore
                      .computeIfAbsent(new CountyYear(place.year - 1, code), any -> new HashSet<>())
                      .add(place));
        });
    Told told = Told.of(findings.values());
    TableRows.forEach(
        release, definitions.form(Form.SCHOOL).table().table(), told::notePredecessor);
    for (Form form : definitions.forms().values()) {
      if (told.forms.contains(form.form())) {
        TableRows.forEach(
            release,
            form.table().table(),
            row -> {
              CountyYear place = CountyYear.of(row);
              Set<CountyYear> readers = readersOfYearBefore.getOrDefault(place, Set.of());
              boolean isSchoolNow = form.form().equals(Form.SCHOOL) && schools.containsKey(place);
              if (told.isOfSchool(row) && (isSchoolNow || !readers.isEmpty())) {
                CensusRow read = CensusRow.of(form, row, definitions);
                if (isSchoolNow) {
                  schools.get(place).add(read);
                }
                readers.forEach(
                    reader ->
                        schools
                            .get(reader)
                            .addOfYearBefore(read, reader.countyCode.equals(place.countyCode)));
              }
            });
      }
    }
    return schools;
  }

  /** The forms and schools that something is told of. */
  private record Told(Set<String> forms, Set<String> schools) {
    static Told of(Collection<List<Finding>> findings) {
      Told told = new Told(new HashSet<>(Set.of(Form.SCHOOL)), new HashSet<>());
      findings.stream()
          .flatMap(List::stream)
          .forEach(
              finding -> {
                told.forms.add(finding.form());
                told.schools.add(finding.schoolCode());
              });
      return told;
    }

    /** A school is told of under its predecessor's code too. */
    void notePredecessor(TableRow school) {
      if (isOfSchool(school)) {
        school.text("predecessor_code").ifPresent(schools::add);
      }
    }

    boolean isOfSchool(TableRow row) {
      return !row.has("school_code") || row.text("school_code").map(schools::contains).orElse(true);
    }
  }
}
