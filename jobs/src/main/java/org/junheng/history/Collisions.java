package org.junheng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * Schools that two counties report in one census year: a key that stands twice in the province, so
 * that all rows of it are held (methodology 9.29), in every form.
 */
public final class Collisions {
  private static final String RULE = "school_in_two_counties";

  private final HistoryForms forms;
  private final Rule rule;

  /** Collisions in these forms. */
  public Collisions(HistoryForms forms) {
    this.forms = forms;
    this.rule = forms.definitions().rule(RULE);
  }

  /** Whether two of some county-years of one census year report a school. */
  public boolean areAmong(List<Intake> countyYears) {
    Map<String, String> counties = new HashMap<>();
    for (Intake intake : countyYears) {
      String county = intake.countyYear().countyCode();
      for (AcceptedRow row : forms.rows(intake, Form.SCHOOL)) {
        String other = counties.putIfAbsent(school(row), county);
        if (other != null && !other.equals(county)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A county-year as it is when the rows of such schools are held.
   *
   * @param counties the counties that report each such school in the year, by the school's code
   * @param cells where those of its rows stand
   */
  public Intake hold(Intake intake, Map<String, List<String>> counties, CellAddresses cells) {
    Map<String, List<AcceptedRow>> accepted = new LinkedHashMap<>();
    Map<String, Integer> more = new LinkedHashMap<>();
    List<Held> held = new ArrayList<>(intake.held());
    intake
        .accepted()
        .forEach(
            (name, rows) -> {
              Form form = forms.definitions().form(name);
              List<AcceptedRow> stay = new ArrayList<>();
              for (AcceptedRow row : rows) {
                List<String> reporting =
                    form.has(HistoryForms.SCHOOL_CODE) ? counties.get(school(row)) : null;
                if (reporting == null) {
                  stay.add(row);
                } else {
                  String cell = cells.of(form, row, HistoryForms.SCHOOL_CODE);
                  held.add(held(form, row, cell, intake.countyYear().year(), reporting));
                }
              }
              accepted.put(name, stay);
              more.put(name, rows.size() - stay.size());
            });
    List<FormCount> counts =
        intake.counts().stream()
            .map(count -> withHeld(count, more.getOrDefault(count.form(), 0)))
            .toList();
    return new Intake(intake.countyYear(), accepted, held, counts);
  }

  private Held held(Form form, AcceptedRow row, String cell, int year, List<String> counties) {
    String school = school(row);
    return new Held(
        form.form(),
        row.file(),
        row.sheet(),
        row.line(),
        form.field(HistoryForms.SCHOOL_CODE).officialHeader(year),
        cell,
        school,
        rule.id(),
        rule.severity().code(),
        rule.sentence(school, String.join("、", counties)),
        school,
        form.has("kind") ? forms.text(row, "kind") : null,
        form.rowKey().stream()
            .map(field -> forms.value(row, field))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(Held.KEY_SEPARATOR)));
  }

  private String school(AcceptedRow row) {
    return forms.text(row, HistoryForms.SCHOOL_CODE);
  }

  private static FormCount withHeld(FormCount count, int more) {
    return new FormCount(
        count.form(),
        count.files(),
        count.filesHeld(),
        count.rowsRead(),
        count.rowsAccepted() - more,
        count.rowsHeld() + more,
        count.warnings());
  }
}
