package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.definition.CheckNames;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;

/**
 * What a county has as a whole in one year, for checks across the county: the cells of its own
 * form, and sums over its schools. A sum is known only where everything of form school and of the
 * form itself was taken in and no cell is missing; what is not applicable adds nothing. How many
 * rows there are is known as soon as they could be read, held ones among them.
 */
final class CountyRows {
  private static final String STAGE = "stage";

  private final Map<String, FormReading> readings;
  private final Map<String, Optional<Object>> known = new HashMap<>();

  CountyRows(Map<String, FormReading> readings) {
    this.readings = readings;
  }

  /** The value of {@code county.field}, {@code sum.form.field} or {@code sum.form.stage.field}. */
  Object value(String name) {
    Optional<Object> value = known.get(name);
    if (value == null) {
      value =
          Optional.ofNullable(
              name.startsWith(CheckNames.COUNTY) ? cell(name) : sum(name.split("\\.")));
      known.put(name, value);
    }
    return value.orElse(null);
  }

  private Object cell(String name) {
    FormReading county = readings.get(Form.COUNTY);
    int field = county.fields().of(name.substring(CheckNames.COUNTY.length()));
    return county.rows().size() == 1 ? county.rows().get(0).value(field) : null;
  }

  private Object sum(String[] parts) {
    FormReading reading = readings.get(parts[1]);
    if (parts[parts.length - 1].equals(CheckNames.ROWS)) {
      return reading.isRead() ? (long) reading.allRows().size() : null;
    }
    if (!reading.isWhole() || !readings.get(Form.SCHOOL).isWhole()) {
      return null;
    }
    int field = reading.fields().of(parts[parts.length - 1]);
    String stage = parts.length == 4 ? Stage.of(parts[2]).code() : null;
    int stageField = reading.fields().of(STAGE);
    List<Object> values = new ArrayList<>();
    for (TypedRow row : reading.rows()) {
      if (stage == null || stage.equals(row.text(stageField))) {
        if (row.isMissing(field)) {
          return null;
        }
        if (row.value(field) != null) {
          values.add(row.value(field));
        }
      }
    }
    return sum(values);
  }

  private static Object sum(List<Object> values) {
    if (values.isEmpty()) {
      return null;
    }
    if (values.get(0) instanceof Long) {
      return values.stream().mapToLong(value -> (Long) value).sum();
    }
    return values.stream().mapToDouble(value -> (Double) value).sum();
  }
}
