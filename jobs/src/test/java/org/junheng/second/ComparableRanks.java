package org.junheng.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rankings as two computations of them can be compared. A cv of almost zero is a small difference
 * of large figures, and its rounding noise may be larger than the guard of ties; where two counties
 * are that near to each other, their ranks are left open.
 */
final class ComparableRanks {
  private static final double NOISE = 2e-12;
  private static final double SURELY_TIED = 1e-13;

  private final CountyHistory history;
  private final Set<String> doubtful = new HashSet<>();

  ComparableRanks(
      CountyHistory history, List<Map<String, Object>> expected, List<Map<String, Object>> actual) {
    this.history = history;
    addDoubtful(expected);
    addDoubtful(actual);
  }

  List<Map<String, Object>> of(List<Map<String, Object>> rows) {
    return rows.stream().map(this::comparable).toList();
  }

  private Map<String, Object> comparable(Map<String, Object> row) {
    Map<String, Object> cells = new LinkedHashMap<>(row);
    int year = (Integer) row.get("year");
    String county = (String) row.get("county_code");
    boolean isDoubtful = doubtful.contains(place(row, year, county));
    String countyBefore = history.codeTheYearBefore(county, year);
    if (isDoubtful) {
      cells.put("rank", ExpectedTable.OPEN);
    }
    if (isDoubtful || doubtful.contains(place(row, year - 1, countyBefore))) {
      cells.put("rank_change", ExpectedTable.OPEN);
    }
    if (doubtful.contains(place(row, year - 1, countyBefore))) {
      cells.put("rank_before", ExpectedTable.OPEN);
    }
    return cells;
  }

  private void addDoubtful(List<Map<String, Object>> rows) {
    Map<String, List<Map<String, Object>>> lists =
        rows.stream()
            .filter(row -> row.get("rank") != null)
            .collect(Collectors.groupingBy(row -> place(row, (Integer) row.get("year"), "")));
    for (List<Map<String, Object>> list : lists.values()) {
      List<Map<String, Object>> inOrder = new ArrayList<>(list);
      inOrder.sort(Comparator.comparingDouble(ComparableRanks::value));
      for (int i = 1; i < inOrder.size(); i++) {
        double value = value(inOrder.get(i));
        double gap = value - value(inOrder.get(i - 1));
        if (gap > value * SURELY_TIED && gap <= NOISE) {
          addDoubtful(inOrder.get(i - 1));
          addDoubtful(inOrder.get(i));
        }
      }
    }
  }

  private void addDoubtful(Map<String, Object> row) {
    doubtful.add(place(row, (Integer) row.get("year"), (String) row.get("county_code")));
  }

  private static double value(Map<String, Object> row) {
    return ((Number) row.get("value")).doubleValue();
  }

  private static String place(Map<String, Object> row, int year, String county) {
    return String.join(
        " ",
        (String) row.get("standard"),
        String.valueOf(year),
        (String) row.get("stage"),
        (String) row.get("measure"),
        county);
  }
}
