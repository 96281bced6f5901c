package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.definition.Stage;

/**
 * What a school has in all forms of its county-year, for checks across forms. Where one of the
 * school's rows is held, what is added up from them is unknown.
 */
final class SchoolRows {
  static final SchoolRows NONE = new SchoolRows(List.of());

  private static final String SCHOOL_CODE = "school_code";
  private static final String STAGE = "stage";

  private final Map<String, Map<String, List<TypedRow>>> accepted = new HashMap<>();
  private final Map<String, Map<String, List<TypedRow>>> held = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();

  SchoolRows(Collection<FormReading> readings) {
    for (FormReading reading : readings) {
      if (reading.form().has(SCHOOL_CODE)) {
        String form = reading.form().form();
        Map<String, List<TypedRow>> acceptedRows = new HashMap<>();
        Map<String, List<TypedRow>> heldRows = new HashMap<>();
        for (TypedRow row : reading.allRows()) {
          (row.isHeld() ? heldRows : acceptedRows)
              .computeIfAbsent(String.valueOf(row.text(SCHOOL_CODE)), code -> new ArrayList<>())
              .add(row);
        }
        accepted.put(form, acceptedRows);
        held.put(form, heldRows);
      }
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
    List<TypedRow> rows = of(accepted, name.form, schoolCode);
    List<TypedRow> heldRows = of(held, name.form, schoolCode);
    if (name.stage == null && name.field.equals("rows")) {
      return heldRows.isEmpty() ? (Object) (long) rows.size() : null;
    }
    if (name.stage == null) {
      return rows.size() == 1 ? rows.get(0).cell(name.field).value() : null;
    }
    for (TypedRow row : heldRows) {
      if (row.text(STAGE) == null || isOf(name.stage, row)) {
        return null;
      }
    }
    return sum(name, rows);
  }

  private static boolean isOf(String stage, TypedRow row) {
    return stage.equals(row.text(STAGE));
  }

  private static List<TypedRow> of(
      Map<String, Map<String, List<TypedRow>>> rows, String form, String schoolCode) {
    return rows.getOrDefault(form, Map.of()).getOrDefault(schoolCode, List.of());
  }

  /** The sum over the rows of a stage; null where there is none, or one is unknown. */
  private static Object sum(Name name, List<TypedRow> rows) {
    Object sum = null;
    for (TypedRow row : rows) {
      if (isOf(name.stage, row)) {
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
