package org.junheng.second;

import java.util.EnumSet;
import java.util.Set;

/** The stages of a school and their weight when facilities are split (§1.1). */
enum Stage {
  PRIMARY("小学", "primary_pupils"),
  JUNIOR("初中", "junior_pupils"),
  SENIOR("高中", "senior_pupils");

  private final String inForms;
  private final String pupilsField;

  Stage(String inForms, String pupilsField) {
    this.inForms = inForms;
    this.pupilsField = pupilsField;
  }

  /** The word in column 学段. */
  String inForms() {
    return inForms;
  }

  String pupilsField() {
    return pupilsField;
  }

  String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The stages that a school type has: the type code decides, never the school code (§1). */
  static Set<Stage> ofType(String schoolType) {
    return switch (schoolType) {
      case "211", "218" -> EnumSet.of(PRIMARY);
      case "311" -> EnumSet.of(JUNIOR);
      case "312" -> EnumSet.of(PRIMARY, JUNIOR);
      case "341" -> EnumSet.of(JUNIOR, SENIOR);
      case "345" -> EnumSet.of(PRIMARY, JUNIOR, SENIOR);
      default -> EnumSet.noneOf(Stage.class);
    };
  }

  /** How much one pupil of the stage weighs in the split of a school of this type (§1.1). */
  double weightIn(String schoolType) {
    return switch (schoolType + this) {
      case "312JUNIOR", "345JUNIOR" -> 1.1;
      case "341SENIOR" -> 1.2;
      case "345SENIOR" -> 1.32;
      default -> 1;
    };
  }
}
