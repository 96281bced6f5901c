package org.junheng.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.VarianceWords;
import org.junheng.county.Verdict;
import org.junheng.county.item.CompositesOfYear;
import org.junheng.county.item.Monitored;
import org.junheng.definition.Definitions;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.reference.CountyMap;
import org.junheng.table.CountyComposite;
import org.junheng.warehouse.Manifest.CountyYearInput;

/** The verdicts on composites of other years that items of the standards look at. */
final class CompositesOverYears {
  private static final CompositesOfYear UNKNOWN = new CompositesOfYear(Verdict.UNDETERMINED, "");

  private final CountyMap map;
  private final Map<String, Map<String, CompositesOfYear>> composites = new HashMap<>();

  private CompositesOverYears(
      CountyMap map, Collection<CountyComposite> rows, Definitions definitions) {
    this.map = map;
    VarianceWords words = new VarianceWords(definitions);
    List<CountyComposite> inOrder =
        rows.stream().sorted(Comparator.comparing(CountyComposite::stage)).toList();
    for (CountyComposite row : inOrder) { // words are told in one order, however rows come
      if (row.verdict() != null) {
        Verdict verdict = Verdict.of(row.verdict());
        composites
            .computeIfAbsent(row.standard(), any -> new HashMap<>())
            .merge(
                CountyYearsResult.place(row.year(), row.countyCode()),
                new CompositesOfYear(verdict, verdict == Verdict.NOT_MET ? words.over(row) : ""),
                CompositesOverYears::both);
      }
    }
  }

  private static CompositesOfYear both(CompositesOfYear one, CompositesOfYear other) {
    return new CompositesOfYear(
        one.verdict().and(other.verdict()),
        Stream.of(one.over(), other.over())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("，")));
  }

  /** Those of every county-year, by county-year, standard and census year. */
  static Map<String, Map<String, Map<Integer, CompositesOfYear>>> of(
      Definitions definitions,
      List<Standard> standards,
      CountyMap map,
      List<CountyYearInput> inputs,
      Collection<CountyComposite> rows) {
    CompositesOverYears composites = new CompositesOverYears(map, rows, definitions);
    Map<String, Integer> asked = askedYears(standards);
    Map<String, Map<String, Map<Integer, CompositesOfYear>>> found = new LinkedHashMap<>();
    for (CountyYearInput input : inputs) {
      Map<String, Map<Integer, CompositesOfYear>> ofCounty = new TreeMap<>();
      asked.forEach(
          (standard, years) -> ofCounty.put(standard, composites.ofYears(input, years, standard)));
      found.put(CountyYearsResult.place(input.year(), input.countyCode()), ofCounty);
    }
    return found;
  }

  private Map<Integer, CompositesOfYear> ofYears(
      CountyYearInput input, int years, String standard) {
    Map<String, CompositesOfYear> under = composites.getOrDefault(standard, Map.of());
    Map<Integer, CompositesOfYear> ofYears = new TreeMap<>();
    for (int year = input.year(); year > input.year() - years; year--) {
      int earlier = year;
      Set<String> codes = new TreeSet<>(map.codesIn(input.countyCode(), input.year(), earlier));
      List<CompositesOfYear> then = new ArrayList<>();
      codes.forEach(code -> then.add(under.get(CountyYearsResult.place(earlier, code))));
      if (then.stream().anyMatch(Objects::nonNull)) {
        ofYears.put(
            earlier,
            then.stream()
                .map(one -> one == null ? UNKNOWN : one)
                .reduce(CompositesOverYears::both)
                .orElseThrow());
      }
    }
    return ofYears;
  }

  /** How many years are looked at, by the standard whose composites they are of. */
  private static Map<String, Integer> askedYears(List<Standard> standards) {
    Map<String, Integer> asked = new TreeMap<>();
    for (Standard standard : standards) {
      for (Item item : standard.items()) {
        if (item.standard() != null) {
          asked.merge(item.standard(), Monitored.years(item), Math::max);
        }
      }
    }
    return asked;
  }
}
