package org.junheng.sample;

import org.junheng.definition.Stage;

/** The pupils of a school by stage. */
record Enrolment(int primary, int junior, int senior) {

  /** The pupils of one stage. */
  int of(Stage stage) {
    return switch (stage) {
      case PRIMARY -> primary;
      case JUNIOR -> junior;
      case SENIOR -> senior;
    };
  }

  /** The pupils of primary and junior. */
  int compulsory() {
    return primary + junior;
  }

  /** All pupils. */
  int total() {
    return primary + junior + senior;
  }

  /**
   * The pupils in hundredths, a junior pupil counting 1.1 and a senior one 1.32 (methodology 1.1).
   */
  long weightInHundredths(SchoolType type) {
    return type == SchoolType.COMPLETE
        ? 100L * junior + 120L * senior
        : 100L * primary + 110L * junior + 132L * senior;
  }
}
