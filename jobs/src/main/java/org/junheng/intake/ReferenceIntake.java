package org.junheng.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.landing.Limits;
import org.junheng.landing.OpenFile;
import org.junheng.landing.SourceFile;

/**
 * Reads one of the province's own tables by the same rules as a county's file. Here nothing may be
 * held: a table that is not wholly right is refused with all that is wrong in it.
 */
public final class ReferenceIntake {
  private static final int ANY_YEAR = 2000;

  private ReferenceIntake() {}

  /** The rows of a table as field name to value; problems are added to the list given. */
  public static List<Map<String, Object>> read(
      Form form, SourceFile file, Definitions definitions, List<String> problems) {
    FormReading reading = new FormReading(form, ANY_YEAR, definitions, new CellReader(definitions));
    reading.read(OpenFile.open(file, List.of(), Limits.NONE));
    RepeatedKeys.hold(reading);
    reading.held().stream()
        .filter(held -> held.severity().equals("error"))
        .forEach(
            held ->
                problems.add(
                    held.file()
                        + (held.line() == null ? "" : ":" + held.line())
                        + (held.column() == null ? "" : " " + held.column())
                        + ": "
                        + held.message()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (TypedRow row : reading.rows()) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Field field : form.fields()) {
        values.put(field.name(), row.cell(field.name()).value());
      }
      rows.add(values);
    }
    return rows;
  }
}
