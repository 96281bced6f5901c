package org.junheng.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** What was decided on counties; the latest decision holds (methodology 8 and 9.26). */
public final class Plans {
  private final Reference reference;
  private final CountyMap map;

  /** The plans of a province's reference tables. */
  public Plans(Reference reference) {
    this.reference = reference;
    this.map = new CountyMap(reference);
  }

  /**
   * A decision on a county.
   *
   * @param decidedOn the date, ISO-8601
   */
  public record Decision(String countyCode, int plannedYear, String decidedOn, String note) {}

  /** All decisions on counties, whatever code they name. */
  public List<Decision> decisions() {
    return reference.rows("plan_county").stream().map(Plans::decision).toList();
  }

  /** The decision that holds for a county of a census year, whichever of its codes it names. */
  public Optional<Decision> of(String county, int year) {
    SortedSet<String> codes = map.codesOverTheYears(county, year);
    return decisions().stream()
        .filter(decision -> codes.contains(decision.countyCode()))
        .max(
            Comparator.comparing(Decision::decidedOn)
                .thenComparing(decision -> decision.countyCode().equals(county))
                .thenComparing(Decision::countyCode));
  }

  private static Decision decision(Map<String, Object> row) {
    return new Decision(
        (String) row.get("county_code"),
        Math.toIntExact((Long) row.get("planned_year")),
        (String) row.get("decided_on"),
        (String) row.get("note"));
  }
}
