package org.junheng.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Check.Severity;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * What some counties reported in one census year, found by the schools' codes, wherever they
 * reported: forms school and those of schools that are compared, and those of counties as a whole.
 */
public final class ReportedRows {
  private final HistoryForms forms;
  private final Map<String, SchoolRow> schools = new HashMap<>();
  private final Map<String, List<SchoolRow>> byCounty = new HashMap<>();
  private final Map<String, Map<String, List<AcceptedRow>>> rows = new HashMap<>();
  private final Map<String, Map<String, List<AcceptedRow>>> ofCounties = new HashMap<>();
  private final Map<String, Set<String>> countiesOf = new HashMap<>();
  private final Map<String, Set<String>> held = new HashMap<>();

  /** The rows of county-years of one census year. */
  public ReportedRows(HistoryForms forms, Collection<Intake> intakes) {
    this.forms = forms;
    for (Intake intake : intakes) {
      List<SchoolRow> ofCounty = forms.schools(intake);
      byCounty.put(intake.countyYear().countyCode(), ofCounty);
      ofCounty.forEach(school -> schools.put(school.code(), school));
      forms.compared().forEach(form -> add(form, intake));
      intake.held().stream()
          .filter(entry -> entry.severity().equals(Severity.ERROR.code()))
          .forEach(entry -> addHeld(intake.countyYear().countyCode(), entry));
    }
  }

  private void addHeld(String county, Held entry) {
    held.computeIfAbsent(entry.form(), any -> new HashSet<>())
        .add(entry.schoolCode() == null ? county : entry.schoolCode());
  }

  private void add(String form, Intake intake) {
    if (forms.definitions().form(form).isOfCounty()) {
      String county = intake.countyYear().countyCode();
      ofCounties
          .computeIfAbsent(form, any -> new HashMap<>())
          .put(county, forms.rows(intake, form));
      return;
    }
    Map<String, List<AcceptedRow>> bySchool = new HashMap<>();
    for (AcceptedRow row : forms.rows(intake, form)) {
      bySchool
          .computeIfAbsent(forms.text(row, HistoryForms.SCHOOL_CODE), any -> new ArrayList<>(1))
          .add(row);
    }
    rows.computeIfAbsent(form, any -> new HashMap<>()).putAll(bySchool);
    if (!bySchool.isEmpty()) {
      countiesOf
          .computeIfAbsent(form, any -> new HashSet<>())
          .add(intake.countyYear().countyCode());
    }
  }

  /** The schools that a county reported, in the order of their rows. */
  public List<SchoolRow> ofCounty(String county) {
    return byCounty.getOrDefault(county, List.of());
  }

  /** A school that is known to have been reported. */
  SchoolRow school(String code) {
    SchoolRow school = schools.get(code);
    if (school == null) {
      throw new IllegalArgumentException(
          "the rows of the county that reported school " + code + " the year before are missing");
    }
    return school;
  }

  /** A county's rows of a form that is of counties as a whole, in their order. */
  List<AcceptedRow> ofCounty(String form, String county) {
    return ofCounties.getOrDefault(form, Map.of()).getOrDefault(county, List.of());
  }

  /** Whether a county has rows of a form. */
  boolean has(String form, String county) {
    return countiesOf.getOrDefault(form, Set.of()).contains(county);
  }

  /**
   * Whether a school's rows of a form are all that it has: none is held back, nor one that may be
   * its.
   */
  boolean isWhole(String form, SchoolRow school) {
    Set<String> ofForm = held.getOrDefault(form, Set.of());
    return !ofForm.contains(school.code()) && !ofForm.contains(school.countyCode());
  }

  /** A school's rows of a form, as the last of several counties reported them; empty without. */
  List<AcceptedRow> ofSchool(String form, String school) {
    return rows.getOrDefault(form, Map.of()).getOrDefault(school, List.of());
  }
}
