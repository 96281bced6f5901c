package org.junheng.second;

import java.util.ArrayList;
import java.util.List;

/** The primary or the junior part of a school: what every indicator is computed on (§1). */
record Unit(School school, Stage stage) {
  private static final double TEACHING_POINT_MINIMUM = 50;

  /** The units of the schools that the standard covers. */
  static List<Unit> of(List<School> schools, Standard standard) {
    List<Unit> units = new ArrayList<>();
    for (School school : schools) {
      if (standard.covers(school)) {
        for (Stage stage : school.stages()) {
          if (stage != Stage.SENIOR && isUnit(school, stage)) {
            units.add(new Unit(school, stage));
          }
        }
      }
    }
    return units;
  }

  /** A section without pupils is no unit; one with unknown pupils is (§1, §9.3, §9.4). */
  private static boolean isUnit(School school, Stage stage) {
    Cell pupils = school.pupils(stage);
    if (pupils.isMissing()) {
      return true;
    }
    double least = school.type().equals("218") ? TEACHING_POINT_MINIMUM : 1;
    return pupils.orNothing() >= least;
  }

  Cell pupils() {
    return school.pupils(stage);
  }

  Cell teachers(String field) {
    return school.teachers(stage, field);
  }

  /** The numerator of an indicator (§2, §3). */
  Cell numerator(String indicator) {
    return switch (indicator) {
      case "R1", "B7" -> wellQualifiedTeachers();
      case "R2" -> teachers("backbone");
      case "R3" -> sportAndArtTeachers();
      case "R4", "B1" -> shared(school.facility("teaching_area").less(gym()));
      case "R5" -> shared(sportsArea(extraSportsArea()));
      case "R6", "B3" -> shared(school.facility("equipment_value"));
      case "R7" -> shared(school.facility("multimedia_rooms"));
      case "B2" -> shared(sportsArea(Cell.NOT_APPLICABLE));
      case "B4" -> shared(school.facility("computers"));
      case "B5" -> shared(school.facility("books"));
      case "B6" -> teachers("full_time");
      case "B8" -> Cell.sum(teachers("senior_title"), teachers("middle_title"));
      default -> throw new IllegalArgumentException("no indicator " + indicator);
    };
  }

  /** The value of an indicator, null where its numerator or the pupils are unknown. */
  Double value(Standard.Indicator indicator) {
    Cell numerator = numerator(indicator.id());
    return numerator.isNumber() && pupils().isNumber()
        ? Double.valueOf(numerator.number() * indicator.per() / pupils().number())
        : null;
  }

  private Cell wellQualifiedTeachers() {
    Cell degrees = Cell.sum(teachers("doctor"), teachers("master"), teachers("bachelor"));
    return stage == Stage.PRIMARY ? Cell.sum(degrees, teachers("associate")) : degrees;
  }

  /** The leaves only, never the printed subtotal; shared teachers where allowed (§6, §9.6). */
  private Cell sportAndArtTeachers() {
    Cell own =
        Cell.sum(teachers("pe"), teachers("music"), teachers("fine_art"), teachers("general_art"));
    Cell everyone = school.allPupils();
    boolean isSmall = everyone.isNumber() && everyone.number() >= 50 && everyone.number() < 100;
    boolean mayShare = school.isRural() && isSmall && Standard.relaxedIn(school.year());
    return mayShare ? withBonus(own, teachers("shared_pe_art")) : own;
  }

  private Cell gym() {
    return school.facility("indoor_gym_area");
  }

  private Cell sportsArea(Cell extra) {
    return withBonus(Cell.sum(school.facility("sports_ground_area"), gym()), extra);
  }

  /** Converted and leased areas, in a dense city core only (§6, §9.6). */
  private Cell extraSportsArea() {
    boolean counts = school.isInDenseCore() && Standard.relaxedIn(school.year());
    return counts ? school.facility("extra_sports_area") : Cell.NOT_APPLICABLE;
  }

  private Cell shared(Cell wholeSchool) {
    Cell share = school.shareOf(stage);
    if (!wholeSchool.isNumber() || !share.isNumber()) {
      return wholeSchool.isNumber() ? share : wholeSchool;
    }
    return Cell.of(wholeSchool.number() * share.number());
  }

  /** What is allowed on top counts where it is reported, and does no harm where not (§9.6). */
  private static Cell withBonus(Cell own, Cell bonus) {
    return bonus.isMissing() ? own : Cell.sum(own, bonus);
  }
}
