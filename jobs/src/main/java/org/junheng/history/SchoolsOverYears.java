package org.junheng.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which schools of a county-year are the same as in the year before, which are new and which are
 * gone. A school is known by its code wherever it reports, so that a county that is renamed,
 * recoded, merged or cut changes nothing; a school that names the code that it bore before is
 * explained.
 */
final class SchoolsOverYears {
  private final SchoolRegister register;
  private final Origins origins;
  private final int year;
  private final String county;
  private final List<SchoolRow> schools;
  private final List<SchoolRow> gone;

  /** The schools of a county-year. */
  SchoolsOverYears(String county, YearPair years, SchoolRegister register, Origins origins) {
    this.register = register;
    this.origins = origins;
    this.year = years.year();
    this.county = county;
    this.schools = years.now().ofCounty(county);
    this.gone = findGone(years.before());
  }

  /** A new school and the codes of those that are gone and that it may have been, sorted. */
  record Appeared(SchoolRow school, List<String> likely) {}

  /** The schools that were accepted. */
  List<SchoolRow> schools() {
    return schools;
  }

  /**
   * The schools of last year that are not there and belong in this county: its own where its code
   * still holds. A county that has not submitted, or has rows whose school cannot be read, is not
   * judged.
   */
  List<SchoolRow> gone() {
    return gone;
  }

  /** The schools that were not there last year and name no predecessor. */
  List<Appeared> appeared() {
    if (!isJudged(Need.CLEAR)) {
      return List.of();
    }
    List<SchoolRow> unexplained = new ArrayList<>();
    List<SchoolRow> stayed = new ArrayList<>();
    for (SchoolRow school : schools) {
      if (register.isThere(year - 1, school.code())) {
        stayed.add(school);
      } else if (school.predecessor() == null && !register.isUnread(year - 1, school.code())) {
        unexplained.add(school);
      }
    }
    Map<String, List<String>> likely = LikelyPredecessors.of(unexplained, gone, stayed);
    return unexplained.stream()
        .map(school -> new Appeared(school, likely.getOrDefault(school.code(), List.of())))
        .toList();
  }

  /**
   * The code of the year before whose figures a school's can be compared with. A school that took
   * another one in, or that shares its predecessor, has none.
   */
  Optional<String> comparedWith(SchoolRow school) {
    String predecessor = school.predecessor();
    boolean hasOwn = register.isThere(year - 1, school.code());
    boolean hasPredecessor = predecessor != null && register.isThere(year - 1, predecessor);
    if (!isJudged(Need.ROWS) || hasOwn == hasPredecessor) {
      return Optional.empty();
    }
    if (hasOwn) {
      return Optional.of(school.code());
    }
    boolean isOneToOne =
        !register.isThere(year, predecessor) && register.heirs(year, predecessor).size() == 1;
    return isOneToOne ? Optional.of(predecessor) : Optional.empty();
  }

  /** What of the year before a judgement rests on. */
  private enum Need {
    /** Accepted schools of every county that the schools may have reported in. */
    ROWS,
    /** And that every row of them can be told. */
    CLEAR
  }

  private boolean isJudged(Need need) {
    SortedSet<String> counties = origins.of(year, county);
    return !counties.isEmpty()
        && counties.stream()
            .allMatch(
                origin ->
                    need == Need.CLEAR
                        ? register.isClear(year - 1, origin)
                        : register.schoolForm(year - 1, origin).stream()
                            .anyMatch(SchoolForm::hasSchools));
  }

  private List<SchoolRow> findGone(ReportedRows before) {
    return origins.of(year, county).stream()
        .filter(this::isAnsweredForBy)
        .flatMap(origin -> before.ofCounty(origin).stream())
        .filter(school -> !register.isThere(year, school.code()))
        .filter(school -> register.heirs(year, school.code()).isEmpty())
        .filter(school -> !register.isUnread(year, school.code()))
        .toList();
  }

  /** Whether this county tells what became of an origin's schools, and all others can be told. */
  private boolean isAnsweredForBy(String origin) {
    SortedSet<String> destinations = origins.destinations(year, origin);
    String answering = destinations.contains(origin) ? origin : destinations.first();
    return county.equals(answering)
        && destinations.stream().allMatch(to -> register.isClear(year, to));
  }
}
