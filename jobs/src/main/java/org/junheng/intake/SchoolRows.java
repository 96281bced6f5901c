package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junheng.definition.Stage;

/**
 * What a school has in all forms of its county-year, for checks across forms. Where one of the
 * school's rows is held, what is added up from them is unknown.
 */
final class SchoolRows {
  private static final String SCHOOL_CODE = "school_code";
  private static final String STAGE = "stage";

  private final Map<String, Map<String, List<TypedRow>>> accepted = new HashMap<>();
  private final Map<String, Map<String, List<TypedRow>>> held = new HashMap<>();

  SchoolRows(Collection<FormReading> readings) {
    for (FormReading reading : readings) {
      if (reading.form().has(SCHOOL_CODE)) {
        for (TypedRow row : reading.allRows()) {
          (reading.isHeld(row) ? held : accepted)
              .computeIfAbsent(reading.form().form(), form -> new HashMap<>())
              .computeIfAbsent(String.valueOf(row.text(SCHOOL_CODE)), code -> new ArrayList<>())
              .add(row);
        }
      }
    }
  }

  /** The value of {@code form.field}, {@code form.stage.field} or {@code form.rows} of a school. */
  Object value(String name, String schoolCode) {
    String[] parts = name.split("\\.");
    List<TypedRow> rows = of(accepted, parts[0], schoolCode);
    List<TypedRow> heldRows = of(held, parts[0], schoolCode);
    if (parts.length == 2 && parts[1].equals("rows")) {
      return heldRows.isEmpty() ? (Object) (long) rows.size() : null;
    }
    if (parts.length == 2) {
      return rows.size() == 1 ? rows.get(0).cell(parts[1]).value() : null;
    }
    String stage = Stage.valueOf(parts[1].toUpperCase(Locale.ROOT)).code();
    if (heldRows.stream().anyMatch(row -> row.text(STAGE) == null || isOf(stage, row))) {
      return null;
    }
    return sum(
        rows.stream()
            .filter(row -> isOf(stage, row))
            .map(row -> row.cell(parts[2]).value())
            .toList());
  }

  private static boolean isOf(String stage, TypedRow row) {
    return stage.equals(row.text(STAGE));
  }

  private static List<TypedRow> of(
      Map<String, Map<String, List<TypedRow>>> rows, String form, String schoolCode) {
    return rows.getOrDefault(form, Map.of()).getOrDefault(schoolCode, List.of());
  }

  private static Object sum(List<Object> values) {
    if (values.isEmpty() || values.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    if (values.get(0) instanceof Long) {
      return values.stream().mapToLong(value -> (Long) value).sum();
    }
    return values.stream().mapToDouble(value -> (Double) value).sum();
  }
}
