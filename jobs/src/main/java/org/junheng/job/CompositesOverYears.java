package org.junheng.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.county.Verdict;
import org.junheng.county.item.Monitored;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.reference.CountyMap;
import org.junheng.table.CountyComposite;
import org.junheng.warehouse.Manifest.CountyYearInput;

/** The verdicts on composites of other years that items of the standards look at. */
final class CompositesOverYears {
  private final CountyMap map;
  private final Map<String, Map<String, Verdict>> verdicts = new HashMap<>();

  private CompositesOverYears(CountyMap map, Collection<CountyComposite> rows) {
    this.map = map;
    for (CountyComposite row : rows) {
      if (row.verdict() != null) {
        verdicts
            .computeIfAbsent(row.standard(), any -> new HashMap<>())
            .merge(
                CountyYearsResult.place(row.year(), row.countyCode()),
                Verdict.of(row.verdict()),
                Verdict::and);
      }
    }
  }

  /** Those of every county-year, by county-year, standard and census year. */
  static Map<String, Map<String, Map<Integer, Verdict>>> of(
      List<Standard> standards,
      CountyMap map,
      List<CountyYearInput> inputs,
      Collection<CountyComposite> rows) {
    CompositesOverYears composites = new CompositesOverYears(map, rows);
    Map<String, Integer> asked = askedYears(standards);
    Map<String, Map<String, Map<Integer, Verdict>>> found = new LinkedHashMap<>();
    for (CountyYearInput input : inputs) {
      Map<String, Map<Integer, Verdict>> ofCounty = new TreeMap<>();
      asked.forEach(
          (standard, years) -> ofCounty.put(standard, composites.ofYears(input, years, standard)));
      found.put(CountyYearsResult.place(input.year(), input.countyCode()), ofCounty);
    }
    return found;
  }

  private Map<Integer, Verdict> ofYears(CountyYearInput input, int years, String standard) {
    Map<String, Verdict> under = verdicts.getOrDefault(standard, Map.of());
    Map<Integer, Verdict> ofYears = new TreeMap<>();
    for (int year = input.year(); year > input.year() - years; year--) {
      int earlier = year;
      Set<String> codes = new TreeSet<>(map.codesIn(input.countyCode(), input.year(), earlier));
      List<Verdict> then = new ArrayList<>();
      codes.forEach(code -> then.add(under.get(CountyYearsResult.place(earlier, code))));
      if (then.stream().anyMatch(Objects::nonNull)) {
        ofYears.put(
            earlier,
            then.stream()
                .map(verdict -> verdict == null ? Verdict.UNDETERMINED : verdict)
                .reduce(Verdict.MET, Verdict::and));
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
