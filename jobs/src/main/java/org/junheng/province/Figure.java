package org.junheng.province;

/**
 * A county's figure in one measure.
 *
 * @param value null where it is not defined
 * @param unitsMissing the units that lack what the figure needs
 */
record Figure(Double value, Long unitsMissing) {
  boolean isComplete() {
    return unitsMissing != null && unitsMissing == 0;
  }

  boolean lacksUnits() {
    return unitsMissing != null && unitsMissing > 0;
  }
}
