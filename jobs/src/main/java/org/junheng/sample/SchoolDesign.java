package org.junheng.sample;

import org.junheng.definition.Stage;

/**
 * One school as it is made up: what stays the same over the years.
 *
 * @param number its number in the county, part of its code
 * @param origin the number of the school that it continues, its own where it continues none
 * @param shortName its name without the county's
 * @param enrolment its pupils in the province's first year
 * @param growth the yearly change of its pupils, 0.02 for 2 % more
 * @param mainSchool for a campus that does not count as a school, its main school; else null
 */
record SchoolDesign(
    CountyDesign county,
    int number,
    int origin,
    SchoolType type,
    Site site,
    String shortName,
    Founder founder,
    Enrolment enrolment,
    double growth,
    int plannedYear,
    SchoolQuirk quirk,
    Life life,
    SchoolDesign mainSchool) {

  /**
   * 学校标识码: two digits of the type, two of the province and six of the school's own: its county's
   * number, of which a province has less than a thousand, and its own in the county.
   */
  String code() {
    return type.codePrefix()
        + county.code().substring(0, 2)
        + "%03d%03d".formatted(county.index() % 1000, number);
  }

  /** Dice of this school, handed on to the school that continues it. */
  Dice dice(String purpose, int... key) {
    int[] whole = new int[key.length + 1];
    whole[0] = origin;
    System.arraycopy(key, 0, whole, 1, key.length);
    return county.dice(purpose, whole);
  }

  /** Whether it is a campus that does not count as a school. */
  boolean isCampus() {
    return mainSchool != null;
  }

  /** The school that its figures are added to: its main school, or itself. */
  SchoolDesign whole() {
    return isCampus() ? mainSchool : this;
  }

  /** Whether its pupils live there. */
  boolean isBoarding() {
    return type.has(Stage.JUNIOR)
        && site.place() != DrawnPlace.SEAT
        && dice("boarding").chance(0.75);
  }

  /** Whether it stands where no ground can be had for sports. */
  boolean isInDenseCityCore() {
    return site.urbanRural().equals("111")
        && county.dice("dense").chance(0.6)
        && dice("dense").chance(0.45);
  }

  /** Whether it may count shared teachers of sports and arts. */
  boolean mayShareTeachers(int pupils) {
    return site.isRural() && pupils >= 50 && pupils < 100;
  }

  /** The pupils that it has in a year. */
  Enrolment enrolmentIn(int year, int firstYear) {
    if (growth == 0) {
      return enrolment;
    }
    double noise = dice("enrolment", year).between(0.99, 1.01);
    double factor = StrictMath.pow(1 + growth, year - firstYear) * noise;
    return new Enrolment(
        scaled(enrolment.primary(), factor),
        scaled(enrolment.junior(), factor),
        scaled(enrolment.senior(), factor));
  }

  /** The same school, closing in that year. */
  SchoolDesign closingIn(int year) {
    return with(number, type, shortName, enrolment, quirk, life.until(year));
  }

  /** The school that it becomes by a change of its category: a new code, the same people. */
  SchoolDesign continuedAs(int newNumber, SchoolType newType, int year) {
    String newName = shortName.replace(type.title(), "新" + newType.title());
    Enrolment newEnrolment =
        newType == SchoolType.NINE_YEAR
            ? new Enrolment(enrolment.junior() / 2, enrolment.junior(), 0)
            : enrolment;
    Life newLife = new Life(year, Integer.MAX_VALUE, this);
    return with(newNumber, newType, newName, newEnrolment, SchoolQuirk.NONE, newLife);
  }

  private SchoolDesign with(
      int newNumber,
      SchoolType newType,
      String newName,
      Enrolment newEnrolment,
      SchoolQuirk newQuirk,
      Life newLife) {
    return new SchoolDesign(
        county,
        newNumber,
        origin,
        newType,
        site,
        newName,
        founder,
        newEnrolment,
        growth,
        plannedYear,
        newQuirk,
        newLife,
        mainSchool);
  }

  private static int scaled(int pupils, double factor) {
    return pupils == 0 ? 0 : Math.max(1, (int) Math.round(pupils * factor));
  }
}
