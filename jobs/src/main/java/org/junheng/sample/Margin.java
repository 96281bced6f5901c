package org.junheng.sample;

/** How near a county's own figures come to the limits. */
enum Margin {
  /** As the county's quality has it. */
  USUAL,
  /** Every figure lies exactly on its limit, and so every item is met. */
  ON_THE_LIMIT,
  /** Every figure misses its limit by the smallest possible step. */
  JUST_SHORT
}
