package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Check.Severity;

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

  /** The same with more entries, whose warnings are counted under their forms. */
  public Intake with(List<Held> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Held> all = new ArrayList<>(held);
    all.addAll(more);
    Map<String, Long> warnings =
        more.stream()
            .filter(entry -> entry.severity().equals(Severity.WARNING.code()))
            .collect(Collectors.groupingBy(Held::form, Collectors.counting()));
    List<FormCount> counted =
        counts.stream()
            .map(count -> count.withWarnings(warnings.getOrDefault(count.form(), 0L)))
            .toList();
    return new Intake(countyYear, accepted, all, counted);
  }

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
