package org.junheng.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Stage;

/** The teachers of a school; the education levels add up to the full-time teachers. */
final class StaffPlan {
  private static final int SMALL_SCHOOL = 100;

  private StaffPlan() {}

  /** The teachers of each stage of compulsory education that the school type has. */
  static Map<Stage, Staff> of(
      SchoolDesign school,
      Enrolment enrolment,
      Map<Resource, Level> levels,
      int year,
      double progress) {
    Map<Stage, Staff> staff = new EnumMap<>(Stage.class);
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      if (school.type().has(stage)) {
        staff.put(stage, staff(school, stage, enrolment, levels, year, progress));
      }
    }
    return staff;
  }

  private static Staff staff(
      SchoolDesign school,
      Stage stage,
      Enrolment enrolment,
      Map<Resource, Level> levels,
      int year,
      double progress) {
    int pupils = enrolment.of(stage);
    Dice dice = school.dice("staff", stage.ordinal());
    int qualified = qualified(school, stage, pupils, levels);
    int unqualified = unqualified(stage, pupils, qualified, dice);
    int fullTime = qualified + unqualified;
    int doctor = fullTime > 60 && dice.chance(0.05) ? 1 : 0;
    int master = (int) (qualified * dice.between(0, stage == Stage.PRIMARY ? 0.06 : 0.14));
    int rest = Math.max(0, qualified - doctor - master);
    int bachelor = stage == Stage.PRIMARY ? (int) Math.round(rest * dice.between(0.4, 0.9)) : rest;
    int associate = stage == Stage.PRIMARY ? rest - bachelor : (int) Math.ceil(unqualified * 0.95);
    int below = fullTime - doctor - master - bachelor - associate;
    int backbone = amount(Resource.BACKBONE_TEACHERS, levels, stage, pupils);
    int peArt = Math.min(fullTime, amount(Resource.PE_ART_TEACHERS, levels, stage, pupils));
    Integer shared = school.mayShareTeachers(enrolment.total()) ? 0 : null;
    if (shared != null && dice.chance(0.6) && Relaxations.areUsedBy(school.county(), year)) {
      shared = Math.max(1, peArt);
      peArt = 0;
    }
    int pe = (peArt + 1) / 2;
    int music = (peArt - pe + 1) / 2;
    int fineArt = Math.min(peArt - pe - music, (int) Math.ceil(peArt * 0.2));
    return new Staff(
        fullTime,
        doctor,
        master,
        bachelor,
        associate,
        below,
        Math.min(fullTime, backbone),
        pe,
        music,
        fineArt,
        peArt - pe - music - fineArt,
        shared,
        (int) (fullTime * dice.between(0.05, 0.12)),
        (int) Math.round(fullTime * Math.min(0.7, dice.around(0.42, 0.18))),
        whole(school, "G12", fullTime, progress),
        whole(school, "G9", fullTime, progress));
  }

  /** Teachers above the required education; a small school has more than its pupils ask for. */
  private static int qualified(
      SchoolDesign school, Stage stage, int pupils, Map<Resource, Level> levels) {
    int qualified = amount(Resource.QUALIFIED_TEACHERS, levels, stage, pupils);
    boolean weak = levels.get(Resource.QUALIFIED_TEACHERS).share() < 1;
    if (weak || pupils == 0 || pupils >= SMALL_SCHOOL || school.quirk() != SchoolQuirk.NONE) {
      return qualified;
    }
    return Math.max(qualified, 1 + pupils / 18);
  }

  private static int unqualified(Stage stage, int pupils, int qualified, Dice dice) {
    double usual = dice.between(0.01, stage == Stage.PRIMARY ? 0.04 : 0.10);
    double missing = Resource.QUALIFIED_TEACHERS.needed(stage, pupils) * 1.03 - qualified;
    return (int) Math.round(Math.max(qualified * usual, missing));
  }

  private static int amount(
      Resource resource, Map<Resource, Level> levels, Stage stage, int pupils) {
    return (int) levels.get(resource).amount(resource.needed(stage, pupils));
  }

  /** All teachers, or all but one where the county does not meet the item. */
  private static int whole(SchoolDesign school, String item, int fullTime, double progress) {
    boolean lacking =
        school.county().lacks(item, progress) && school.dice(item).chance(0.15) && fullTime > 0;
    return lacking ? fullTime - 1 : fullTime;
  }
}
