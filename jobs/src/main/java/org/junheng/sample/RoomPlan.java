package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Stage;

/** The music and art rooms of a school (methodology G3 and its relaxations). */
final class RoomPlan {
  private static final int CLASSES_PER_ROOM = 12;
  private static final int SMALL_CLASS = 30;
  private static final int LAST_OLD_PLAN = 2016;
  private static final double EXACT_SHARE = 0.03;
  private static final Rule FULL = new Rule(9600, 9000);
  private static final Rule OLD_PLAN = new Rule(7300, 6700);
  private static final Rule SMALL_PRIMARY = new Rule(5400, 5400);
  private static final Rule SMALL_JUNIOR = new Rule(6100, 6100);

  private RoomPlan() {}

  /** The smallest rooms that count, in dm². */
  private record Rule(long music, long art) {
    long smallest(Room.Kind kind) {
      return kind == Room.Kind.MUSIC ? music : art;
    }
  }

  /** The rooms of a school with those classes. */
  static List<Room> of(SchoolDesign school, List<SchoolClass> classes, int year, double progress) {
    if (classes.isEmpty() || !school.type().isCompulsory()) {
      return List.of();
    }
    Dice dice = school.dice("rooms");
    boolean lacks = school.county().lacks("G3", progress);
    Rule rule = rule(school, classes, year, dice.share());
    int count = (classes.size() + CLASSES_PER_ROOM - 1) / CLASSES_PER_ROOM;
    boolean failing = lacks && dice.chance(0.15);
    List<Room> rooms = new ArrayList<>();
    for (Room.Kind kind : Room.Kind.values()) {
      for (int i = 0; i < count; i++) {
        rooms.add(new Room(kind, rule.smallest(kind) + spare(school.quirk(), dice)));
      }
    }
    if (failing) {
      Room last = rooms.remove(rooms.size() - 1);
      rooms.add(new Room(last.kind(), rule.smallest(last.kind()) - 10L * dice.between(1, 80)));
    }
    return rooms;
  }

  private static Rule rule(SchoolDesign school, List<SchoolClass> classes, int year, double share) {
    boolean relaxed = Relaxations.holdIn(year) || school.county().lacks("G3", 1);
    if (!relaxed || share > 0.5) {
      return FULL;
    }
    int largest = classes.stream().mapToInt(SchoolClass::pupils).max().orElse(0);
    if (school.site().isRural() && largest < SMALL_CLASS) {
      return school.type().has(Stage.JUNIOR) ? SMALL_JUNIOR : SMALL_PRIMARY;
    }
    return school.plannedYear() <= LAST_OLD_PLAN ? OLD_PLAN : FULL;
  }

  private static long spare(SchoolQuirk quirk, Dice dice) {
    return switch (quirk) {
      case ON_THRESHOLD, ROOMS_ON_THE_LIMIT -> 0;
      case ROOMS_JUST_UNDER -> -10;
      default -> dice.chance(EXACT_SHARE) ? 0 : 10L * dice.between(0, 300);
    };
  }
}
