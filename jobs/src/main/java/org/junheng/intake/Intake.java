package org.junheng.intake;

import java.util.List;
import java.util.Map;

/**
 * What came of one county-year: its accepted rows by form, its held and warned cells, its counts.
 *
 * @param counts by form, of the forms that have a file
 */
public record Intake(
    CountyYear countyYear,
    Map<String, List<AcceptedRow>> accepted,
    List<Held> held,
    List<FormCount> counts) {

  /** A row that passed, typed and in the warehouse's units. */
  public record AcceptedRow(
      String form,
      Object[] values,
      List<String> notApplicable,
      String fileSha256,
      String file,
      String sheet,
      long line) {}
}
