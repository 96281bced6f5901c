package org.junheng.county;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Standard;
import org.junheng.table.UnitVerdict;

/**
 * Whether a unit passes (methodology 2.1 and 9.10). Too few indicators attained, or one below the
 * remaining share, is {@code not_met} whatever is unknown.
 */
final class UnitVerdicts {
  private UnitVerdicts() {}

  /** The verdict on a unit by its indicators. */
  static UnitVerdict of(List<Measure> measures, Standard standard, int year, String county) {
    List<String> failing = named(measures, one -> Boolean.FALSE.equals(one.attained()));
    List<String> badly = named(measures, one -> Boolean.FALSE.equals(one.attainedMostly()));
    List<String> missing = named(measures, one -> one.value() == null);
    int mayFail = standard.indicators().size() - standard.unitRule().attainedAtLeast();
    Verdict verdict =
        failing.size() > mayFail || !badly.isEmpty()
            ? Verdict.NOT_MET
            : missing.isEmpty() ? Verdict.MET : Verdict.UNDETERMINED;
    Unit unit = measures.get(0).unit();
    return new UnitVerdict(
        standard.standard(),
        year,
        county,
        unit.school().code(),
        unit.stage().code(),
        verdict.code(),
        measures.stream().filter(one -> Boolean.TRUE.equals(one.attained())).count(),
        failing,
        missing,
        reason(failing, badly, missing));
  }

  private static List<String> named(List<Measure> measures, Predicate<Measure> which) {
    return measures.stream().filter(which).map(one -> one.indicator().id()).sorted().toList();
  }

  private static String reason(List<String> failing, List<String> badly, List<String> missing) {
    return Stream.of(told("未达标：", failing), told("低于标准的85%：", badly), told("缺数据：", missing))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("；"));
  }

  private static String told(String words, List<String> indicators) {
    return indicators.isEmpty() ? "" : words + String.join("、", indicators);
  }
}
