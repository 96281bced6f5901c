package org.junheng.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.reference.Reference.County;

/** The province's counties found by their codes: when each is there, its name and its city. */
public final class CountyRegister {
  private final Map<String, List<County>> periods = new LinkedHashMap<>();

  /** A register of all periods of all counties. */
  public CountyRegister(List<County> counties) {
    counties.forEach(
        county -> periods.computeIfAbsent(county.code(), any -> new ArrayList<>()).add(county));
  }

  /** Whether a county is there in a census year. */
  public boolean isValid(String county, int year) {
    return in(county, year).findAny().isPresent();
  }

  /** The codes of the counties that are there in a census year. */
  public List<String> validIn(int year) {
    return periods.keySet().stream().filter(county -> isValid(county, year)).toList();
  }

  /** The code of the city that a county belongs to in a census year. */
  public Optional<String> cityOf(String county, int year) {
    return in(county, year).max(Comparator.comparingInt(County::fromYear)).map(County::cityCode);
  }

  /**
   * A county's name in a census year with its code, as sentences say it; the code alone if none.
   */
  public String nameOf(String county, int year) {
    return in(county, year)
        .map(period -> period.name() + "（" + county + "）")
        .findFirst()
        .orElse(county);
  }

  private Stream<County> in(String county, int year) {
    return periods.getOrDefault(county, List.of()).stream()
        .filter(period -> period.isValidIn(year));
  }
}
