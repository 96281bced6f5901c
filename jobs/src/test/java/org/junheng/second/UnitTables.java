package org.junheng.second;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables unit_indicator and unit_verdict, and the verdict of a single unit (§2, §2.1). */
final class UnitTables {
  private static final double ENOUGH_FOR_ONE = 0.85;

  private UnitTables() {}

  /** One row per unit and indicator. */
  static List<Map<String, Object>> indicatorRows(Standard standard, List<Unit> units) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Unit unit : units) {
      for (Standard.Indicator indicator : standard.indicators()) {
        rows.add(indicatorRow(standard, unit, indicator));
      }
    }
    return rows;
  }

  /** One row per unit of Q2017 (§9.11). */
  static List<Map<String, Object>> verdictRows(List<Unit> units) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Unit unit : units) {
      List<Standard.Indicator> indicators = Standard.Q2017.indicators();
      rows.add(
          Tables.row(
              "standard", "Q2017",
              "year", unit.school().year(),
              "school_code", unit.school().code(),
              "stage", unit.stage().text(),
              "county_code", unit.school().county(),
              "verdict", verdict(unit).text(),
              "attained_count",
                  (int)
                      indicators.stream()
                          .filter(each -> Boolean.TRUE.equals(attained(unit, each)))
                          .count(),
              "failing", ids(failing(unit)),
              "missing", ids(missing(unit)),
              "reason", reason(unit),
              "least_share", leastShare(unit)));
    }
    return rows;
  }

  /** At least six of seven attained, and the seventh at 85 % of its threshold (§2.1, §9.10). */
  static Verdict verdict(Unit unit) {
    List<Standard.Indicator> failing = failing(unit);
    if (failing.size() >= 2 || failing.stream().anyMatch(each -> !isEnoughForOne(unit, each))) {
      return Verdict.NOT_MET;
    }
    boolean areAllKnown =
        Standard.Q2017.indicators().stream().allMatch(each -> unit.value(each) != null);
    return areAllKnown ? Verdict.MET : Verdict.UNDETERMINED;
  }

  /** The indicators known to fall short of their thresholds. */
  static List<Standard.Indicator> failing(Unit unit) {
    return Standard.Q2017.indicators().stream()
        .filter(each -> Boolean.FALSE.equals(attained(unit, each)))
        .toList();
  }

  private static List<Standard.Indicator> missing(Unit unit) {
    return Standard.Q2017.indicators().stream().filter(each -> unit.value(each) == null).toList();
  }

  private static List<String> ids(List<Standard.Indicator> indicators) {
    return indicators.stream().map(Standard.Indicator::id).toList();
  }

  /** What a unit falls short of beside its limit, then what is not known; empty without either. */
  static String reason(Unit unit) {
    String below =
        failing(unit).stream().map(each -> below(unit, each)).collect(Collectors.joining("、"));
    String missing = missing(unit).isEmpty() ? "" : "缺数据：" + String.join("、", ids(missing(unit)));
    return Stream.of(below, missing)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("；"));
  }

  private static String below(Unit unit, Standard.Indicator indicator) {
    double threshold = indicator.threshold(unit.stage());
    boolean isEnough = isEnoughForOne(unit, indicator);
    double minimum = isEnough ? threshold : ENOUGH_FOR_ONE * threshold;
    return indicator.id()
        + " "
        + Figures.under(unit.value(indicator), 2, minimum)
        + "低于"
        + new BigDecimal(String.valueOf(threshold)).stripTrailingZeros().toPlainString()
        + (isEnough ? "" : "的85%");
  }

  /** The least of the known values ÷ thresholds, at most 1; null where none is known. */
  static Double leastShare(Unit unit) {
    Double least = null;
    for (Standard.Indicator each : Standard.Q2017.indicators()) {
      if (unit.value(each) != null) {
        double share = Math.min(1, unit.value(each) / each.threshold(unit.stage()));
        least = least == null ? share : Math.min(least, share);
      }
    }
    return least;
  }

  /** Whether the threshold is reached, null where the value is unknown or has no threshold. */
  static Boolean attained(Unit unit, Standard.Indicator indicator) {
    Double value = unit.value(indicator);
    Double threshold = indicator.threshold(unit.stage());
    return value == null || threshold == null ? null : Figures.reaches(value, threshold);
  }

  private static boolean isEnoughForOne(Unit unit, Standard.Indicator indicator) {
    return Figures.reaches(
        unit.value(indicator), ENOUGH_FOR_ONE * indicator.threshold(unit.stage()));
  }

  private static Map<String, Object> indicatorRow(
      Standard standard, Unit unit, Standard.Indicator indicator) {
    Double value = unit.value(indicator);
    Double threshold = indicator.threshold(unit.stage());
    Boolean attained = attained(unit, indicator);
    Map<String, Object> row =
        Tables.row(
            "standard", standard.name(),
            "year", unit.school().year(),
            "school_code", unit.school().code(),
            "stage", unit.stage().text(),
            "indicator", indicator.id(),
            "county_code", unit.school().county(),
            "pupils", unit.pupils().orNull(),
            "numerator", unit.numerator(indicator.id()).orNull(),
            "value", value,
            "threshold", threshold,
            "attained", attained);
    boolean isJudged = attained != null;
    row.put("attained_85", isJudged ? attained || isEnoughForOne(unit, indicator) : null);
    row.put("shortfall", isJudged ? (Object) shortfall(unit, indicator) : null);
    row.put(
        "flips_when_rounded",
        isJudged ? attained != Figures.reaches(Figures.shown(value, 2), threshold) : null);
    return row;
  }

  /** What is missing to the threshold, in the numerator's unit; 0 where attained (§9.8). */
  static double shortfall(Unit unit, Standard.Indicator indicator) {
    if (attained(unit, indicator)) {
      return 0;
    }
    double needed = indicator.threshold(unit.stage()) * unit.pupils().number() / indicator.per();
    return Math.max(0, needed - unit.numerator(indicator.id()).number());
  }
}
