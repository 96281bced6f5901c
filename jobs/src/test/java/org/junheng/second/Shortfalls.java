package org.junheng.second;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Table shortfall_plan: what each failing indicator of a unit lacks, and the cheapest plan (§8).
 */
final class Shortfalls {
  private static final double ENOUGH_FOR_ONE = 0.85;

  /** What is bought to raise an indicator: the resource of unit_costs and its unit. */
  private record Resource(String name, String unit, boolean isWhole, boolean isFacility) {}

  /** What one indicator of a unit lacks to the threshold and to 85 % of it. */
  private record Gap(Standard.Indicator indicator, double full, double reduced, Double price) {
    Double saving() {
      return price == null ? null : Double.valueOf((full - reduced) * price);
    }
  }

  private final Map<String, Double> prices = new HashMap<>();

  Shortfalls(Province province) {
    for (Map<String, String> row : province.reference("unit_costs")) {
      prices.put(row.get("resource").strip(), Double.valueOf(row.get("yuan").strip()));
    }
  }

  /** One row per indicator not attained, also of units that pass (§9.28). */
  List<Map<String, Object>> rows(Unit unit) {
    List<Gap> gaps = UnitTables.failing(unit).stream().map(each -> gap(unit, each)).toList();
    Gap left = leftAtReduced(gaps);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Gap gap : gaps) {
      rows.add(
          Tables.row(
              "standard", "Q2017",
              "year", unit.school().year(),
              "school_code", unit.school().code(),
              "stage", unit.stage().text(),
              "indicator", gap.indicator().id(),
              "county_code", unit.school().county(),
              "resource", resource(gap.indicator()).name(),
              "quantity", gap.full(),
              "unit", resource(gap.indicator()).unit(),
              "cost_yuan", gap.price() == null ? null : (Object) (gap.full() * gap.price()),
              "quantity_85", gap.reduced(),
              "cost_85_yuan", gap.price() == null ? null : (Object) (gap.reduced() * gap.price()),
              "chosen", gap.price() == null ? null : (Object) (gap != left)));
      addRequired(rows.get(rows.size() - 1), gaps.size(), UnitTables.verdict(unit));
    }
    return rows;
  }

  /**
   * Whether the unit cannot pass without it, and how much of it: nothing where the unit passes, nor
   * of what may stop at 85 % and is there; while the unit is undetermined nobody knows.
   */
  private static void addRequired(Map<String, Object> row, int gaps, Verdict unit) {
    boolean mayStop = row.get("chosen") == null ? gaps == 1 : row.get("chosen").equals(false);
    boolean isThere = mayStop && (Double) row.get("quantity_85") == 0;
    boolean bears = unit == Verdict.NOT_MET && !isThere;
    String part = mayStop ? "quantity_85" : "quantity";
    String cost = mayStop ? "cost_85_yuan" : "cost_yuan";
    Object nothing = row.get("cost_yuan") == null ? null : 0.0;
    row.put("bears", unit == Verdict.UNDETERMINED ? null : (Object) bears);
    row.put("required", bears ? row.get(part) : (Object) 0.0);
    row.put("required_yuan", bears ? row.get(cost) : nothing);
  }

  /** The indicator that saves most when it stops at 85 %; of equal ones the first (§9.28). */
  private static Gap leftAtReduced(List<Gap> gaps) {
    Gap left = null;
    for (Gap gap : gaps) {
      boolean savesMore =
          left == null || (gap.price() != null && Figures.isAbove(gap.saving(), left.saving()));
      left = savesMore ? gap : left;
    }
    return left;
  }

  private Gap gap(Unit unit, Standard.Indicator indicator) {
    return new Gap(
        indicator,
        lacking(unit, indicator, 1),
        lacking(unit, indicator, ENOUGH_FOR_ONE),
        prices.get(resource(indicator).name()));
  }

  /** The school's quantity: a facility's is the unit's divided by its share of the school. */
  private static double lacking(Unit unit, Standard.Indicator indicator, double part) {
    Resource resource = resource(indicator);
    double threshold = part * indicator.threshold(unit.stage());
    if (Figures.reaches(unit.value(indicator), threshold)) {
      return 0;
    }
    double needed = threshold * unit.pupils().number() / indicator.per();
    double ofUnit = needed - unit.numerator(indicator.id()).number();
    double ofSchool =
        resource.isFacility() ? ofUnit / unit.school().shareOf(unit.stage()).number() : ofUnit;
    return resource.isWhole() ? Figures.wholeAbove(ofSchool) : ofSchool;
  }

  private static Resource resource(Standard.Indicator indicator) {
    return switch (indicator.id()) {
      case "R1" -> new Resource("qualified_teacher", "人", true, false);
      case "R2" -> new Resource("backbone_teacher", "人", true, false);
      case "R3" -> new Resource("pe_art_teacher", "人", true, false);
      case "R4" -> new Resource("teaching_area", "m2", false, true);
      case "R5" -> new Resource("sports_area", "m2", false, true);
      case "R6" -> new Resource("equipment", "yuan", false, true);
      case "R7" -> new Resource("multimedia_room", "间", true, true);
      default -> throw new IllegalArgumentException("nothing is bought for " + indicator.id());
    };
  }
}
