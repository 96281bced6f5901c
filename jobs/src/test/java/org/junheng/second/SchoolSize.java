package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** G4: how many pupils a school may have in the compulsory stages (§4, §6, §9.20). */
final class SchoolSize {
  private static final int PLANNED_BY = 2010;

  private SchoolSize() {}

  static Verdict verdict(School school) {
    Cell pupils = school.compulsoryPupils();
    if (!pupils.isNumber()) {
      return Verdict.UNDETERMINED;
    }
    List<Verdict> cases = new ArrayList<>();
    for (boolean isRelaxed : possibleRelaxations(school, pupils.number())) {
      double limit = isRelaxed ? relaxedLimit(school.type()) : limit(school.type());
      cases.add(Verdict.of(Figures.isWithin(pupils.number(), limit)));
    }
    return Verdict.agreed(cases);
  }

  /** Whether the pupils of none of its compulsory stages are known. */
  static boolean isWithoutPupils(School school) {
    return school.stages().stream()
        .filter(stage -> stage != Stage.SENIOR)
        .allMatch(stage -> school.pupils(stage).isMissing());
  }

  private static double limit(String type) {
    return Set.of("312", "345").contains(type) ? 2500 : 2000;
  }

  /** Type 345 is not named by the relaxation and keeps its limit. */
  private static double relaxedLimit(String type) {
    return switch (type) {
      case "312" -> 3000;
      case "345" -> limit(type);
      default -> 2400;
    };
  }

  /** Planned in or before 2010, or more than half migrants; unknown leaves both open (§9.19). */
  private static List<Boolean> possibleRelaxations(School school, double pupils) {
    if (!Standard.relaxedIn(school.year())) {
      return List.of(false);
    }
    Cell planned = school.plannedYear();
    Cell migrants = school.pupilCount("migrant_pupils");
    boolean isOld = planned.isNumber() && planned.number() <= PLANNED_BY;
    boolean hasMigrantMajority =
        migrants.isNumber() && Figures.isAbove(migrants.number(), 0.5 * pupils);
    if (isOld || hasMigrantMajority) {
      return List.of(true);
    }
    boolean isKnown = planned.isNumber() && !migrants.isMissing();
    return isKnown ? List.of(false) : List.of(true, false);
  }
}
