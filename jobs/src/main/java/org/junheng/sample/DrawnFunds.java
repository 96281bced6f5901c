package org.junheng.sample;

/** The money of a school in a year, in fen. */
record DrawnFunds(long publicFunds, long trainingFunds) {
  private static final int FEN = 100;
  private static final int FUNDED_AT_LEAST = 100;
  private static final int SENIOR_STANDARD = 1300;

  /** The funds of a school, by the county's standards. */
  static DrawnFunds of(SchoolDesign school, Enrolment enrolment, int year, double progress) {
    Dice dice = school.dice("funds", year);
    CountyDesign county = school.county();
    double own = dice.between(1.0, 1.25);
    long publicFunds = Math.round(fundsByStandard(school, enrolment) * own) * FEN;
    if (county.lacks("G6", progress) && school.dice("G6").chance(0.1)) {
      publicFunds = publicFunds * 9 / 10;
    }
    boolean lacking = county.lacks("E4", progress) && school.dice("E4").chance(0.1);
    double share = lacking ? dice.between(0.035, 0.0499) : dice.between(0.05, 0.07);
    if (county.margin() == Margin.ON_THE_LIMIT || dice.chance(0.05) && !lacking) {
      return new DrawnFunds(publicFunds, publicFunds / 20);
    }
    return new DrawnFunds(publicFunds, (long) Math.ceil(publicFunds * share));
  }

  /** In yuan; a small primary school is funded as for 100 pupils. */
  private static long fundsByStandard(SchoolDesign school, Enrolment enrolment) {
    CountyDesign county = school.county();
    int primary = enrolment.primary();
    if (school.type().isPrimaryOnly() && primary > 0) {
      primary = Math.max(FUNDED_AT_LEAST, primary);
    }
    return (long) primary * county.primaryFundStandard()
        + (long) enrolment.junior() * county.juniorFundStandard()
        + (long) enrolment.senior() * SENIOR_STANDARD;
  }
}
