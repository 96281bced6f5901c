package org.junheng.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a county promised itself in a plan of its own: that a figure keeps to a value by a year.
 *
 * @param number its place in the province's table, from 1
 * @param metric a measure, an indicator's mean or an item
 * @param stage null where the target is of both stages, or the figure of none
 * @param comparison the sign between figure and value
 * @param source the document that it stands in; null where none is named
 */
public record Target(
    long number,
    String countyCode,
    String metric,
    String stage,
    String comparison,
    double value,
    int dueYear,
    String source) {

  /** All targets that the province keeps, in their order. */
  public static List<Target> in(Reference reference) {
    List<Target> targets = new ArrayList<>();
    for (Map<String, Object> row : reference.rows("targets")) {
      targets.add(
          new Target(
              targets.size() + 1L,
              (String) row.get("county_code"),
              (String) row.get("metric"),
              (String) row.get("stage"),
              (String) row.get("comparison"),
              ((Number) row.get("value")).doubleValue(),
              Math.toIntExact((Long) row.get("due_year")),
              (String) row.get("source")));
    }
    return targets;
  }
}
