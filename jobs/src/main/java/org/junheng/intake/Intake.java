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

  /**
   * A row that passed, typed and in the warehouse's units, and where it stands: in a converted file
   * in the export.
   *
   * @param fileSha256 the content of the file that was handed in
   * @param sheet null in a text file
   * @param line null of a row whose cells are here and there in an export
   */
  public record AcceptedRow(
      String form,
      Object[] values,
      List<String> notApplicable,
      String fileSha256,
      String file,
      String sheet,
      Long line) {}
}
