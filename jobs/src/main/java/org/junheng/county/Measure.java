package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Indicator;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.table.UnitIndicator;

/**
 * One indicator of one unit (methodology 2 and 3): numerator ÷ pupils × per, and how it stands to
 * its threshold.
 *
 * @param numerator null where something that it needs is missing
 * @param value null where numerator or pupils are unknown
 * @param threshold null where the regime judges the county's variance alone
 * @param attained whether the threshold is reached; null where that is not known
 * @param attainedMostly whether the remaining share of it is (methodology 2.1); null likewise
 * @param attainedInFull whether it would be without any dated relaxation; null likewise
 * @param relaxation the dated relaxation whose quantity was added; null where none was
 */
record Measure(
    Unit unit,
    Indicator indicator,
    Double numerator,
    Double value,
    Double threshold,
    Boolean attained,
    Boolean attainedMostly,
    Boolean attainedInFull,
    String relaxation) {
  private static final int SHOWN_DECIMALS = 2;

  static Measure of(Unit unit, Indicator indicator, Assessment assessment) {
    Standard standard = assessment.standard();
    Indicator.Numerator parts = indicator.numerator().of(unit.stage());
    List<Relaxation> allowed = allowed(unit, indicator, assessment);
    Double numerator = sum(unit, parts, allowed);
    Double value = value(numerator, unit, indicator);
    Double threshold =
        indicator.thresholds() == null ? null : indicator.thresholds().of(unit.stage());
    double remaining = standard.unitRule() == null ? 1 : standard.unitRule().remainingShare();
    Boolean attained = reaches(value, threshold, 1);
    Boolean mostly =
        Boolean.TRUE.equals(attained) ? attained : reaches(value, threshold, remaining);
    Boolean inFull =
        allowed.isEmpty()
            ? attained
            : reaches(value(sum(unit, parts, List.of()), unit, indicator), threshold, 1);
    return new Measure(
        unit,
        indicator,
        numerator,
        value,
        threshold,
        attained,
        mostly,
        inFull,
        used(allowed, unit));
  }

  /**
   * The relaxations that hold for the unit and whose quantity is not missing in part: what is
   * missing is not used and does no harm (methodology 9.6).
   */
  private static List<Relaxation> allowed(Unit unit, Indicator indicator, Assessment assessment) {
    List<Relaxation> allowed = new ArrayList<>(0);
    for (Relaxation relaxation : assessment.standard().relaxationsOfIndicator(indicator.id())) {
      if (relaxation.years().contain(assessment.year())
          && !unit.quantities().of(relaxation.adds()).isMissing()
          && Boolean.TRUE.equals(relaxation.applies(name -> fact(name, unit, assessment)))) {
        allowed.add(relaxation);
      }
    }
    return allowed;
  }

  /** A column of table {@code unit}. */
  static Object fact(String name, Unit unit, Assessment assessment) {
    return switch (name) {
      case "standard" -> assessment.standard().standard();
      case "year" -> (long) assessment.year();
      case "county_code" -> assessment.countyCode();
      default -> unit.fact(name);
    };
  }

  private static String used(List<Relaxation> allowed, Unit unit) {
    String used = null;
    for (Relaxation relaxation : allowed) {
      if (unit.quantities().of(relaxation.adds()).isKnown()) {
        used = relaxation.id();
      }
    }
    return used;
  }

  /** Missing spoils the sum, not applicable adds and subtracts nothing (methodology 9.2). */
  private static Double sum(Unit unit, Indicator.Numerator parts, List<Relaxation> allowed) {
    double sum = 0;
    boolean isAnyKnown = false;
    for (String field : parts.add()) {
      Quantity amount = unit.quantities().of(field);
      if (amount.isMissing()) {
        return null;
      }
      if (amount.isKnown()) {
        isAnyKnown = true;
        sum += amount.orNull();
      }
    }
    for (Relaxation relaxation : allowed) {
      Quantity amount = unit.quantities().of(relaxation.adds());
      if (amount.isKnown()) {
        isAnyKnown = true;
        sum += amount.orNull();
      }
    }
    for (String field : parts.subtract()) {
      Double amount = unit.quantities().of(field).orNothing();
      if (amount == null) {
        return null;
      }
      sum -= amount;
    }
    return isAnyKnown ? Double.valueOf(sum) : null;
  }

  private static Double value(Double numerator, Unit unit, Indicator indicator) {
    return numerator == null || unit.pupils() == null
        ? null
        : Double.valueOf(numerator * indicator.per() / unit.pupils());
  }

  private static Boolean reaches(Double value, Double threshold, double share) {
    return value == null || threshold == null
        ? null
        : Boolean.valueOf(Numbers.reaches(value, share == 1 ? threshold : threshold * share));
  }

  /** What is missing to a threshold, in the resource's own unit; not rounded. */
  double missingTo(double threshold) {
    return threshold * unit.pupils() / indicator.per() - numerator;
  }

  private Double shortfall() {
    if (attained == null) {
      return null;
    }
    return attained ? Double.valueOf(0) : Double.valueOf(Math.max(missingTo(threshold), 0));
  }

  private Boolean flips() {
    return attained == null
        ? null
        : Boolean.valueOf(
            Numbers.reaches(Numbers.halfUp(value, SHOWN_DECIMALS), threshold) != attained);
  }

  UnitIndicator row(String standard, int year, String county) {
    return new UnitIndicator(
        standard,
        year,
        county,
        unit.school().code(),
        unit.stage().code(),
        indicator.id(),
        unit.pupils(),
        numerator,
        value,
        threshold,
        attained,
        attainedMostly,
        shortfall(),
        flips(),
        relaxation,
        attainedInFull);
  }
}
