package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Stage;

/** A school's pupils put into classes; the sizes add up to the pupils of each stage. */
final class ClassPlan {
  private static final int PRIMARY_LIMIT = 45;
  private static final int JUNIOR_LIMIT = 50;
  private static final int SMALLEST_WITH_SIX_GRADES = 30;

  private ClassPlan() {}

  /** The classes of a school. */
  static List<SchoolClass> of(SchoolDesign school, Enrolment enrolment, double progress) {
    List<SchoolClass> classes = new ArrayList<>();
    if (school.type().has(Stage.PRIMARY)) {
      int grades = enrolment.primary() < SMALLEST_WITH_SIX_GRADES ? 3 : 6;
      int largest = largestClass(school, PRIMARY_LIMIT, progress);
      addGrades(classes, Stage.PRIMARY, 1, grades, enrolment.primary(), largest);
    }
    if (school.type().has(Stage.JUNIOR)) {
      int largest = largestClass(school, JUNIOR_LIMIT, progress);
      addGrades(classes, Stage.JUNIOR, 7, 3, enrolment.junior(), largest);
    }
    return classes;
  }

  private static int largestClass(SchoolDesign school, int limit, double progress) {
    return switch (school.quirk()) {
      case FULL_CLASSES -> limit;
      case OVERFULL_CLASS -> limit + 1;
      default -> {
        Dice dice = school.dice("classes");
        boolean crowded = school.county().lacks("G5", progress) && dice.chance(0.08);
        yield crowded ? limit + dice.between(1, 12) : limit - dice.between(0, 8);
      }
    };
  }

  private static void addGrades(
      List<SchoolClass> classes, Stage stage, int firstGrade, int grades, int pupils, int largest) {
    for (int i = 0; i < grades; i++) {
      addGrade(classes, stage, firstGrade + i, part(pupils, grades, i), largest);
    }
  }

  private static void addGrade(
      List<SchoolClass> classes, Stage stage, int grade, int pupils, int largest) {
    int count = (pupils + largest - 1) / largest;
    for (int i = 0; i < count; i++) {
      classes.add(new SchoolClass(stage, grade, i + 1, part(pupils, count, i)));
    }
  }

  /** The i-th of nearly equal parts. */
  private static int part(int whole, int parts, int i) {
    return whole / parts + (i < whole % parts ? 1 : 0);
  }
}
