package org.junheng.intake;

/**
 * The three things that a readable cell can be: a value, missing, or not applicable.
 *
 * @param value a String, Long, Double or Boolean; null where there is none
 */
record Cell(Object value, boolean isNotApplicable) {
  static final Cell MISSING = new Cell(null, false);
  static final Cell NOT_APPLICABLE = new Cell(null, true);

  static Cell of(Object value) {
    return new Cell(value, false);
  }

  boolean isMissing() {
    return value == null && !isNotApplicable;
  }

  boolean isKnown() {
    return value != null;
  }
}
