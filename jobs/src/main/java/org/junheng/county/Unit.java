package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * The primary or junior section of a school, in the scope of a standard (methodology 1). Everything
 * that the standards measure is computed on units.
 *
 * @param pupils null where they are unknown
 * @param share its share of the school's facilities (methodology 1.1); null where it is unknown
 * @param quantities the stage's teachers and the unit's facilities
 */
public record Unit(School school, Stage stage, Long pupils, Double share, Quantities quantities) {

  /** The units of schools in the scope of a standard, in the schools' order. */
  static List<Unit> of(List<School> schools, Standard standard, CountyForms forms) {
    List<Unit> units = new ArrayList<>();
    for (School school : schools) {
      for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
        Long pupils = school.pupilsOf(stage);
        boolean isThere =
            school.stages().contains(stage) && (pupils == null || pupils.longValue() > 0);
        if (isThere && isInScope(school, pupils, standard.scope())) {
          units.add(of(school, stage, standard.split(), forms));
        }
      }
    }
    return units;
  }

  private static boolean isInScope(School school, Long pupils, Standard.Scope scope) {
    if (school.isPrivate() && !scope.privateSchools()
        || school.isDirectlyRun() && !scope.directlyRunSchools()) {
      return false;
    }
    Integer from = school.isTeachingPoint() ? scope.teachingPointsFrom() : scope.smallSchoolsFrom();
    return from != null && (pupils == null || pupils >= from);
  }

  /**
   * Divides a combined school's facilities by weighted pupils (methodology 1.1); where the pupils
   * of one of its stages are unknown, the facilities of all of them are missing (9.3).
   */
  private static Unit of(School school, Stage stage, Standard.Split split, CountyForms forms) {
    boolean isCombined = school.stages().size() > 1;
    Long pupils = school.pupilsOf(stage);
    Double weighted = weighted(school, split);
    double own = pupils == null ? Double.NaN : split.weights().get(stage) * pupils;
    Double share =
        !isCombined
            ? Double.valueOf(1.0)
            : weighted != null && weighted > 0 ? Double.valueOf(own / weighted) : null;
    List<String> names = forms.ofUnit().all();
    Quantities staff = school.staff().get(stage);
    Quantity[] amounts = new Quantity[names.size()];
    for (int i = 0; i < amounts.length; i++) {
      if (i < forms.staff().all().size()) {
        amounts[i] = staff.at(i);
        continue;
      }
      Quantity whole = school.facilities().of(names.get(i));
      boolean isSplit = isCombined && split.fields().contains(names.get(i));
      amounts[i] =
          !isSplit
              ? whole
              : share == null
                  ? Quantity.MISSING
                  : whole.isKnown() ? Quantity.of(whole.orNull() * own / weighted) : whole;
    }
    return new Unit(school, stage, pupils, share, new Quantities(forms.ofUnit(), amounts));
  }

  /** All stages' weighted pupils; null where those of one are unknown. */
  private static Double weighted(School school, Standard.Split split) {
    double all = 0;
    for (Stage stage : Stage.values()) {
      Long pupils = school.pupilsOf(stage);
      if (pupils == null) {
        return null;
      }
      all += pupils * split.weights().get(stage);
    }
    return all;
  }

  /** The names of the quantities that are missing, sorted. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    for (String name : quantities.names().all()) {
      if (quantities.of(name).isMissing()) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** How many classes of its stage were accepted; null without one. */
  Long classes() {
    long classes = school.classes().stream().filter(one -> one.stage() == stage).count();
    return classes == 0 ? null : Long.valueOf(classes);
  }

  /** How many grades its classes are of; null without a class. */
  Long grades() {
    return classes() == null
        ? null
        : Long.valueOf(
            school.classes().stream()
                .filter(one -> one.stage() == stage)
                .map(School.SchoolClass::grade)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count());
  }

  /** A fact that a relaxation's condition may ask for: of the unit, else of its school. */
  Object fact(String name) {
    return switch (name) {
      case "school_code" -> school.code();
      case "stage" -> stage.code();
      case "pupils" -> pupils;
      case "share" -> share;
      case "classes" -> classes();
      case "grades" -> grades();
      case "missing" -> List.copyOf(missing());
      default -> quantities.names().have(name) ? quantities.of(name).orNull() : school.fact(name);
    };
  }
}
