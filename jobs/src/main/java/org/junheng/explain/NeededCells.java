package org.junheng.explain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.county.FiguresByCell;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/** Which fields of which forms the figures of a row need. */
final class NeededCells {
  private static final String CENSUS = "census_";

  private final FigureRow row;
  private final Definitions definitions;
  private final Map<String, Set<String>> fields = new LinkedHashMap<>();

  private NeededCells(FigureRow row, Definitions definitions) {
    this.row = row;
    this.definitions = definitions;
  }

  /** The fields by form; none where the row rests on other rows alone. */
  static Map<String, Set<String>> of(FigureRow row, Definitions definitions) {
    NeededCells needed = new NeededCells(row, definitions);
    if (row.year() != null) {
      needed.find();
    }
    return needed.fields;
  }

  private void find() {
    String table = row.table().table();
    if (table.startsWith(CENSUS)) {
      addAll(definitions.form(table.substring(CENSUS.length())));
    } else if (table.equals("unit")) {
      addQuantities();
    } else if (table.equals("survey_result")) {
      addAll(definitions.form("survey"));
    } else if (row.standard(definitions) != null && row.county() != null) {
      addOf(row.standard(definitions), figures(row.standard(definitions)));
    }
  }

  private void addAll(Form form) {
    form.fields().stream()
        .filter(field -> !form.key().contains(field.name()))
        .forEach(field -> add(form, field));
  }

  /** The columns of a unit are fields of forms, and its pupils those of its school's stages. */
  private void addQuantities() {
    Set<String> columns = new HashSet<>(row.values().keySet());
    for (Stage stage : Stage.values()) {
      columns.add(stage.pupilsField());
    }
    columns.removeAll(Set.of("classes", "school_code", "county_code", "stage", "pupils"));
    for (Form form : definitions.forms().values()) {
      form.fields().stream()
          .filter(field -> columns.contains(field.name()))
          .forEach(field -> add(form, field));
    }
  }

  /** The indicators and items that the row is of. */
  private Set<String> figures(Standard standard) {
    Set<String> figures = new LinkedHashSet<>();
    String measured = row.measured();
    if (measured != null && !Set.of("composite_cv", "unit_pass_share").contains(measured)) {
      figures.add(measured);
    } else if (row.text("resource") != null) {
      standard.indicators().stream()
          .filter(one -> row.text("resource").equals(one.resource()))
          .forEach(one -> figures.add(one.id()));
    } else if (measured != null
        || Set.of("unit_verdict", "county_units", "county_composite")
            .contains(row.table().table())) {
      standard.indicators().stream().map(Indicator::id).forEach(figures::add);
    }
    return figures;
  }

  private void addOf(Standard standard, Set<String> figures) {
    if (figures.isEmpty()) {
      return;
    }
    FiguresByCell byCell = new FiguresByCell(definitions, List.of(standard), row.year());
    Stage stage = row.text("stage") == null ? null : Stage.of(row.text("stage"));
    for (Form form : definitions.forms().values()) {
      for (Field field : form.fields()) {
        if (!form.key().contains(field.name()) && !field.name().equals("school_code")) {
          byCell
              .needing(form.form(), field.name())
              .forEach(
                  (figure, stages) -> {
                    boolean isOfStage = stage == null || stages.isEmpty() || stages.contains(stage);
                    if (figures.contains(figure.id()) && isOfStage) {
                      add(form, field);
                    }
                  });
        }
      }
    }
  }

  private void add(Form form, Field field) {
    if (!field.headersIn(row.year()).isEmpty()) {
      fields.computeIfAbsent(form.form(), any -> new LinkedHashSet<>()).add(field.name());
    }
  }
}
