package org.junheng.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;

/** Moves the equipment value of some schools so that its cv comes near the limit or onto it. */
final class EquipmentSteering {
  private static final int STEPS = 80;
  private static final double MOST = 60;
  private static final int EXEMPT_BELOW = 50;

  private EquipmentSteering() {}

  /** The schools of a county and year, with other equipment where the county is to be steered. */
  static List<SchoolYear> steer(CountyDesign county, List<SchoolYear> schools) {
    if (county.kind() == CountyKind.ZONE) {
      return schools.stream()
          .map(
              school ->
                  school.school().type() == SchoolType.SENIOR
                      ? school
                      : school.withEquipment(LimitRoster.equipment(school.school())))
          .toList();
    }
    if (county.varianceLimit() == VarianceLimit.NONE) {
      return schools;
    }
    List<SchoolYear> primary = steer(county, schools, SchoolType.PRIMARY, Stage.PRIMARY);
    return steer(county, primary, SchoolType.JUNIOR, Stage.JUNIOR);
  }

  /** Bisects the factor by which every third school of the type is better off. */
  private static List<SchoolYear> steer(
      CountyDesign county, List<SchoolYear> schools, SchoolType type, Stage stage) {
    double target = county.varianceLimit().cv(stage);
    double low = 1;
    double high = MOST;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (cv(raised(schools, type, middle), stage) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return raised(schools, type, low);
  }

  private static List<SchoolYear> raised(List<SchoolYear> schools, SchoolType type, double factor) {
    List<SchoolYear> raised = new ArrayList<>();
    for (SchoolYear school : schools) {
      boolean chosen = school.school().type() == type && school.school().whole().number() % 3 == 0;
      long equipment = Math.round(school.facilities().equipment() * factor);
      raised.add(chosen ? school.withEquipment(equipment) : school);
    }
    return raised;
  }

  /** One unit's pupils and equipment, its campuses with it. */
  private record Part(double pupils, double equipment) {
    Part plus(Part other) {
      return new Part(pupils + other.pupils, equipment + other.equipment);
    }
  }

  /** The pupil-weighted cv of the equipment per pupil over a stage's units (methodology 2.2). */
  private static double cv(List<SchoolYear> schools, Stage stage) {
    Map<String, Part> units = new LinkedHashMap<>();
    for (SchoolYear school : schools) {
      if (isUnit(school, stage)) {
        units.merge(school.school().whole().code(), part(school, stage), Part::plus);
      }
    }
    Part whole = units.values().stream().reduce(new Part(0, 0), Part::plus);
    double mean = whole.equipment() / whole.pupils();
    double squares = 0;
    for (Part unit : units.values()) {
      double difference = unit.equipment() / unit.pupils() - mean;
      squares += unit.pupils() * difference * difference;
    }
    return Math.sqrt(squares / whole.pupils()) / mean;
  }

  private static boolean isUnit(SchoolYear school, Stage stage) {
    SchoolType type = school.school().type();
    boolean exempt =
        type == SchoolType.TEACHING_POINT && school.enrolment().primary() < EXEMPT_BELOW;
    return type.has(stage) && type.isCompulsory() && !exempt && school.enrolment().of(stage) > 0;
  }

  private static Part part(SchoolYear school, Stage stage) {
    SchoolType type = school.school().type();
    double pupils = school.enrolment().of(stage);
    double equipment = school.facilities().equipment();
    if (!type.isCombined()) {
      return new Part(pupils, equipment);
    }
    double weight = stage == Stage.JUNIOR && type != SchoolType.COMPLETE ? 1.1 : 1;
    double whole = school.enrolment().weightInHundredths(type) / 100.0;
    return new Part(pupils, equipment * pupils * weight / whole);
  }
}
