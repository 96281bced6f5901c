package org.junheng.sample;

import java.util.List;
import org.junheng.definition.Stage;

/**
 * One county in one census year, as it reports.
 *
 * @param county the design that the county's own declarations follow
 * @param schools the schools on its map, also those that came from another county
 */
record DesignedYear(
    String code, CountyDesign county, int year, double progress, List<SchoolYear> schools) {

  /** The pupils of a stage. */
  int pupils(Stage stage) {
    return schools.stream().mapToInt(school -> school.enrolment().of(stage)).sum();
  }

  /** The full-time teachers of compulsory education. */
  int teachers() {
    return schools.stream()
        .flatMap(school -> school.staff().values().stream())
        .mapToInt(Staff::fullTime)
        .sum();
  }

  /** Whether an item is not met. */
  boolean lacks(String item) {
    return county.lacks(item, progress);
  }

  /** Dice of this county and year. */
  Dice dice(String purpose) {
    return county.dice(purpose + code, year);
  }
}
