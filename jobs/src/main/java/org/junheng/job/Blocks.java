package org.junheng.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * Cuts the county-years of a run into blocks: one census year, some counties in the order of their
 * codes. A block is the unit of work and of files. A block begins at the code that its name tells,
 * and keeps its name as long as it is there, so that what did not change is found again.
 */
final class Blocks {
  /** As many as make some thousand schools. */
  private static final int COUNTIES = 25;

  private Blocks() {}

  /** Some county-years that are worked on together, in the order of their codes. */
  record Cut(String name, int year, List<CountyYearInput> inputs) {}

  /**
   * The blocks of some county-years.
   *
   * @param before the names of the blocks of the release before; each year's begin where they began
   */
  static List<Cut> of(List<CountyYearInput> inputs, List<String> before) {
    Map<Integer, List<CountyYearInput>> byYear = new TreeMap<>();
    inputs.forEach(
        input -> byYear.computeIfAbsent(input.year(), y -> new ArrayList<>()).add(input));
    List<Cut> cuts = new ArrayList<>();
    byYear.forEach(
        (year, ofYear) -> {
          ofYear.sort(Comparator.comparing(CountyYearInput::countyCode));
          cuts.addAll(cut(year, ofYear, begins(year, before)));
        });
    return cuts;
  }

  private static List<Cut> cut(
      int year, List<CountyYearInput> inputs, NavigableMap<String, String> begins) {
    Map<String, List<CountyYearInput>> byBlock = new LinkedHashMap<>();
    for (CountyYearInput input : inputs) {
      byBlock.computeIfAbsent(place(input, begins), name -> new ArrayList<>()).add(input);
    }
    List<Cut> cuts = new ArrayList<>();
    byBlock.forEach(
        (name, of) -> {
          boolean isWhole = of.size() <= 2 * COUNTIES && !name.isEmpty();
          for (int from = 0; from < of.size(); from += isWhole ? of.size() : COUNTIES) {
            List<CountyYearInput> some =
                of.subList(from, isWhole ? of.size() : Math.min(from + COUNTIES, of.size()));
            cuts.add(
                new Cut(
                    from == 0 && !name.isEmpty() ? name : name(year, some.get(0)),
                    year,
                    List.copyOf(some)));
          }
        });
    return cuts;
  }

  /** The block that a county lies in; empty where there was none yet. */
  private static String place(CountyYearInput input, NavigableMap<String, String> begins) {
    if (begins.isEmpty()) {
      return "";
    }
    Map.Entry<String, String> block = begins.floorEntry(input.countyCode());
    return block == null ? begins.firstEntry().getValue() : block.getValue();
  }

  private static NavigableMap<String, String> begins(int year, List<String> before) {
    NavigableMap<String, String> begins = new TreeMap<>();
    String prefix = year + "-";
    before.stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> begins.put(name.substring(prefix.length()), name));
    return begins;
  }

  private static String name(int year, CountyYearInput first) {
    return year + "-" + first.countyCode();
  }
}
