package org.junheng.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** What was decided on counties and schools; the latest decision holds (methodology 8 and 9.26). */
public final class Plans {
  private static final String COUNTIES = "plan_county";
  private static final String SCHOOLS = "plan_school";

  private final Reference reference;
  private final CountyMap map;
  private final Map<String, List<Decision>> byCounty = new HashMap<>();

  /** The plans of a province's reference tables. */
  public Plans(Reference reference) {
    this(reference, new CountyMap(reference));
  }

  /** The same with a map that is there already. */
  public Plans(Reference reference, CountyMap map) {
    this.reference = reference;
    this.map = map;
    for (Decision decision : decisions()) {
      byCounty.computeIfAbsent(decision.countyCode(), any -> new ArrayList<>()).add(decision);
    }
  }

  /**
   * A decision on a county.
   *
   * @param decidedOn the date, ISO-8601
   */
  public record Decision(String countyCode, int plannedYear, String decidedOn, String note) {}

  /**
   * A decision on a school.
   *
   * @param decidedOn the date, ISO-8601
   */
  public record SchoolDecision(String schoolCode, int plannedYear, String decidedOn) {}

  /** Whether the province keeps plans of counties. */
  public boolean areKept() {
    return reference.has(COUNTIES);
  }

  /** Whether the province keeps plans of schools. */
  public boolean areKeptOfSchools() {
    return reference.has(SCHOOLS);
  }

  /** All decisions on counties, whatever code they name. */
  public List<Decision> decisions() {
    return reference.rows(COUNTIES).stream()
        .map(
            row ->
                new Decision(
                    (String) row.get("county_code"),
                    plannedYear(row),
                    (String) row.get("decided_on"),
                    (String) row.get("note")))
        .toList();
  }

  /** All decisions on schools, whatever code they name. */
  public List<SchoolDecision> schoolDecisions() {
    return reference.rows(SCHOOLS).stream()
        .map(
            row ->
                new SchoolDecision(
                    (String) row.get("school_code"),
                    plannedYear(row),
                    (String) row.get("decided_on")))
        .toList();
  }

  /** The decision that holds for a county of a census year, whichever of its codes it names. */
  public Optional<Decision> of(String county, int year) {
    SortedSet<String> codes = map.codesOverTheYears(county, year);
    return codes.stream()
        .flatMap(code -> Stream.ofNullable(byCounty.get(code)).flatMap(List::stream))
        .max(
            Comparator.comparing(Decision::decidedOn)
                .thenComparing(decision -> decision.countyCode().equals(county))
                .thenComparing(Decision::countyCode));
  }

  /**
   * How a plan stands in a census year; null where no plans are kept and it is not done.
   *
   * @param plannedYear null where nothing is planned
   * @param verdict of the year; null where there is none
   * @param comesTooLate whether the outlook lies after the planned year
   */
  public static String standing(
      boolean areKept,
      Integer plannedYear,
      int year,
      boolean isDone,
      String verdict,
      boolean comesTooLate) {
    if (isDone) {
      return "done";
    }
    if (!areKept) {
      return null;
    }
    if (plannedYear == null) {
      return "unplanned";
    }
    if (plannedYear <= year) {
      return "late";
    }
    boolean isNear = plannedYear - year <= 1;
    return isNear && !"met".equals(verdict) || comesTooLate ? "at_risk" : "on_track";
  }

  private static int plannedYear(Map<String, Object> row) {
    return Math.toIntExact((Long) row.get("planned_year"));
  }
}
