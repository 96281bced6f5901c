package org.junheng.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junheng.definition.CheckNames;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;

/**
 * What a county has as a whole in one year, for checks across the county: the cells of its own
 * form, and sums over its schools. A sum is known only where everything of form school and of the
 * form itself was taken in and no cell is missing; what is not applicable adds nothing.
 */
final class CountyRows {
  private static final String STAGE = "stage";

  private final Map<String, FormReading> readings;
  private final Map<String, Object> known = new HashMap<>();

  CountyRows(Map<String, FormReading> readings) {
    this.readings = readings;
  }

  /** The value of {@code county.field}, {@code sum.form.field} or {@code sum.form.stage.field}. */
  Object value(String name) {
    return known.computeIfAbsent(
        name, asked -> asked.startsWith(CheckNames.COUNTY) ? cell(asked) : sum(asked.split("\\.")));
  }

  private Object cell(String name) {
    List<TypedRow> rows = readings.get(Form.COUNTY).rows();
    return rows.size() == 1
        ? rows.get(0).cell(name.substring(CheckNames.COUNTY.length())).value()
        : null;
  }

  private Object sum(String[] parts) {
    FormReading reading = readings.get(parts[1]);
    if (!reading.isWhole() || !readings.get(Form.SCHOOL).isWhole()) {
      return null;
    }
    String field = parts[parts.length - 1];
    if (field.equals(CheckNames.ROWS)) {
      return (long) reading.rows().size();
    }
    String stage =
        parts.length == 4 ? Stage.valueOf(parts[2].toUpperCase(Locale.ROOT)).code() : null;
    List<Cell> cells =
        reading.rows().stream()
            .filter(row -> stage == null || stage.equals(row.text(STAGE)))
            .map(row -> row.cell(field))
            .filter(cell -> !cell.isNotApplicable())
            .toList();
    return cells.stream().anyMatch(Cell::isMissing) ? null : sum(cells);
  }

  private static Object sum(List<Cell> cells) {
    List<Object> values = cells.stream().map(Cell::value).filter(Objects::nonNull).toList();
    if (values.isEmpty()) {
      return null;
    }
    if (values.get(0) instanceof Long) {
      return values.stream().mapToLong(value -> (Long) value).sum();
    }
    return values.stream().mapToDouble(value -> (Double) value).sum();
  }
}
