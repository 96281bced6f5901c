package org.junheng.second;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expected shortfalls and shares of the variance with the size of their rounding noise. A shortfall
 * is a small difference of large figures and has the numerator's noise; a share is made of
 * deviations from the mean, whose noise is the mean's: the smaller the cv, the larger it is.
 */
final class ComparableDrivers {
  private static final double SIZE_OF_A_CV_OF_ONE = 0.01;
  private static final double NO_SPREAD = 1e-11;

  private ComparableDrivers() {}

  /** Rows of shortfall_plan with {@code size} and {@code cost_size}. */
  static List<Map<String, Object>> shortfalls(
      List<Map<String, Object>> rows, List<Map<String, Object>> unitIndicators) {
    Map<List<Object>, Double> numerators = new HashMap<>();
    unitIndicators.forEach(row -> numerators.put(unit(row), (Double) row.get("numerator")));
    return rows.stream()
        .map(
            row -> {
              double numerator = numerators.get(unit(row));
              double quantity = (Double) row.get("quantity");
              Map<String, Object> sized = new LinkedHashMap<>(row);
              sized.put("size", numerator);
              if (row.get("cost_yuan") != null && quantity != 0) {
                sized.put("cost_size", numerator * (Double) row.get("cost_yuan") / quantity);
              }
              return sized;
            })
        .toList();
  }

  /** Rows of variance_driver with {@code share_size}; no share where the spread is noise. */
  static List<Map<String, Object>> drivers(
      List<Map<String, Object>> rows, List<Map<String, Object>> countyVariance) {
    Map<List<Object>, Double> cvs = new HashMap<>();
    countyVariance.forEach(row -> cvs.put(county(row), (Double) row.get("cv")));
    return rows.stream()
        .map(
            row -> {
              Double cv = cvs.get(county(row));
              Map<String, Object> sized = new LinkedHashMap<>(row);
              if (cv != null && cv > 0) {
                sized.put("share_size", SIZE_OF_A_CV_OF_ONE / cv);
                if (cv < NO_SPREAD) {
                  sized.put("share", ExpectedTable.OPEN);
                }
              }
              return sized;
            })
        .toList();
  }

  private static List<Object> unit(Map<String, Object> row) {
    return List.of(
        row.get("standard"),
        row.get("year"),
        row.get("school_code"),
        row.get("stage"),
        row.get("indicator"));
  }

  private static List<Object> county(Map<String, Object> row) {
    return List.of(
        row.get("standard"),
        row.get("year"),
        row.get("county_code"),
        row.get("stage"),
        row.get("indicator"));
  }
}
