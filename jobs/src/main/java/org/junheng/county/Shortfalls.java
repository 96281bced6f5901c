package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.figure.Numbers;
import org.junheng.table.CountyShortfall;
import org.junheng.table.ShortfallPlan;

/**
 * What units lack in the indicators that they do not attain, in the resource's own unit and stated
 * for the school, which one the cheapest plan leaves at the remaining share (methodology 8 and
 * 9.28), and what a county's schools lack of each resource together.
 */
final class Shortfalls {
  private final Standard standard;
  private final CountyForms forms;
  private final Map<String, UnitCost> costs;
  private final int mayFail;
  private final double remainingShare;

  /** Under a standard with a unit rule; costs by resource. */
  Shortfalls(Standard standard, CountyForms forms, Map<String, UnitCost> costs) {
    this.standard = standard;
    this.forms = forms;
    this.costs = costs;
    this.mayFail = UnitVerdicts.mayFail(standard);
    this.remainingShare = standard.unitRule().remainingShare();
  }

  /** What an indicator that is not attained lacks. */
  private record Gap(Measure measure, int position, double quantity, double most, UnitCost cost) {
    Double saving() {
      return cost == null ? null : Double.valueOf(yuan(quantity) - yuan(most));
    }

    Double yuan(double amount) {
      return cost == null ? null : Double.valueOf(amount * cost.yuan());
    }
  }

  /** A unit's rows; none where it attains everything that is known. */
  List<ShortfallPlan> of(List<Measure> measures, int year, String county) {
    List<Gap> gaps = new ArrayList<>(0);
    for (int i = 0; i < measures.size(); i++) {
      if (Boolean.FALSE.equals(measures.get(i).attained())) {
        gaps.add(gap(measures.get(i), i));
      }
    }
    Verdict verdict = UnitVerdicts.verdict(measures, standard);
    return gaps.stream().map(gap -> row(gap, gaps, verdict, year, county)).toList();
  }

  private Gap gap(Measure measure, int position) {
    double most =
        Boolean.TRUE.equals(measure.attainedMostly())
            ? 0
            : quantity(measure, measure.threshold() * remainingShare);
    return new Gap(
        measure,
        position,
        quantity(measure, measure.threshold()),
        most,
        costs.get(measure.indicator().resource()));
  }

  /** What is missing to a threshold; of a combined school's facility for the whole school. */
  private double quantity(Measure measure, double threshold) {
    List<String> parts = parts(measure.indicator());
    double ofUnit = measure.missingTo(threshold);
    double ofSchool =
        standard.split().fields().containsAll(parts) ? ofUnit / measure.unit().share() : ofUnit;
    return forms.areCounted(parts) ? Numbers.wholeAbove(ofSchool) : ofSchool;
  }

  private ShortfallPlan row(Gap gap, List<Gap> all, Verdict unit, int year, String county) {
    Boolean isRaisedInFull = isChosen(gap, all);
    boolean mayStop =
        Boolean.FALSE.equals(isRaisedInFull) || isRaisedInFull == null && all.size() <= mayFail;
    Boolean bears = bears(gap, mayStop, unit);
    double required = !Boolean.TRUE.equals(bears) ? 0 : mayStop ? gap.most() : gap.quantity();
    Measure measure = gap.measure();
    Indicator indicator = measure.indicator();
    return new ShortfallPlan(
        standard.standard(),
        year,
        county,
        measure.unit().school().code(),
        measure.unit().stage().code(),
        indicator.id(),
        indicator.resource(),
        gap.quantity(),
        gap.cost() == null ? indicator.unit().split("/")[0] : gap.cost().unit(),
        gap.yuan(gap.quantity()),
        gap.most(),
        gap.yuan(gap.most()),
        isRaisedInFull,
        bears,
        required,
        gap.yuan(required));
  }

  /**
   * Whether the unit cannot pass without it: nothing is needed of one that passes, nor of the one
   * indicator that may stop at the remaining share and has it; null where it is not known.
   */
  private static Boolean bears(Gap gap, boolean mayStop, Verdict unit) {
    return switch (unit) {
      case MET -> false;
      case UNDETERMINED -> null;
      case NOT_MET -> !(mayStop && gap.most() == 0);
    };
  }

  /** As many as may fail stay at the remaining share: those that save most, of equals the first. */
  private Boolean isChosen(Gap gap, List<Gap> all) {
    Double saving = gap.saving();
    if (saving == null) {
      return null;
    }
    long better =
        all.stream().filter(other -> other.saving() != null && isBetter(other, gap)).count();
    return better >= mayFail;
  }

  private static boolean isBetter(Gap other, Gap gap) {
    double saving = gap.saving();
    boolean isAbove = other.saving() > saving * (1 + Numbers.GUARD);
    boolean isBelow = other.saving() < saving * (1 - Numbers.GUARD);
    return isAbove || !isBelow && other.position() < gap.position();
  }

  /**
   * What the county's schools lack of each resource: people added, of a facility the larger need.
   */
  List<CountyShortfall> ofCounty(List<ShortfallPlan> plans) {
    Map<String, Map<String, List<ShortfallPlan>>> bySchool = new TreeMap<>();
    for (ShortfallPlan plan : plans) {
      bySchool
          .computeIfAbsent(String.valueOf(plan.resource()), any -> new TreeMap<>())
          .computeIfAbsent(plan.schoolCode(), any -> new ArrayList<>())
          .add(plan);
    }
    List<CountyShortfall> rows = new ArrayList<>();
    bySchool.forEach((resource, schools) -> rows.add(sum(schools, isFacility(resource))));
    return rows;
  }

  private static CountyShortfall sum(Map<String, List<ShortfallPlan>> schools, boolean isFacility) {
    ShortfallPlan any = schools.values().iterator().next().get(0);
    return new CountyShortfall(
        any.standard(),
        any.year(),
        any.countyCode(),
        any.resource(),
        (long) schools.size(),
        sum(schools, isFacility, ShortfallPlan::quantity),
        any.unit(),
        sum(schools, isFacility, ShortfallPlan::costYuan),
        schools.values().stream()
            .filter(plans -> plans.stream().anyMatch(plan -> Boolean.TRUE.equals(plan.bears())))
            .count(),
        sum(schools, isFacility, ShortfallPlan::required),
        sum(schools, isFacility, ShortfallPlan::requiredYuan));
  }

  /** The exact sum over schools; null where one of them has no figure. */
  private static Double sum(
      Map<String, List<ShortfallPlan>> schools,
      boolean isFacility,
      Function<ShortfallPlan, Double> figure) {
    List<Double> ofSchools = new ArrayList<>();
    for (List<ShortfallPlan> plans : schools.values()) {
      List<Double> ofStages = plans.stream().map(figure).toList();
      if (ofStages.stream().anyMatch(Objects::isNull)) {
        return null;
      }
      ofSchools.add(together(ofStages, isFacility));
    }
    return Numbers.exactSum(ofSchools);
  }

  private static double together(List<Double> ofStages, boolean isFacility) {
    double together = 0;
    for (double one : ofStages) {
      together = isFacility ? Math.max(together, one) : together + one;
    }
    return together;
  }

  /** Whether the stages of a combined school share the resource. */
  private boolean isFacility(String resource) {
    return standard.indicators().stream()
        .filter(indicator -> resource.equals(indicator.resource()))
        .anyMatch(indicator -> standard.split().fields().containsAll(parts(indicator)));
  }

  private static List<String> parts(Indicator indicator) {
    return Stream.concat(
            indicator.numerator().primary().parts().stream(),
            indicator.numerator().junior().parts().stream())
        .toList();
  }
}
