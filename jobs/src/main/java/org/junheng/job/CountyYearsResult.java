package org.junheng.job;

import java.util.List;
import java.util.Map;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.FormCount;

/**
 * What the first round gave of the province as a whole.
 *
 * @param counts how the forms of each county-year fared, by {@code year/county}
 * @param register every accepted school of every census year
 */
record CountyYearsResult(Map<String, List<FormCount>> counts, SchoolRegister register) {
  /** What names a county-year. */
  static String place(int year, String county) {
    return year + "/" + county;
  }
}
