package org.junheng.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of each resource a school has in a year, as a multiple of what it needs. */
final class SchoolLevels {
  private static final double TOLERATED_SHARE = 0.12;
  private static final List<Resource> MEASURED =
      List.of(Resource.TEACHING_AREA, Resource.SPORTS_AREA, Resource.EQUIPMENT);

  private SchoolLevels() {}

  /** The levels of all resources. */
  static Map<Resource, Level> of(SchoolDesign school, double progress) {
    Map<Resource, Level> levels = usual(school, progress);
    Dice dice = school.dice("shortfall");
    double strength = dice.share();
    if (school.quirk() != SchoolQuirk.NONE) {
      applyQuirk(levels, school.quirk(), dice);
    } else if (strength < school.county().weakShare(progress)) {
      weaken(levels, dice);
    } else if (dice.chance(TOLERATED_SHARE)) {
      levels.put(dice.oneOf(MEASURED), Level.reaching(dice.between(0.855, 0.995)));
    }
    return levels;
  }

  private static Map<Resource, Level> usual(SchoolDesign school, double progress) {
    CountyDesign county = school.county();
    Map<Resource, Level> levels = new EnumMap<>(Resource.class);
    for (Resource resource : Resource.values()) {
      Dice dice = school.dice("level", resource.ordinal());
      double normal = Math.min(2.2, dice.normal());
      double spread = county.spread(resource, normal > 0 && resource.isBuilt() ? 1 : progress);
      double share = county.quality().level(progress) * StrictMath.exp(spread * normal);
      double least = resource.hasThreshold() ? 1 + dice.between(0, 0.06) : 0.6;
      levels.put(resource, Level.reaching(Math.max(least, share)));
    }
    return levels;
  }

  private static void weaken(Map<Resource, Level> levels, Dice dice) {
    List<Resource> left = new ArrayList<>(List.of(Resource.values()));
    left.removeIf(resource -> !resource.hasThreshold());
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      Resource resource = left.remove(dice.between(0, left.size() - 1));
      double most = count == 1 ? 0.84 : 0.97;
      levels.put(resource, Level.missing(dice.between(0.4, most)));
    }
  }

  private static void applyQuirk(Map<Resource, Level> levels, SchoolQuirk quirk, Dice dice) {
    Resource one = dice.oneOf(MEASURED);
    switch (quirk) {
      case ON_THRESHOLD -> levels.replaceAll((resource, level) -> Level.EXACT);
      case ONE_JUST_UNDER -> levels.put(one, Level.JUST_UNDER);
      case TWO_JUST_UNDER -> {
        levels.put(Resource.TEACHING_AREA, Level.JUST_UNDER);
        levels.put(Resource.QUALIFIED_TEACHERS, Level.JUST_UNDER);
      }
      case ONE_AT_85 -> {
        levels.replaceAll((resource, level) -> Level.EXACT);
        levels.put(one, Level.AT_85);
      }
      case ONE_UNDER_85 -> levels.put(one, Level.JUST_UNDER_85);
      default -> {}
    }
  }
}
