package org.junheng.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.landing.FormsOfYears;
import org.junheng.landing.Limits;
import org.junheng.landing.OpenFile;
import org.junheng.landing.SourceFile;

/**
 * Reads one of the province's own tables by the same rules as a county's file. Here nothing may be
 * held: a table that is not wholly right is refused with all that is wrong in it.
 */
public final class ReferenceIntake {
  private static final int ANY_YEAR = 2000;

  /** A county's optional cell may be blank where it cannot be read; the province's may not. */
  private static final Set<String> REFUSED = Set.of(Severity.ERROR.code(), Severity.FIELD.code());

  private ReferenceIntake() {}

  /** The rows of a table; problems are added to the list given. */
  public static List<ReferenceRow> read(
      Form form, SourceFile file, Definitions definitions, List<String> problems) {
    FormReading reading =
        new FormReading(
            new Fields(form), ANY_YEAR, definitions, new CellReader(definitions), List.of());
    reading.read(OpenFile.open(file, new FormsOfYears(List.of()), Limits.NONE));
    RepeatedKeys.hold(reading);
    reading.held().stream()
        .filter(held -> REFUSED.contains(held.severity()))
        .forEach(
            held ->
                problems.add(
                    held.file()
                        + (held.line() == null ? "" : ":" + held.line())
                        + (held.column() == null ? "" : " " + held.column())
                        + ": "
                        + held.message()));
    return reading.rows().stream().map(row -> row(reading.fields(), row)).toList();
  }

  private static ReferenceRow row(Fields fields, TypedRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      values.put(fields.name(i), row.value(i));
      boolean isDay = row.value(i) != null && Days.areIn(fields.form().fields().get(i));
      texts.put(fields.name(i), isDay ? row.text(i) : row.written(fields.name(i)));
    }
    return new ReferenceRow(row.file().name(), row.spot().line(), values, texts);
  }
}
