package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.CheckNames;
import org.junheng.definition.Stage;

/**
 * What a school has in all forms of its county-year, for checks across forms. Where one of the
 * school's rows was held before forms were compared, what is added up from them is unknown; what
 * comparing holds changes nothing here.
 */
final class SchoolRows {
  private static final String SCHOOL_CODE = "school_code";
  private static final String STAGE = "stage";

  private final Map<String, OfForm> forms = new HashMap<>();

  SchoolRows(Collection<FormReading> readings) {
    for (FormReading reading : readings) {
      forms.put(reading.form().form(), new OfForm(reading));
      reading.allRows().forEach(TypedRow::beginComparing);
    }
  }

  /** A form's rows by school, put together when they are first asked for. */
  private static final class OfForm {
    private final FormReading reading;
    private final int stage;
    private Map<String, List<TypedRow>> bySchool;

    OfForm(FormReading reading) {
      this.reading = reading;
      this.stage = reading.fields().of(STAGE);
    }

    List<TypedRow> rows(String schoolCode) {
      if (bySchool == null) {
        bySchool = new HashMap<>();
        int code = reading.fields().of(SCHOOL_CODE);
        for (TypedRow row : reading.allRows()) {
          if (row.text(code) != null) {
            bySchool.computeIfAbsent(row.text(code), any -> new ArrayList<>(1)).add(row);
          }
        }
      }
      return bySchool.getOrDefault(schoolCode, List.of());
    }
  }

  /** {@code form.field}, {@code form.stage.field} or {@code form.rows}; stage null without one. */
  record Name(String form, String stage, String field) {
    static Name of(String name) {
      String[] parts = name.split("\\.");
      return parts.length == 2
          ? new Name(parts[0], null, parts[1])
          : new Name(parts[0], Stage.of(parts[1]).code(), parts[2]);
    }
  }

  /** What a name means for a school; null where it is unknown. */
  Object value(Name name, String schoolCode) {
    OfForm form = forms.get(name.form);
    List<TypedRow> rows = form.rows(schoolCode);
    if (name.field.equals(CheckNames.ROWS)) {
      return count(rows);
    }
    int field = form.reading.fields().of(name.field);
    boolean isAddedUp = name.stage != null || form.reading.form().key().isEmpty();
    return isAddedUp ? sum(rows, field, form.stage, name.stage) : only(rows, field);
  }

  /** How many rows the school has. */
  private static Object count(List<TypedRow> rows) {
    for (TypedRow row : rows) {
      if (row.isHeldByItself()) {
        return null;
      }
    }
    return (long) rows.size();
  }

  /** A field of a form that has one row per school. */
  private static Object only(List<TypedRow> rows, int field) {
    TypedRow only = null;
    for (TypedRow row : rows) {
      if (!row.isHeldByItself()) {
        if (only != null) {
          return null;
        }
        only = row;
      }
    }
    return only == null ? null : only.value(field);
  }

  /**
   * The sum over the rows that are of a stage or may be, or over all where stage is null; null
   * where there is none, or one is unknown.
   */
  private static Object sum(List<TypedRow> rows, int field, int stageField, String stage) {
    Object sum = null;
    for (TypedRow row : rows) {
      String of = stage == null ? null : row.text(stageField);
      boolean isOfAnother = of != null && !of.equals(stage);
      if (!isOfAnother) {
        if (row.isHeldByItself() || row.value(field) == null) {
          return null;
        }
        sum = sum == null ? row.value(field) : plus(sum, row.value(field));
      }
    }
    return sum;
  }

  private static Object plus(Object sum, Object value) {
    return sum instanceof Long whole
        ? (Object) (whole + (Long) value)
        : (Double) sum + (Double) value;
  }
}
