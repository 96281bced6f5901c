package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Form;
import org.junheng.history.FoundCell;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CountyYear;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.HeldCell;

/**
 * A county-year's accepted rows and held cells as rows of the tables {@code census_*}, {@code
 * held}.
 */
final class CensusRows {
  private static final String COUNTY = "county_code";

  private CensusRows() {}

  /**
   * The rows of form's table: year, county, the form's fields, and the place that each came from.
   */
  static List<Object[]> of(Form form, Intake intake) {
    List<AcceptedRow> accepted = intake.accepted().getOrDefault(form.form(), List.of());
    List<Object[]> rows = new ArrayList<>(accepted.size());
    int county = form.has(COUNTY) ? form.indexOf(COUNTY) : -1;
    for (AcceptedRow row : accepted) {
      Object[] values = row.values();
      Object[] cells = new Object[form.fields().size() + (county < 0 ? 7 : 6)];
      int at = 0;
      cells[at++] = intake.countyYear().year();
      cells[at++] = intake.countyYear().countyCode();
      for (int i = 0; i < values.length; i++) {
        if (i != county) {
          cells[at++] = values[i];
        }
      }
      cells[at++] = row.notApplicable();
      cells[at++] = row.fileSha256();
      cells[at++] = row.file();
      cells[at++] = row.sheet();
      cells[at] = row.line();
      rows.add(cells);
    }
    return rows;
  }

  /** An accepted row out of a row of the form's table. */
  static AcceptedRow accepted(Form form, Object[] cells) {
    Object[] values = new Object[form.fields().size()];
    int county = form.has(COUNTY) ? form.indexOf(COUNTY) : -1;
    int at = 2;
    for (int i = 0; i < values.length; i++) {
      values[i] = i == county ? cells[1] : cells[at++];
    }
    @SuppressWarnings("unchecked")
    List<String> notApplicable = (List<String>) cells[at++];
    return new AcceptedRow(
        form.form(),
        values,
        notApplicable,
        (String) cells[at++],
        (String) cells[at++],
        (String) cells[at++],
        (Long) cells[at]);
  }

  /** Rows of a form's table by the county that they are of. */
  static Map<String, List<AcceptedRow>> byCounty(Form form, List<Object[]> rows) {
    Map<String, List<AcceptedRow>> byCounty = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byCounty
                .computeIfAbsent((String) row[1], any -> new ArrayList<>())
                .add(accepted(form, row)));
    return byCounty;
  }

  /** An entry of {@code held}, with who accepted it where a warning was accepted. */
  static HeldCell row(CountyYear countyYear, Held held, List<Acceptance> acceptances) {
    return accepted(
        new HeldCell(
            countyYear.year(),
            countyYear.countyCode(),
            held.form(),
            held.file(),
            held.sheet(),
            held.line(),
            held.column(),
            held.cell(),
            held.value(),
            held.rule(),
            held.severity(),
            held.message(),
            held.schoolCode(),
            held.kind(),
            held.key(),
            null,
            null,
            null,
            null,
            null),
        acceptances);
  }

  /** The entry with who accepted it, where it is a warning that was accepted. */
  static HeldCell accepted(HeldCell cell, List<Acceptance> acceptances) {
    if (acceptances.isEmpty()) {
      return cell;
    }
    CountyYear countyYear = new CountyYear(cell.year(), cell.countyCode(), true);
    Held held = FoundCell.of(cell);
    return acceptances.stream()
        .filter(given -> given.accepts(countyYear, held))
        .findFirst()
        .map(given -> withAcceptance(cell, given))
        .orElse(cell);
  }

  private static HeldCell withAcceptance(HeldCell cell, Acceptance accepted) {
    return new HeldCell(
        cell.year(),
        cell.countyCode(),
        cell.form(),
        cell.file(),
        cell.sheet(),
        cell.line(),
        cell.column(),
        cell.cell(),
        cell.value(),
        cell.rule(),
        cell.severity(),
        cell.message(),
        cell.schoolCode(),
        cell.kind(),
        cell.key(),
        accepted.reason(),
        accepted.who(),
        accepted.decidedOn(),
        cell.lastYearValue(),
        cell.explanation());
  }
}
