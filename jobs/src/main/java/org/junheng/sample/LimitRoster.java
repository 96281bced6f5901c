package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The schools of the development zone, where everything lies exactly on a limit: all resources at
 * the threshold, and equipment in equal pairs around its mean, so that its cvs are 0.50 and 0.45.
 */
final class LimitRoster {
  private static final List<Integer> PRIMARY =
      List.of(1000, 1000, 1000, 1000, 1000, 1000, 2000, 2000);
  private static final List<Integer> JUNIOR = List.of(1000, 1000, 2000, 2000);
  private static final int PLANNED_YEAR = 2018;
  private static final long PRIMARY_LOW = 3000;
  private static final long PRIMARY_HIGH = 9000;
  private static final long JUNIOR_LOW = 2750;
  private static final long JUNIOR_HIGH = 7250;

  private LimitRoster() {}

  /** The schools of the zone. */
  static List<SchoolDesign> of(CountyDesign county) {
    List<SchoolDesign> schools = new ArrayList<>();
    for (int pupils : PRIMARY) {
      Enrolment enrolment = new Enrolment(pupils, 0, 0);
      schools.add(school(county, schools.size() + 1, SchoolType.PRIMARY, enrolment));
    }
    for (int pupils : JUNIOR) {
      Enrolment enrolment = new Enrolment(0, pupils, 0);
      schools.add(school(county, schools.size() + 1, SchoolType.JUNIOR, enrolment));
    }
    Enrolment enrolment = new Enrolment(0, 0, 1500);
    schools.add(school(county, schools.size() + 1, SchoolType.SENIOR, enrolment));
    return schools;
  }

  /** The equipment in yuan that makes the cvs exact. */
  static long equipment(SchoolDesign school) {
    boolean low = school.number() % 2 == 1;
    return school.type() == SchoolType.PRIMARY
        ? school.enrolment().primary() * (low ? PRIMARY_LOW : PRIMARY_HIGH)
        : school.enrolment().junior() * (low ? JUNIOR_LOW : JUNIOR_HIGH);
  }

  private static SchoolDesign school(
      CountyDesign county, int number, SchoolType type, Enrolment enrolment) {
    SchoolQuirk quirk = number == PRIMARY.size() ? SchoolQuirk.ONE_AT_85 : SchoolQuirk.ON_THRESHOLD;
    return new SchoolDesign(
        county,
        number,
        number,
        type,
        new Site(DrawnPlace.SEAT, 0, "112"),
        Names.seatSchool(number - 1, type),
        Founder.EDUCATION_BUREAU,
        enrolment,
        0,
        PLANNED_YEAR,
        quirk,
        Life.ALWAYS,
        null);
  }
}
