package org.junheng.sample;

import org.junheng.definition.Stage;

/**
 * The cv of the equipment value that a county is steered to, so that values near the limit exist.
 */
enum VarianceLimit {
  /** Wherever it falls. */
  NONE(0, 0),
  /** Fails, and is shown as 0.500 and 0.450. */
  JUST_OVER(0.5003, 0.4503),
  /** Passes, and is shown as 0.500 and 0.450. */
  JUST_WITHIN(0.4997, 0.4497);

  private final double primary;
  private final double junior;

  VarianceLimit(double primary, double junior) {
    this.primary = primary;
    this.junior = junior;
  }

  /** The cv of that stage's units. */
  double cv(Stage stage) {
    return stage == Stage.PRIMARY ? primary : junior;
  }
}
