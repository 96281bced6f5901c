package org.junheng.second;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** G3: enough music and art rooms that are large enough, for every twelve classes (§4, §6). */
final class SpecialRooms {
  private static final int PLANNED_BY = 2016;
  private static final int SMALL_CLASS = 30;

  private SpecialRooms() {}

  /** The verdict on one school, over everything that its missing cells leave possible (§9.19). */
  static Verdict verdict(School school, boolean hasRoomsForm) {
    boolean lacksClasses =
        school.parts().stream()
            .anyMatch(
                part -> school.stages().stream().allMatch(s -> !part.classSizes().containsKey(s)));
    if (lacksClasses || !hasRoomsForm) {
      return Verdict.UNDETERMINED;
    }
    List<Verdict> cases = new ArrayList<>();
    for (boolean isOld : possibleAges(school)) {
      for (boolean hasJuniors : possibleJuniors(school)) {
        cases.add(verdict(school, isOld, hasJuniors));
      }
    }
    return Verdict.agreed(cases);
  }

  /** A held class can only ask for more, held rooms can only help; else the school is open. */
  private static Verdict verdict(School school, boolean isOld, boolean hasJuniors) {
    List<Double> sizes = school.classSizes().values().stream().flatMap(List::stream).toList();
    double largest = sizes.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    boolean isRelaxed = Standard.relaxedIn(school.year());
    double music = isRelaxed && isOld ? 73 : 96;
    double art = isRelaxed && isOld ? 67 : 90;
    if (isRelaxed && school.isRural() && largest < SMALL_CLASS) {
      double small = hasJuniors ? 61 : 54;
      music = Math.min(music, small);
      art = Math.min(art, small);
    }
    int needed = (sizes.size() + 11) / 12;
    int unknown = sum(school, School.Part::heldUnknownRooms);
    int heldMusic = sum(school, School.Part::heldMusicRooms) + unknown;
    int heldArt = sum(school, School.Part::heldArtRooms) + unknown;
    int musicRooms = largeEnough(school.roomAreas("音乐"), music);
    int artRooms = largeEnough(school.roomAreas("美术"), art);
    if (musicRooms + heldMusic < needed || artRooms + heldArt < needed) {
      return Verdict.NOT_MET;
    }
    boolean hasHeldClass = school.parts().stream().anyMatch(School.Part::hasHeldClass);
    boolean isOpen = hasHeldClass || heldMusic + heldArt > 0;
    return isOpen ? Verdict.UNDETERMINED : Verdict.MET;
  }

  private static int largeEnough(Collection<Double> areas, double least) {
    return (int) areas.stream().filter(area -> Figures.reaches(area, least)).count();
  }

  private static int sum(School school, java.util.function.ToIntFunction<School.Part> rooms) {
    return school.parts().stream().mapToInt(rooms).sum();
  }

  private static List<Boolean> possibleAges(School school) {
    Cell planned = school.plannedYear();
    return planned.isNumber() ? List.of(planned.number() <= PLANNED_BY) : List.of(true, false);
  }

  private static List<Boolean> possibleJuniors(School school) {
    if (!school.stages().contains(Stage.JUNIOR)) {
      return List.of(false);
    }
    Cell juniors = school.pupils(Stage.JUNIOR);
    return juniors.isMissing() ? List.of(true, false) : List.of(juniors.orNothing() > 0);
  }
}
