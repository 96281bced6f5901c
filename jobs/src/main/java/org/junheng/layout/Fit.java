package org.junheng.layout;

import java.util.List;

/**
 * How a file, or a sheet of it, fits a layout.
 *
 * @param schools where the schools are read from; null where it does not fit
 * @param misses what it lacks, and what the layout would have to say instead
 * @param likeness from 0 to 1 how much of what the layout asks for is there in some way
 */
record Fit(ExportedSchools schools, List<String> misses, double likeness) {
  /** From here on a sheet is meant as one of the layout. */
  private static final double MEANT = 0.5;

  boolean fits() {
    return schools != null;
  }

  boolean isMeant() {
    return likeness >= MEANT;
  }

  static Fit of(ExportedSchools schools) {
    return new Fit(schools, List.of(), 1);
  }
}
