package org.junheng.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.release.CountyNames;
import org.junheng.release.ReleaseTables;
import org.junheng.table.HeldCell;

/**
 * Answers to some county-years from the tables of a release, which are read once. A county's answer
 * looks at that county's rows alone. Several threads may ask.
 */
public final class ReleaseAnswers {
  private final Definitions definitions;
  private final String origin;
  private final CountyNames names;
  private final Map<CountyYear, List<Finding>> findings = new LinkedHashMap<>();
  private final Map<CountyYear, List<FormState>> states = new HashMap<>();
  private final Map<CountyYear, SchoolYears> schools;

  /**
   * Reads what a release says of county-years.
   *
   * @param origin what the answers say they were made by
   * @param wanted the county-years, each with the codes under which the county's own schools
   *     reported in the year before
   */
  public ReleaseAnswers(
      ReleaseTables release,
      Definitions definitions,
      String origin,
      Map<CountyYear, Set<String>> wanted) {
    this.definitions = definitions;
    this.origin = origin;
    this.names = new CountyNames(release);
    wanted.keySet().forEach(place -> findings.put(place, new ArrayList<>()));
    readFindings(release);
    readStates(release);
    this.schools = ToldSchools.read(release, definitions, wanted, findings);
  }

  /** A county in a census year. */
  public record CountyYear(int year, String countyCode) {}

  /** The county-years that are wanted, in their order. */
  public Set<CountyYear> places() {
    return findings.keySet();
  }

  /** The answer to a county-year that is wanted. */
  public CountyAnswer of(CountyYear place) {
    return new CountyAnswer(
        place.year,
        place.countyCode,
        names.nameOf(place.countyCode, place.year).orElse(null),
        origin,
        states.getOrDefault(place, List.of()),
        findings.getOrDefault(place, List.of()).stream()
            .map(schools.get(place)::completed)
            .toList());
  }

  private void readFindings(ReleaseTables release) {
    release.forEach(
        HeldCell.class,
        held -> {
          List<Finding> ofPlace = held.year() == null ? null : findings.get(placeOf(held));
          if (ofPlace != null) {
            Finding.of(held).ifPresent(ofPlace::add);
          }
        },
        "true");
  }

  private static CountyYear placeOf(HeldCell held) {
    return new CountyYear(held.year(), held.countyCode());
  }

  private void readStates(ReleaseTables release) {
    Map<CountyYear, Map<String, FormState>> byForm = new HashMap<>();
    FormStates.forEach(
        release,
        (year, county, state) ->
            byForm
                .computeIfAbsent(new CountyYear(year, county), any -> new TreeMap<>())
                .put(state.form(), state));
    for (CountyYear place : findings.keySet()) {
      Map<String, FormState> own = byForm.getOrDefault(place, Map.of());
      states.put(
          place,
          definitions.forms().keySet().stream()
              .flatMap(form -> Optional.ofNullable(own.get(form)).stream())
              .toList());
    }
  }
}
