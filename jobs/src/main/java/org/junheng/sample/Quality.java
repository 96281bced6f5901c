package org.junheng.sample;

/** How well a county is off in the first year and in the last. */
enum Quality {
  GOOD(1.28, 0.12, 0.00, 0.36, 0.26, 0.06, 0.012),
  MIDDLING(1.24, 0.28, 0.05, 0.58, 0.43, 0.15, 0.06),
  BAD(1.20, 0.50, 0.32, 0.85, 0.75, 0.40, 0.25);

  private static final double FIRST_LEVEL = 0.93;

  private final double level;
  private final double weakFirst;
  private final double weakLast;
  private final double spreadFirst;
  private final double spreadLast;
  private final double lacksFirst;
  private final double lacksLast;

  Quality(
      double level,
      double weakFirst,
      double weakLast,
      double spreadFirst,
      double spreadLast,
      double lacksFirst,
      double lacksLast) {
    this.level = level;
    this.weakFirst = weakFirst;
    this.weakLast = weakLast;
    this.spreadFirst = spreadFirst;
    this.spreadLast = spreadLast;
    this.lacksFirst = lacksFirst;
    this.lacksLast = lacksLast;
  }

  /** The median school's resources as a multiple of the threshold. */
  double level(double progress) {
    return level * between(FIRST_LEVEL, 1, progress);
  }

  /** The share of schools that fall short. */
  double weakShare(double progress) {
    return between(weakFirst, weakLast, progress);
  }

  /** The deviation of the logarithm of the schools' resources. */
  double spread(double progress) {
    return between(spreadFirst, spreadLast, progress);
  }

  /** The probability that an item of assurance, quality or recognition is not met. */
  double lacking(double progress) {
    return between(lacksFirst, lacksLast, progress);
  }

  private static double between(double first, double last, double progress) {
    return first + (last - first) * progress;
  }
}
