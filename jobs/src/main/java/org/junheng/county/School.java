package org.junheng.county;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Stage;

/**
 * A school as the standards see it, its campuses merged (methodology 1, 9.1 and 9.2): its own type
 * and flags, and what it and its campuses have together.
 *
 * @param stages the stage sections that a school of its type may have
 * @param isTeachingPoint whether its type is one that is exempt while it is small
 * @param isPrivate whether its founder is private
 * @param plannedYear the year in which it was planned; null where it is missing
 * @param hasCharter whether it has a charter; null where it is missing
 * @param campuses how many campuses were merged into it
 * @param pupils pupils by stage, 0 for the stages that its type lacks; no entry where unknown
 * @param staff its teachers by stage
 * @param flows counts of its pupils besides those of the stages
 * @param funds yuan
 * @param classes those of the stages that its type has
 * @param partsWithoutClasses how many of it and its campuses have no such class
 * @param held rows of form classes and rooms that were held
 */
public record School(
    String code,
    String name,
    String type,
    Set<Stage> stages,
    boolean isTeachingPoint,
    String urbanRural,
    String founder,
    boolean isPrivate,
    boolean isDirectlyRun,
    boolean isInDenseCityCore,
    Integer plannedYear,
    Boolean hasCharter,
    int campuses,
    Map<Stage, Long> pupils,
    Map<Stage, Quantities> staff,
    Quantities facilities,
    Quantities flows,
    Quantities funds,
    List<SchoolClass> classes,
    int partsWithoutClasses,
    List<Room> rooms,
    HeldRows held) {

  /** A class; pupils null where they are missing. */
  public record SchoolClass(Stage stage, Long grade, Long pupils) {}

  /** A special room, m²; area null where it is missing. */
  public record Room(String kind, Double area) {}

  /** How many rows of it were held; a held room of unknown kind may be either. */
  public record HeldRows(int classes, int musicRooms, int artRooms) {
    static final HeldRows NONE = new HeldRows(0, 0, 0);

    HeldRows with(int moreClasses, int moreMusicRooms, int moreArtRooms) {
      return new HeldRows(
          classes + moreClasses, musicRooms + moreMusicRooms, artRooms + moreArtRooms);
    }

    HeldRows plus(HeldRows other) {
      return with(other.classes, other.musicRooms, other.artRooms);
    }
  }

  /** Pupils of a stage, 0 where its type lacks it; null where they are unknown. */
  public Long pupilsOf(Stage stage) {
    return pupils.get(stage);
  }

  /** Pupils of all stages; null where one is unknown. */
  public Long allPupils() {
    return pupils.size() < Stage.values().length
        ? null
        : Long.valueOf(pupils.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Pupils of the compulsory stages; null where one is unknown. */
  public Long compulsoryPupils() {
    Long primary = pupilsOf(Stage.PRIMARY);
    Long junior = pupilsOf(Stage.JUNIOR);
    return primary == null || junior == null ? null : Long.valueOf(primary + junior);
  }

  /** The pupils of its largest class; null without a class of known size. */
  public Long largestClass() {
    return classes.stream()
        .map(SchoolClass::pupils)
        .filter(java.util.Objects::nonNull)
        .max(Long::compare)
        .orElse(null);
  }

  /**
   * A fact that a standard's relaxation may ask for (see {@code Relaxation.SCHOOL_FACTS}); null
   * where it is unknown.
   */
  public Object fact(String name) {
    return switch (name) {
      case "school_type" -> type;
      case "urban_rural" -> urbanRural;
      case "founder" -> founder;
      case "directly_run" -> isDirectlyRun;
      case "dense_city_core" -> isInDenseCityCore;
      case "planned_year" -> plannedYear == null ? null : Long.valueOf(plannedYear);
      case "school_pupils" -> allPupils();
      case "compulsory_pupils" -> compulsoryPupils();
      case "junior_pupils" -> pupilsOf(Stage.JUNIOR);
      case "migrant_pupils" -> flows.of("migrant_pupils").orNothing();
      case "classes" -> (long) classes.size();
      case "largest_class" -> largestClass();
      case "campuses" -> (long) campuses;
      default -> throw new IllegalArgumentException("of a school there is no '" + name + "'");
    };
  }
}
