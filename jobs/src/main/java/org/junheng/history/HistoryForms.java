package org.junheng.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;

/** Where histories find what they need in the rows of the forms. Several threads may share one. */
public final class HistoryForms {
  static final String PUPILS = "pupils";
  static final String SCHOOL_CODE = "school_code";
  private static final String COUNTY_CODE = "county_code";

  private final Definitions definitions;
  private final Map<String, List<String>> stages = new HashMap<>();
  private final Map<String, Map<String, Integer>> places = new HashMap<>();

  /** The forms of these definitions. */
  public HistoryForms(Definitions definitions) {
    this.definitions = definitions;
    for (CodeList.Code type : definitions.codeList("school_type").values()) {
      stages.put(type.code(), type.stages());
    }
    for (Form form : definitions.forms().values()) {
      Map<String, Integer> ofForm = new HashMap<>();
      form.fields().forEach(field -> ofForm.put(field.name(), ofForm.size()));
      places.put(form.form(), ofForm);
    }
  }

  /** The definitions that the forms are of. */
  public Definitions definitions() {
    return definitions;
  }

  /** The forms whose rows are compared with the year before, besides form school. */
  public Set<String> compared() {
    Set<String> compared = new TreeSet<>(Set.of(PUPILS));
    definitions.changes().values().forEach(change -> compared.add(change.form()));
    compared.addAll(lists());
    return compared;
  }

  /** The forms of which a school has as many rows as it has things: rooms. */
  List<String> lists() {
    return definitions.forms().values().stream()
        .filter(form -> form.schoolForm() && form.key().isEmpty())
        .map(Form::form)
        .toList();
  }

  /** Adds a county-year's accepted schools, and how its form of schools was taken in. */
  public void add(Intake intake, SchoolRegister.Part part) {
    Map<String, Long> pupils = new HashMap<>();
    for (AcceptedRow row : rows(intake, PUPILS)) {
      pupils.put(text(row, SCHOOL_CODE), allPupils(row));
    }
    for (AcceptedRow row : rows(intake, Form.SCHOOL)) {
      String code = text(row, SCHOOL_CODE);
      part.add(
          intake.countyYear().year(),
          intake.countyYear().countyCode(),
          code,
          text(row, "predecessor_code"),
          pupils.get(code));
    }
    part.add(SchoolForm.of(intake));
  }

  /** A county-year's schools in the order of their rows. */
  List<SchoolRow> schools(Intake intake) {
    String county = intake.countyYear().countyCode();
    return rows(intake, Form.SCHOOL).stream().map(row -> school(county, row)).toList();
  }

  private SchoolRow school(String county, AcceptedRow row) {
    String code = text(row, SCHOOL_CODE);
    String type = text(row, "school_type");
    String main = text(row, "main_school_code");
    String predecessor = text(row, "predecessor_code");
    return new SchoolRow(
        county,
        code,
        text(row, "school_name"),
        type,
        stages.getOrDefault(type, List.of()),
        Boolean.FALSE.equals(value(row, "counted")) && main != null,
        main,
        code.equals(predecessor) ? null : predecessor,
        row);
  }

  /** The accepted rows of a form. */
  List<AcceptedRow> rows(Intake intake, String form) {
    return intake.accepted().getOrDefault(form, List.of());
  }

  /** What names a row within its county-year, as {@code held.key} has it. */
  String name(AcceptedRow row) {
    return definitions.form(row.form()).rowKey().stream()
        .map(field -> String.valueOf(value(row, field)))
        .collect(Collectors.joining(Held.KEY_SEPARATOR));
  }

  /** What names a row within its county: nothing where a county has one row. */
  String nameWithoutCounty(AcceptedRow row) {
    return definitions.form(row.form()).key().stream()
        .filter(field -> !field.equals(COUNTY_CODE))
        .map(field -> String.valueOf(value(row, field)))
        .collect(Collectors.joining(Held.KEY_SEPARATOR));
  }

  /** The value of a cell; null where there is none. */
  Object value(AcceptedRow row, String field) {
    return row.values()[places.get(row.form()).get(field)];
  }

  /** The value of a text or code; null where there is none. */
  String text(AcceptedRow row, String field) {
    return (String) value(row, field);
  }

  private long allPupils(AcceptedRow row) {
    long all = 0;
    for (Stage stage : Stage.values()) {
      Object pupils = value(row, stage.pupilsField());
      all += pupils == null ? 0 : (Long) pupils;
    }
    return all;
  }
}
