package org.junheng.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Table dim_school with the code that joins a school's series over the years (§7, §9.36). */
final class Lineages {
  private final List<Submission> submissions;
  private final Map<String, Set<String>> predecessors = new TreeMap<>();
  private final Map<String, Double> pupils = new HashMap<>();

  /** From all submissions in the order of their years: what is known last holds. */
  Lineages(List<Submission> submissions) {
    this.submissions = submissions;
    for (Submission submission : submissions) {
      for (Map<String, String> row : submission.rows("school")) {
        String predecessor = Cell.plain(row.get("predecessor_code"));
        if (!predecessor.isEmpty() && !Cell.isNotApplicable(predecessor)) {
          predecessors
              .computeIfAbsent(Cell.plain(row.get("school_code")), code -> new TreeSet<>())
              .add(predecessor);
        }
      }
      for (Map<String, String> row : submission.rows("pupils")) {
        double known = 0;
        for (Stage stage : Stage.values()) {
          Cell cell = Cell.read(row.get(stage.pupilsField()));
          known += cell.isNumber() ? cell.number() : 0;
        }
        pupils.put(Cell.plain(row.get("school_code")), known);
      }
    }
  }

  /** One row per school, or campus, and year. */
  List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Submission submission : submissions) {
      for (Map<String, String> row : submission.rows("school")) {
        String code = Cell.plain(row.get("school_code"));
        rows.add(
            Tables.row(
                "year", submission.year(),
                "school_code", code,
                "school_name", row.get("school_name"),
                "county_code", submission.county(),
                "school_type", Cell.plain(row.get("school_type")),
                "urban_rural", Cell.plain(row.get("urban_rural")),
                "founder", Cell.plain(row.get("founder")),
                "lineage_code", oldest(code)));
      }
    }
    return rows;
  }

  /** The oldest code of the chain; of several predecessors the one with the most pupils. */
  private String oldest(String code) {
    Set<String> seen = new HashSet<>();
    String oldest = code;
    while (seen.add(oldest) && predecessors.containsKey(oldest)) {
      oldest =
          predecessors.get(oldest).stream()
              .min(
                  Comparator.comparing((String each) -> -pupils.getOrDefault(each, 0.0))
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
    }
    return oldest;
  }
}
