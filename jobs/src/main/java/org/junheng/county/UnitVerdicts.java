package org.junheng.county;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Standard;
import org.junheng.figure.AgainstLimit;
import org.junheng.table.UnitVerdict;

/**
 * Whether a unit passes (methodology 2.1 and 9.10). Too few indicators attained, or one below the
 * remaining share, is {@code not_met} whatever is unknown.
 */
final class UnitVerdicts {
  private static final int SHOWN_DECIMALS = 2;

  private UnitVerdicts() {}

  /** The verdict on a unit by its indicators. */
  static UnitVerdict of(List<Measure> measures, Standard standard, int year, String county) {
    List<Measure> failing = which(measures, one -> Boolean.FALSE.equals(one.attained()));
    List<Measure> missing = which(measures, one -> one.value() == null);
    Verdict verdict = verdict(failing, missing, standard);
    Unit unit = measures.get(0).unit();
    return new UnitVerdict(
        standard.standard(),
        year,
        county,
        unit.school().code(),
        unit.stage().code(),
        verdict.code(),
        measures.stream().filter(one -> Boolean.TRUE.equals(one.attained())).count(),
        ids(failing),
        ids(missing),
        reason(failing, missing, standard),
        leastShare(measures));
  }

  /** The verdict on a unit by its indicators. */
  static Verdict verdict(List<Measure> measures, Standard standard) {
    return verdict(
        which(measures, one -> Boolean.FALSE.equals(one.attained())),
        which(measures, one -> one.value() == null),
        standard);
  }

  private static Verdict verdict(List<Measure> failing, List<Measure> missing, Standard standard) {
    return failing.size() > mayFail(standard) || failing.stream().anyMatch(UnitVerdicts::isBadly)
        ? Verdict.NOT_MET
        : missing.isEmpty() ? Verdict.MET : Verdict.UNDETERMINED;
  }

  /** How many indicators of a unit may stop at the remaining share. */
  static int mayFail(Standard standard) {
    return standard.indicators().size() - standard.unitRule().attainedAtLeast();
  }

  private static boolean isBadly(Measure measure) {
    return Boolean.FALSE.equals(measure.attainedMostly());
  }

  private static List<Measure> which(List<Measure> measures, Predicate<Measure> which) {
    return measures.stream().filter(which).toList();
  }

  private static List<String> ids(List<Measure> measures) {
    return measures.stream().map(one -> one.indicator().id()).sorted().toList();
  }

  /** Each value below its threshold beside it, then what is missing. */
  private static String reason(List<Measure> failing, List<Measure> missing, Standard standard) {
    double share = standard.unitRule().remainingShare();
    return Stream.of(
            failing.stream().map(one -> below(one, share)).collect(Collectors.joining("、")),
            missing.isEmpty() ? "" : "缺数据：" + String.join("、", ids(missing)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("；"));
  }

  /** {@code R4 3.20低于4.5的85%}, or {@code R4 4.20低于4.5} where only the whole is missed. */
  private static String below(Measure one, double share) {
    return one.indicator().id()
        + " "
        + (isBadly(one)
            ? AgainstLimit.under(one.value(), SHOWN_DECIMALS, one.threshold(), share)
            : AgainstLimit.under(one.value(), SHOWN_DECIMALS, one.threshold()));
  }

  /** The least of the known values ÷ thresholds, at most 1; null where none is known. */
  private static Double leastShare(List<Measure> measures) {
    OptionalDouble least =
        measures.stream()
            .filter(one -> one.value() != null && one.threshold() != null)
            .mapToDouble(one -> Math.min(1, one.value() / one.threshold()))
            .min();
    return least.isPresent() ? Double.valueOf(least.getAsDouble()) : null;
  }
}
