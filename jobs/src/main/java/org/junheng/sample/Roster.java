package org.junheng.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schools of a county in the first year, before any opens or closes. */
final class Roster {
  private static final List<SchoolQuirk> PASSING_QUIRKS =
      List.of(
          SchoolQuirk.ON_THRESHOLD,
          SchoolQuirk.ONE_JUST_UNDER,
          SchoolQuirk.ONE_AT_85,
          SchoolQuirk.FULL_CLASSES,
          SchoolQuirk.ROOMS_ON_THE_LIMIT,
          SchoolQuirk.MIGRANT_MAJORITY);
  private static final List<SchoolQuirk> ALL_QUIRKS =
      List.of(SchoolQuirk.values()).subList(1, SchoolQuirk.EMPTY.ordinal());
  private static final Map<SchoolType, Double> DISTRICT_SHARES =
      Map.of(
          SchoolType.TEACHING_POINT, 0.03,
          SchoolType.JUNIOR, 0.17,
          SchoolType.NINE_YEAR, 0.10,
          SchoolType.COMPLETE, 0.05,
          SchoolType.TWELVE_YEAR, 0.03,
          SchoolType.SENIOR, 0.03,
          SchoolType.VOCATIONAL, 0.02);
  private static final Map<SchoolType, Double> COUNTY_SHARES =
      Map.of(
          SchoolType.TEACHING_POINT, 0.25,
          SchoolType.JUNIOR, 0.13,
          SchoolType.NINE_YEAR, 0.06,
          SchoolType.COMPLETE, 0.025,
          SchoolType.TWELVE_YEAR, 0.012,
          SchoolType.SENIOR, 0.012,
          SchoolType.VOCATIONAL, 0.01);

  private final CountyDesign county;
  private final List<SchoolDesign> schools = new ArrayList<>();
  private final Map<String, Integer> namesakes = new HashMap<>();

  private Roster(CountyDesign county) {
    this.county = county;
  }

  /** The schools of the county. */
  static List<SchoolDesign> of(CountyDesign county) {
    if (county.kind() == CountyKind.ZONE) {
      return LimitRoster.of(county);
    }
    Roster roster = new Roster(county);
    roster.addSchools();
    roster.addCampuses();
    return List.copyOf(roster.schools);
  }

  private void addSchools() {
    Dice dice = county.dice("roster");
    int total = county.kind().schools(dice);
    Map<SchoolType, Double> shares =
        county.kind() == CountyKind.DISTRICT ? DISTRICT_SHARES : COUNTY_SHARES;
    for (SchoolType type : SchoolType.values()) {
      double share = shares.getOrDefault(type, 0.0);
      addSchools(type, (int) Math.floor(total * share + dice.share()));
    }
    addAttachedClasses();
    addSchools(SchoolType.PRIMARY, total - schools.size());
  }

  private void addAttachedClasses() {
    if (county.index() % 3 == 1) {
      addSchools(
          county.index() % 2 == 1 ? SchoolType.ATTACHED_PRIMARY : SchoolType.ATTACHED_JUNIOR, 1);
    }
  }

  private void addSchools(SchoolType type, int count) {
    for (int i = 0; i < count; i++) {
      addSchool(type);
    }
  }

  private void addSchool(SchoolType type) {
    int number = schools.size() + 1;
    Dice dice = county.dice("school", number);
    DrawnPlace place = place(type, dice);
    Site site = new Site(place, town(place, dice), urbanRural(place, dice));
    Founder founder = founder(type, place, dice);
    SchoolQuirk quirk = quirk(type, place, founder, dice);
    Enrolment enrolment = SchoolSizes.of(county, type, place, dice);
    double growth = SchoolSizes.growth(place, dice);
    if (quirk != SchoolQuirk.NONE) {
      enrolment = SchoolSizes.forQuirk(quirk, type, dice);
      growth = 0;
    } else if (place == DrawnPlace.SEAT && type.isCompulsory() && dice.chance(0.04)) {
      enrolment = SchoolSizes.onLimit(county, type, dice);
      growth = 0;
    }
    schools.add(
        new SchoolDesign(
            county,
            number,
            number,
            type,
            site,
            shortName(type, site, founder, number),
            founder,
            enrolment,
            growth,
            dice.between(1956, 2018),
            quirk,
            Life.ALWAYS,
            null));
  }

  private void addCampuses() {
    for (SchoolDesign school : List.copyOf(schools)) {
      if (hasCampus(school)) {
        schools.add(campusOf(school));
      }
    }
  }

  /** Whether a school that is no campus has one. */
  static boolean hasCampus(SchoolDesign school) {
    return school.dice("campus").chance(0.12)
        && school.quirk() == SchoolQuirk.NONE
        && school.growth() != 0
        && school.site().place() != DrawnPlace.VILLAGE
        && school.enrolment().compulsory() < 1100
        && (school.type() == SchoolType.PRIMARY || school.type() == SchoolType.JUNIOR);
  }

  private SchoolDesign campusOf(SchoolDesign school) {
    int number = schools.size() + 1;
    Enrolment whole = school.enrolment();
    return new SchoolDesign(
        county,
        number,
        number,
        school.type(),
        school.site(),
        school.shortName() + "分校区",
        school.founder(),
        new Enrolment(whole.primary() * 2 / 5, whole.junior() * 2 / 5, 0),
        school.growth(),
        2017,
        SchoolQuirk.NONE,
        Life.ALWAYS,
        school);
  }

  private DrawnPlace place(SchoolType type, Dice dice) {
    double share = dice.share();
    boolean district = county.kind() == CountyKind.DISTRICT;
    return switch (type) {
      case PRIMARY -> placed(share, district ? 0.6 : 0.18, district ? 0.85 : 0.48);
      case TEACHING_POINT -> DrawnPlace.VILLAGE;
      case JUNIOR -> placed(share, district ? 0.65 : 0.25, 1);
      case NINE_YEAR -> placed(share, district ? 0.6 : 0.2, district ? 1 : 0.8);
      case ATTACHED_PRIMARY, ATTACHED_JUNIOR -> DrawnPlace.CENTRE;
      case COMPLETE, TWELVE_YEAR, SENIOR, VOCATIONAL -> DrawnPlace.SEAT;
    };
  }

  private static DrawnPlace placed(double share, double seat, double centre) {
    return share < seat ? DrawnPlace.SEAT : share < centre ? DrawnPlace.CENTRE : DrawnPlace.VILLAGE;
  }

  private int town(DrawnPlace place, Dice dice) {
    return place == DrawnPlace.SEAT ? 0 : dice.between(1, county.towns() - 1);
  }

  private String urbanRural(DrawnPlace place, Dice dice) {
    return switch (place) {
      case SEAT ->
          switch (county.kind()) {
            case DISTRICT -> dice.chance(0.7) ? "111" : "112";
            case CITY -> dice.chance(0.5) ? "112" : "121";
            default -> dice.chance(0.8) ? "121" : "122";
          };
      case CENTRE ->
          county.kind() == CountyKind.DISTRICT
              ? dice.oneOf(List.of("112", "121", "122"))
              : dice.oneOf(List.of("121", "122", "122", "123", "210", "210"));
      case VILLAGE -> dice.chance(0.9) ? "220" : "210";
    };
  }

  private static Founder founder(SchoolType type, DrawnPlace place, Dice dice) {
    double share = dice.share();
    if (place == DrawnPlace.VILLAGE || type == SchoolType.ATTACHED_PRIMARY) {
      return share < 0.97 ? Founder.EDUCATION_BUREAU : Founder.OTHER_BUREAU;
    }
    double ownedPrivately = type == SchoolType.TWELVE_YEAR ? 0.6 : 0.1;
    return share < ownedPrivately
        ? Founder.PRIVATE
        : share > 0.985
            ? Founder.PROVINCE_OR_CITY
            : share > 0.95 ? Founder.OTHER_BUREAU : Founder.EDUCATION_BUREAU;
  }

  private SchoolQuirk quirk(SchoolType type, DrawnPlace place, Founder founder, Dice dice) {
    if (place == DrawnPlace.VILLAGE) {
      return dice.chance(0.01) && type.isPrimaryOnly() ? SchoolQuirk.EMPTY : SchoolQuirk.NONE;
    }
    boolean simple = type == SchoolType.PRIMARY || type == SchoolType.JUNIOR;
    if (!simple || founder == Founder.PRIVATE || !dice.chance(0.12)) {
      return SchoolQuirk.NONE;
    }
    return dice.oneOf(county.quality() == Quality.GOOD ? PASSING_QUIRKS : ALL_QUIRKS);
  }

  private String shortName(SchoolType type, Site site, Founder founder, int number) {
    String owner = founder == Founder.PRIVATE ? "民办" : "";
    String town = Names.town(county, site.town());
    if (site.place() == DrawnPlace.VILLAGE) {
      return owner + Names.villageSchool(town, number, type);
    }
    int before = namesakes.merge(type.title() + town, 1, Integer::sum) - 1;
    return owner
        + (site.place() == DrawnPlace.SEAT
            ? Names.seatSchool(before, type)
            : Names.townSchool(town, before, type));
  }
}
