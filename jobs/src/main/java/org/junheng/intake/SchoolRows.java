package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Stage;

/**
 * What a school has in all forms of its county-year, for checks across forms. Where one of the
 * school's rows is held, what is added up from them is unknown.
 */
final class SchoolRows {
  private static final String SCHOOL_CODE = "school_code";
  private static final String STAGE = "stage";

  private final Map<String, FormReading> readings = new HashMap<>();
  private final Map<String, Map<String, List<TypedRow>>> rowsOf = new HashMap<>();

  /** Those that were held before forms are compared; what comparing holds changes nothing here. */
  private final Set<TypedRow> held = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<String, Name> names = new HashMap<>();

  SchoolRows(Collection<FormReading> readings) {
    for (FormReading reading : readings) {
      this.readings.put(reading.form().form(), reading);
      reading.allRows().stream().filter(TypedRow::isHeld).forEach(held::add);
    }
  }

  /** {@code form.field}, {@code form.stage.field} or {@code form.rows}; stage null without one. */
  private record Name(String form, String stage, String field) {
    static Name of(String name) {
      String[] parts = name.split("\\.");
      return parts.length == 2
          ? new Name(parts[0], null, parts[1])
          : new Name(parts[0], Stage.valueOf(parts[1].toUpperCase(Locale.ROOT)).code(), parts[2]);
    }
  }

  /** The value of {@code form.field}, {@code form.stage.field} or {@code form.rows} of a school. */
  Object value(String text, String schoolCode) {
    Name name = names.computeIfAbsent(text, Name::of);
    List<TypedRow> rows = rows(name.form, schoolCode);
    if (name.stage == null) {
      return value(name.field, rows);
    }
    for (TypedRow row : rows) {
      if (held.contains(row) && (row.text(STAGE) == null || isOf(name.stage, row))) {
        return null;
      }
    }
    return sum(name, rows);
  }

  /** A field of a form that has one row per school, or how many rows the school has. */
  private Object value(String field, List<TypedRow> rows) {
    List<TypedRow> accepted = rows.stream().filter(row -> !held.contains(row)).toList();
    if (field.equals("rows")) {
      return accepted.size() == rows.size() ? (Object) (long) rows.size() : null;
    }
    return accepted.size() == 1 ? accepted.get(0).cell(field).value() : null;
  }

  private List<TypedRow> rows(String form, String schoolCode) {
    return rowsOf.computeIfAbsent(form, this::bySchool).getOrDefault(schoolCode, List.of());
  }

  private Map<String, List<TypedRow>> bySchool(String form) {
    Map<String, List<TypedRow>> rows = new HashMap<>();
    FormReading reading = readings.get(form);
    if (reading != null && reading.form().has(SCHOOL_CODE)) {
      for (TypedRow row : reading.allRows()) {
        rows.computeIfAbsent(String.valueOf(row.text(SCHOOL_CODE)), code -> new ArrayList<>())
            .add(row);
      }
    }
    return rows;
  }

  private static boolean isOf(String stage, TypedRow row) {
    return stage.equals(row.text(STAGE));
  }

  /** The sum over the rows of a stage; null where there is none, or one is unknown. */
  private Object sum(Name name, List<TypedRow> rows) {
    Object sum = null;
    for (TypedRow row : rows) {
      if (!held.contains(row) && isOf(name.stage, row)) {
        Object value = row.cell(name.field).value();
        if (value == null) {
          return null;
        }
        sum = sum == null ? value : plus(sum, value);
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
