package org.junheng.province;

/** One measure of a stage in a census year under a standard: what counties are compared in. */
record MeasureYear(String standard, int year, String stage, String measure) {
  /** The same a year earlier. */
  MeasureYear before() {
    return new MeasureYear(standard, year - 1, stage, measure);
  }
}
