package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;

/** The schools of a county over all years: some close, some open, some change their category. */
final class SchoolLives {
  private static final int FIRST_OPENED = 400;
  private static final int FIRST_CONTINUED = 700;
  private static final int LAST_PLANNED_YEAR = 2018;

  private final CountyDesign county;
  private final SampleProvince province;
  private final List<SchoolDesign> schools = new ArrayList<>();
  private int opened;
  private int continued;

  private SchoolLives(CountyDesign county, SampleProvince province) {
    this.county = county;
    this.province = province;
  }

  /** Every school that the county has in some year. */
  static List<SchoolDesign> of(CountyDesign county, SampleProvince province) {
    List<SchoolDesign> first = Roster.of(county);
    if (county.kind() == CountyKind.ZONE) {
      return first;
    }
    SchoolLives lives = new SchoolLives(county, province);
    first.forEach(lives::live);
    for (int year = province.firstYear() + 1; year <= province.lastYear(); year++) {
      lives.open(year);
    }
    return List.copyOf(lives.schools);
  }

  private void live(SchoolDesign school) {
    for (int year = province.firstYear() + 1; year <= province.lastYear(); year++) {
      double fate = school.dice("fate", year).share();
      if (fate < closing(school)) {
        schools.add(school.closingIn(year));
        return;
      }
      if (fate > 1 - changing(school)) {
        schools.add(school.closingIn(year));
        schools.add(school.continuedAs(FIRST_CONTINUED + continued++, changed(school), year));
        return;
      }
    }
    schools.add(school);
  }

  private static double closing(SchoolDesign school) {
    boolean village = school.site().place() == DrawnPlace.VILLAGE;
    return switch (school.type()) {
      case TEACHING_POINT -> school.enrolment().primary() < 50 ? 0.045 : 0.01;
      case PRIMARY -> village ? 0.01 : 0;
      default -> 0;
    };
  }

  /** The probability that a village school becomes a teaching point or a junior school 312. */
  private static double changing(SchoolDesign school) {
    boolean usual =
        school.quirk() == SchoolQuirk.NONE && !school.isCampus() && !Roster.hasCampus(school);
    if (!usual || school.site().place() == DrawnPlace.SEAT) {
      return 0;
    }
    return switch (school.type()) {
      case PRIMARY -> school.enrolment().primary() < 110 ? 0.02 : 0;
      case JUNIOR -> 0.008;
      default -> 0;
    };
  }

  private static SchoolType changed(SchoolDesign school) {
    return school.type() == SchoolType.JUNIOR ? SchoolType.NINE_YEAR : SchoolType.TEACHING_POINT;
  }

  private void open(int year) {
    Dice dice = county.dice("opening", year);
    if (!dice.chance(0.6)) {
      return;
    }
    SchoolType type = dice.chance(0.7) ? SchoolType.PRIMARY : SchoolType.JUNIOR;
    int number = FIRST_OPENED + opened++;
    schools.add(
        new SchoolDesign(
            county,
            number,
            number,
            type,
            new Site(DrawnPlace.SEAT, 0, county.kind() == CountyKind.DISTRICT ? "112" : "121"),
            "新城第" + Names.numeral(opened) + type.title(),
            Founder.EDUCATION_BUREAU,
            SchoolSizes.of(county, type, DrawnPlace.SEAT, dice),
            SchoolSizes.growth(DrawnPlace.SEAT, dice),
            Math.max(year - 1, LAST_PLANNED_YEAR),
            SchoolQuirk.NONE,
            Life.from(year),
            null));
  }
}
