package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/** Music and art rooms for so many classes, each large enough (methodology 4, G3, and 9.19). */
public final class Rooms implements SchoolRule {
  private static final String CLASSES_PER_ROOM = "classes_per_room";
  private static final String MUSIC = "music";
  private static final String ART = "art";

  @Override
  public String id() {
    return "rooms";
  }

  @Override
  public List<String> cells() {
    return List.of("rooms.kind", "rooms.area", "classes.stage");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(CLASSES_PER_ROOM, MUSIC, ART);
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    long needed = (long) Math.ceil(school.classes().size() / item.parameter(CLASSES_PER_ROOM));
    List<Allowance> allowances = Allowance.of(school, assessment, item);
    RoomNeed need = new RoomNeed(school, item, needed);
    Verdict verdict = verdict(need, allowances, assessment.hasRoomsForm());
    return SchoolJudgement.of(
        verdict,
        words(need, allowances, assessment.hasRoomsForm()),
        Allowance.used(allowances, verdict, need.isCovered(List.of(), false)),
        school.classes().isEmpty() && !assessment.hasRoomsForm(),
        Stream.of(
                new Need("再配{more}间音乐教室", needed - need.largeEnough(MUSIC, allowances)),
                new Need("再配{more}间美术教室", needed - need.largeEnough(ART, allowances)))
            .filter(each -> each.amount() > 0)
            .toList());
  }

  /** Held rows leave a school open unless even with all of them rooms are lacking. */
  private static Verdict verdict(RoomNeed need, List<Allowance> allowances, boolean hasRoomsForm) {
    School.HeldRows held = need.school().held();
    if (need.school().partsWithoutClasses() > 0 || !hasRoomsForm) {
      return Verdict.UNDETERMINED;
    }
    if (need.isCovered(allowances, true) == Verdict.NOT_MET) {
      return Verdict.NOT_MET;
    }
    boolean isOpen = held.classes() + held.musicRooms() + held.artRooms() > 0;
    return isOpen ? Verdict.UNDETERMINED : need.isCovered(allowances, false);
  }

  private static String words(RoomNeed need, List<Allowance> allowances, boolean hasRoomsForm) {
    if (need.school().partsWithoutClasses() > 0) {
      return "缺班级情况";
    }
    if (!hasRoomsForm) {
      return "缺专用教室表";
    }
    return "需音乐、美术专用教室各%d间，达到%s㎡的音乐教室%d间、达到%s㎡的美术教室%d间"
        .formatted(
            need.rooms(),
            Shown.limit(need.size(MUSIC, allowances)),
            need.largeEnough(MUSIC, allowances),
            Shown.limit(need.size(ART, allowances)),
            need.largeEnough(ART, allowances));
  }

  /** How many rooms of each kind a school needs. */
  private record RoomNeed(School school, Item item, long rooms) {
    double full(String kind) {
      return item.parameter(kind);
    }

    Verdict isCovered(List<Allowance> allowances, boolean withHeldRooms) {
      return isCovered(MUSIC, allowances, withHeldRooms ? school.held().musicRooms() : 0)
          .and(isCovered(ART, allowances, withHeldRooms ? school.held().artRooms() : 0));
    }

    /** At the full size, or at a smaller one that a relaxation allows. */
    private Verdict isCovered(String kind, List<Allowance> allowances, int held) {
      Verdict covered = Verdict.of(largeEnough(kind, full(kind)) + held >= rooms);
      for (Allowance allowance : allowances) {
        long atLess = largeEnough(kind, allowance.limit(kind, full(kind))) + held;
        covered = covered.or(allowance.holds().and(Verdict.of(atLess >= rooms)));
      }
      return covered;
    }

    /** The least area that is allowed for certain. */
    double size(String kind, List<Allowance> allowances) {
      double least = full(kind);
      for (Allowance allowance : allowances) {
        least =
            allowance.holds() == Verdict.MET
                ? Math.min(least, allowance.limit(kind, full(kind)))
                : least;
      }
      return least;
    }

    long largeEnough(String kind, List<Allowance> allowances) {
      return largeEnough(kind, size(kind, allowances));
    }

    long largeEnough(String kind, double area) {
      return school.rooms().stream()
          .filter(room -> kind.equals(room.kind()) && room.area() != null)
          .filter(room -> Numbers.reaches(room.area(), area))
          .count();
    }
  }
}
