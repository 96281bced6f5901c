package org.junheng.sample;

/** Who a school's pupils are, and how the juniors of three years ago fared. */
record PupilFlows(
    int migrant,
    int leftBehind,
    int graduates,
    int grade7ThreeYearsAgo,
    int transferredIn,
    int transferredOut,
    int deceased) {

  private static final int GRADES = 3;

  /** The flows of a school. */
  static PupilFlows of(SchoolDesign school, Enrolment enrolment, int year, double progress) {
    Dice dice = school.dice("flows", year);
    int pupils = enrolment.compulsory();
    int migrant = (int) (pupils * migrantShare(school));
    int leftBehind = school.site().isRural() ? (int) (pupils * dice.between(0.05, 0.35)) : 0;
    if (enrolment.junior() == 0) {
      return new PupilFlows(migrant, leftBehind, 0, 0, 0, 0, 0);
    }
    int in = dice.between(0, 1 + enrolment.junior() / 60);
    int out = dice.between(0, 1 + enrolment.junior() / 60);
    if (school.county().margin() == Margin.ON_THE_LIMIT) {
      int before = enrolment.junior() / 100 * 40;
      return new PupilFlows(migrant, leftBehind, before * 19 / 20 + in - out, before, in, out, 0);
    }
    int before = Math.max(1, (int) (enrolment.junior() * dice.between(0.95, 1.05) / GRADES));
    int deceased = dice.chance(0.02) ? 1 : 0;
    double kept =
        school.county().lacks("E1", progress)
            ? dice.between(0.9, 0.945)
            : dice.between(0.965, 0.998);
    int stayed = (int) Math.ceil((before - deceased) * kept);
    return new PupilFlows(
        migrant, leftBehind, Math.max(0, stayed + in - out), before, in, out, deceased);
  }

  private static double migrantShare(SchoolDesign school) {
    if (school.quirk() == SchoolQuirk.MIGRANT_MAJORITY) {
      return 0.54;
    }
    Dice dice = school.dice("migrants");
    return school.site().place() == DrawnPlace.SEAT
        ? dice.between(0.04, 0.28)
        : dice.between(0, 0.04);
  }
}
