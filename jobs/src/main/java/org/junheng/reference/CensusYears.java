package org.junheng.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the census years of a release have come on a day. A year is in the state that {@code
 * census_years.csv} gave it last; where that says nothing, it collects until every county that is
 * there has handed in form school, it is closed, or a later year collects no more.
 *
 * @param years the first one first
 */
public record CensusYears(List<CensusYear> years) implements Serializable {
  /** The state of a year that counties still hand in. */
  public static final String COLLECTING = "collecting";

  private static final String FINAL = "final";

  public CensusYears {
    years = List.copyOf(years);
  }

  /**
   * A census year.
   *
   * @param state null where nobody gave it one and all is in
   * @param fromDate the day, ISO-8601, from which the state was given; null where it was not
   * @param counties those that are there
   * @param submitted those of them that have handed in anything
   * @param withSchool those that have handed in form school
   */
  public record CensusYear(
      int year, String state, String fromDate, long counties, long submitted, long withSchool)
      implements Serializable {

    /** Whether it still collects. */
    boolean collects() {
      return COLLECTING.equals(state);
    }
  }

  /** A state that the province gave a census year from a day on. */
  public record Given(int year, String state, LocalDate from) implements Serializable {}

  /**
   * The counties that have handed in something in a census year.
   *
   * @param any by year, those that have handed in any form
   * @param school by year, those that have handed in form school, withdrawn since or not
   */
  public record Submitted(Map<Integer, Set<String>> any, Map<Integer, Set<String>> school) {}

  /** The census years of a release as they are on a day, in UTC, none of them made final. */
  public static CensusYears of(
      Collection<Integer> years, Reference reference, Submitted submitted, LocalDate day) {
    return of(years, reference, submitted, Map.of(), day);
  }

  /**
   * The census years of a release as they are on a day, in UTC.
   *
   * @param finals the years that a release was made the official one of, each with the day
   */
  public static CensusYears of(
      Collection<Integer> years,
      Reference reference,
      Submitted submitted,
      Map<Integer, LocalDate> finals,
      LocalDate day) {
    CountyRegister register = reference.register();
    List<CensusYear> states = new ArrayList<>();
    boolean isOver = false;
    for (int year : new TreeSet<>(years).descendingSet()) {
      List<String> counties = register.validIn(year);
      long any = count(counties, submitted.any().get(year));
      long school = count(counties, submitted.school().get(year));
      boolean isAllIn = !counties.isEmpty() && school == counties.size();
      boolean isClosed = reference.decisions().closedOn(year).filter(day::isAfter).isPresent();
      Optional<Given> given =
          Optional.ofNullable(finals.get(year))
              .map(since -> new Given(year, FINAL, since))
              .or(() -> given(reference, year, day));
      String state =
          given.isPresent()
              ? given.get().state()
              : isAllIn || isClosed || isOver ? null : COLLECTING;
      String from = given.map(one -> one.from().toString()).orElse(null);
      CensusYear one = new CensusYear(year, state, from, counties.size(), any, school);
      isOver |= !one.collects();
      states.add(one);
    }
    Collections.reverse(states);
    return new CensusYears(states);
  }

  /** Years of which nothing is missing. */
  public static CensusYears complete(Collection<Integer> years) {
    return new CensusYears(
        new TreeSet<>(years)
            .stream().map(year -> new CensusYear(year, null, null, 0, 0, 0)).toList());
  }

  private static Optional<Given> given(Reference reference, int year, LocalDate day) {
    return reference.decisions().yearStates().stream()
        .filter(given -> given.year() == year && !given.from().isAfter(day))
        .max(Comparator.comparing(Given::from));
  }

  private static long count(List<String> counties, Set<String> submitted) {
    return submitted == null ? 0 : counties.stream().filter(submitted::contains).count();
  }

  /** The year that is shown where none is chosen: the newest that does not collect, if any. */
  public int defaultYear() {
    return years.stream()
        .filter(year -> !year.collects())
        .mapToInt(CensusYear::year)
        .max()
        .orElseGet(() -> years.get(years.size() - 1).year());
  }

  /** Whether a year still collects, so that what it lacks says nothing. */
  public boolean isCollecting(int year) {
    return years.stream().anyMatch(one -> one.year() == year && one.collects());
  }

  /** Whether a year and the one before it are both there to be compared. */
  public boolean isComparable(int year) {
    return !isCollecting(year) && !isCollecting(year - 1);
  }

  /** The years that still collect and are later than the one that is shown. */
  public List<CensusYear> ahead() {
    return years.stream().filter(year -> year.year() > defaultYear()).toList();
  }
}
