package org.junheng.sample;

/** Numbers on the right or the wrong side of a limit, as near to it as the county's margin says. */
final class Limited {
  private final DesignedYear countyYear;
  private final Dice dice;

  Limited(DesignedYear countyYear) {
    this.countyYear = countyYear;
    this.dice = countyYear.dice("limited");
  }

  /** The part of a whole that has to reach a percentage. */
  int part(String item, int whole, int percent) {
    double exact = whole * percent / 100.0;
    int least = (int) Math.ceil(exact - 1e-9);
    return switch (countyYear.county().margin()) {
      case ON_THE_LIMIT -> least;
      case JUST_SHORT -> Math.max(0, least - 1);
      case USUAL ->
          countyYear.lacks(item)
              ? (int) (exact * dice.between(0.8, 0.99))
              : Math.max(
                  least, (int) (exact + Math.min(exact, whole - exact) * dice.between(0, 0.45)));
    };
  }

  /** A number that has to reach a limit. */
  int atLeast(String item, int limit) {
    return switch (countyYear.county().margin()) {
      case ON_THE_LIMIT -> limit;
      case JUST_SHORT -> limit - 1;
      case USUAL ->
          countyYear.lacks(item)
              ? (int) (limit * dice.between(0.85, 0.995))
              : (int) (limit * dice.between(1.0, 1.2));
    };
  }

  /** A difference between schools in thousandths, which has to stay below 0.150. */
  int difference(String item) {
    return switch (countyYear.county().margin()) {
      case ON_THE_LIMIT -> 149;
      case JUST_SHORT -> 150;
      case USUAL -> countyYear.lacks(item) ? dice.between(150, 210) : dice.between(60, 149);
    };
  }
}
