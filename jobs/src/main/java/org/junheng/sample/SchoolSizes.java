package org.junheng.sample;

import java.util.List;
import org.junheng.definition.Stage;

/** How many pupils a school of a type has where it stands. */
final class SchoolSizes {
  private static final double USUAL_DEVIATION = 0.4;
  private static final int LARGEST_IN_GOOD_COUNTY = 1750;
  private static final int LARGEST = 2300;

  private SchoolSizes() {}

  /** The pupils of a school in the first year. */
  static Enrolment of(CountyDesign county, SchoolType type, DrawnPlace place, Dice dice) {
    Enrolment median = median(type, place, dice);
    double factor = dice.around(1, place == DrawnPlace.VILLAGE ? 0.55 : USUAL_DEVIATION);
    int largest = county.quality() == Quality.GOOD ? LARGEST_IN_GOOD_COUNTY : LARGEST;
    double capped = Math.min(factor, largest / (double) Math.max(1, median.compulsory()));
    return new Enrolment(
        scaled(median.primary(), capped),
        scaled(median.junior(), capped),
        scaled(median.senior(), Math.min(factor, 2)));
  }

  /** The yearly change of a school's pupils: the seats grow, the villages shrink. */
  static double growth(DrawnPlace place, Dice dice) {
    return switch (place) {
      case SEAT -> dice.between(0.003, 0.03);
      case CENTRE -> dice.between(-0.02, 0.012);
      case VILLAGE -> dice.between(-0.08, -0.015);
    };
  }

  /** Pupils exactly on or one above a limit of size, for a school of that type. */
  static Enrolment onLimit(CountyDesign county, SchoolType type, Dice dice) {
    boolean good = county.quality() == Quality.GOOD;
    boolean nineYear = type == SchoolType.NINE_YEAR;
    int limit = nineYear || type == SchoolType.TWELVE_YEAR ? 2500 : 2000;
    int relaxed = nineYear ? 3000 : type == SchoolType.TWELVE_YEAR ? 2500 : 2400;
    int total = good ? limit : dice.oneOf(List.of(limit, relaxed)) + dice.between(0, 1);
    if (!type.has(Stage.PRIMARY)) {
      return new Enrolment(0, total, type == SchoolType.COMPLETE ? 1200 : 0);
    }
    int junior = type.has(Stage.JUNIOR) ? total * 2 / 5 : 0;
    return new Enrolment(total - junior, junior, type.has(Stage.SENIOR) ? 600 : 0);
  }

  /** Pupils that a quirk needs to show. */
  static Enrolment forQuirk(SchoolQuirk quirk, SchoolType type, Dice dice) {
    int pupils =
        switch (quirk) {
          case FULL_CLASSES -> fullClasses(type, dice);
          case OVERFULL_CLASS -> fullClasses(type, dice) + 1;
          case EMPTY -> 0;
          default -> dice.oneOf(List.of(500, 1000));
        };
    return type.has(Stage.PRIMARY) ? new Enrolment(pupils, 0, 0) : new Enrolment(0, pupils, 0);
  }

  private static int fullClasses(SchoolType type, Dice dice) {
    int perGrade = dice.between(2, 4);
    return type.has(Stage.PRIMARY) ? 6 * perGrade * 45 : 3 * (perGrade + 1) * 50;
  }

  private static Enrolment median(SchoolType type, DrawnPlace place, Dice dice) {
    boolean seat = place == DrawnPlace.SEAT;
    return switch (type) {
      case PRIMARY -> primary(place);
      case TEACHING_POINT -> new Enrolment(dice.chance(0.6) ? 24 : 75, 0, 0);
      case JUNIOR -> new Enrolment(0, seat ? 1050 : 520, 0);
      case NINE_YEAR -> seat ? new Enrolment(900, 480, 0) : new Enrolment(330, 210, 0);
      case COMPLETE -> new Enrolment(0, 700, 1100);
      case TWELVE_YEAR -> new Enrolment(650, 420, 600);
      case SENIOR -> new Enrolment(0, 0, 1900);
      case VOCATIONAL -> new Enrolment(0, 0, 1500);
      case ATTACHED_PRIMARY -> new Enrolment(40, 0, 0);
      case ATTACHED_JUNIOR -> new Enrolment(0, 60, 0);
    };
  }

  private static Enrolment primary(DrawnPlace place) {
    return switch (place) {
      case SEAT -> new Enrolment(950, 0, 0);
      case CENTRE -> new Enrolment(400, 0, 0);
      case VILLAGE -> new Enrolment(125, 0, 0);
    };
  }

  private static int scaled(int pupils, double factor) {
    return pupils == 0 ? 0 : Math.max(3, (int) Math.round(pupils * factor));
  }
}
