package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;

/** A row whose cells are all readable, with the place it came from. */
final class TypedRow {
  private final Form form;
  private final Place place;
  private final SourceRow source;
  private final Map<String, Cell> cells;

  TypedRow(Form form, Place place, SourceRow source, Map<String, Cell> cells) {
    this.form = form;
    this.place = place;
    this.source = source;
    this.cells = new HashMap<>(cells);
  }

  Cell cell(String field) {
    return cells.get(field);
  }

  /** The value as text; null where there is none. */
  String text(String field) {
    Object value = cells.get(field).value();
    return value == null ? null : value.toString();
  }

  /** The cell as it stands in the file; blank where the file has no such column. */
  String written(String field) {
    Integer position = place.table().header().columns().get(field);
    return position == null ? "" : source.cell(position).strip();
  }

  private String textOrNull(String field) {
    return cells.containsKey(field) ? text(field) : null;
  }

  /** Makes a field missing. */
  void empty(String field) {
    cells.put(field, Cell.MISSING);
  }

  SourceFile file() {
    return place.file();
  }

  long line() {
    return source.line();
  }

  /** Whether every cell of the key could be read. */
  boolean hasKey() {
    return form.key().stream().allMatch(field -> cells.get(field).isKnown());
  }

  String keyText() {
    return String.join(" ", form.key().stream().map(this::text).toList());
  }

  List<String> missing() {
    return names(true);
  }

  List<String> notApplicable() {
    return names(false);
  }

  private List<String> names(boolean missing) {
    List<String> names = new ArrayList<>();
    form.fields()
        .forEach(
            field -> {
              Cell cell = cells.get(field.name());
              if (missing ? cell.isMissing() : cell.isNotApplicable()) {
                names.add(field.name());
              }
            });
    return names;
  }

  AcceptedRow accepted() {
    Object[] values =
        form.fields().stream().map(field -> cells.get(field.name()).value()).toArray();
    return new AcceptedRow(
        form.form(),
        values,
        notApplicable(),
        place.file().sha256(),
        place.file().path(),
        place.table().sheet(),
        source.line());
  }

  /** What {@code held} says of one of this row's cells; field null for the whole row. */
  Held held(String field, String rule, Severity severity, String message) {
    Integer position = field == null ? null : place.table().header().columns().get(field);
    String value = position == null ? null : source.cell(position).strip();
    Held entry = place.told(source, position, value, rule, severity, message);
    return of(position == null ? entry.of(field) : entry);
  }

  /** The entry, with what names this row. */
  Held of(Held entry) {
    return entry.ofRow(textOrNull("school_code"), textOrNull("kind"), rowKey());
  }

  /** What names the row to people; null where a part cannot be read. */
  private String rowKey() {
    List<String> parts = form.rowKey().stream().map(this::text).toList();
    return parts.stream().anyMatch(Objects::isNull) ? null : String.join(Held.KEY_SEPARATOR, parts);
  }
}
