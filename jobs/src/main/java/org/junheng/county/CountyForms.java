package org.junheng.county;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;
import org.junheng.definition.Table;

/**
 * What the forms measure: which fields are quantities of a stage's teachers, of a whole school's
 * facilities, pupil flows and funds. All follows from {@code schemas/forms}.
 */
public final class CountyForms {
  private static final Set<String> STAGE_PUPILS =
      Set.of(Stage.PRIMARY.pupilsField(), Stage.JUNIOR.pupilsField(), Stage.SENIOR.pupilsField());

  private final Definitions definitions;
  private final Map<String, FormRow.Columns> columns = new LinkedHashMap<>();
  private final Quantities.Names staff;
  private final Quantities.Names facilities;
  private final Quantities.Names flows;
  private final Quantities.Names funds;
  private final Quantities.Names ofUnit;
  private final Set<String> counted = new HashSet<>();

  /** The forms of these definitions. */
  public CountyForms(Definitions definitions) {
    this.definitions = definitions;
    definitions.forms().forEach((name, form) -> columns.put(name, new FormRow.Columns(form)));
    this.staff = ofUnit("teachers");
    this.facilities = ofUnit("facilities");
    this.flows = numbers("pupils");
    this.funds = numbers("funding");
    this.ofUnit =
        new Quantities.Names(
            Stream.concat(staff.all().stream(), facilities.all().stream()).toList());
    for (Form form : definitions.forms().values()) {
      for (Field field : form.fields()) {
        if (field.type() == org.junheng.definition.FieldType.COUNT) {
          counted.add(field.name());
        }
      }
    }
  }

  /** Those that table {@code unit} has: what nobody measures is not missing either. */
  private Quantities.Names ofUnit(String form) {
    List<String> columns = definitions.table("unit").columns().stream().map(Column::name).toList();
    return new Quantities.Names(numbers(form).all().stream().filter(columns::contains).toList());
  }

  private Quantities.Names numbers(String form) {
    return new Quantities.Names(
        definitions.form(form).fields().stream()
            .filter(field -> field.type().isNumber() && !field.subtotal())
            .map(Field::name)
            .filter(name -> !STAGE_PUPILS.contains(name))
            .toList());
  }

  /** The definitions that the forms are of. */
  public Definitions definitions() {
    return definitions;
  }

  /** A form of that name. */
  public Form form(String form) {
    return definitions.form(form);
  }

  /** How many groups are asked in the survey. */
  public int surveyGroups() {
    return definitions.codeList("survey_group").values().size();
  }

  FormRow.Columns columns(String form) {
    return columns.get(form);
  }

  /** Teachers of a stage, never split. */
  Quantities.Names staff() {
    return staff;
  }

  /** Facilities of a whole school. */
  Quantities.Names facilities() {
    return facilities;
  }

  /** Counts of a whole school's pupils besides those of its stages. */
  Quantities.Names flows() {
    return flows;
  }

  /** Funds of a whole school, yuan. */
  Quantities.Names funds() {
    return funds;
  }

  /** What a unit is measured by: its stage's teachers and its share of the facilities. */
  Quantities.Names ofUnit() {
    return ofUnit;
  }

  /** Whether all these fields are whole numbers. */
  boolean areCounted(List<String> fields) {
    return counted.containsAll(fields);
  }

  /** The rows of a table by column names, for tables whose columns follow the forms. */
  static Map<String, Integer> places(Table table) {
    Map<String, Integer> places = new HashMap<>();
    table.columns().forEach(column -> places.put(column.name(), places.size()));
    return places;
  }
}
