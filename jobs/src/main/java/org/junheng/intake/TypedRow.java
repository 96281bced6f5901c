package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.expression.Values;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;

/** A row whose cells are all readable, with the place it came from. */
final class TypedRow {
  private final Form form;
  private final Map<String, Integer> positions;
  private final Place place;
  private final SourceRow source;
  private final Cell[] cells;
  private boolean isHeld;
  private List<String> missing;

  /** A row with a cell for each field of the form; {@code positions} finds a field's cell. */
  TypedRow(Form form, Map<String, Integer> positions, Place place, SourceRow source, Cell[] cells) {
    this.form = form;
    this.positions = positions;
    this.place = place;
    this.source = source;
    this.cells = cells;
  }

  /** The positions of a form's fields by their names. */
  static Map<String, Integer> positions(Form form) {
    Map<String, Integer> positions = new HashMap<>();
    for (Field field : form.fields()) {
      positions.put(field.name(), positions.size());
    }
    return positions;
  }

  Cell cell(String field) {
    return cells[positions.get(field)];
  }

  /** The value as text; null where there is none. */
  String text(String field) {
    Object value = cell(field).value();
    return value == null ? null : value.toString();
  }

  /** The cell as it stands in the file; blank where the file has no such column. */
  String written(String field) {
    Integer position = place.table().header().columns().get(field);
    return position == null ? "" : source.cell(position).strip();
  }

  private String textOrNull(String field) {
    return positions.containsKey(field) ? text(field) : null;
  }

  /** Makes a field missing. */
  void empty(String field) {
    cells[positions.get(field)] = Cell.MISSING;
    missing = null;
  }

  /** Takes the row out of those that stand. */
  void hold() {
    isHeld = true;
  }

  boolean isHeld() {
    return isHeld;
  }

  SourceFile file() {
    return place.file();
  }

  long line() {
    return source.line();
  }

  /** Whether every cell of the key could be read. */
  boolean hasKey() {
    for (String field : form.key()) {
      if (!cell(field).isKnown()) {
        return false;
      }
    }
    return true;
  }

  /** The values of the key, to compare with those of other rows. */
  Object key() {
    if (form.key().size() == 1) {
      return cell(form.key().get(0)).value();
    }
    Object[] values = new Object[form.key().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cell(form.key().get(i)).value();
    }
    return new Values(values);
  }

  String keyText() {
    return String.join(" ", form.key().stream().map(this::text).toList());
  }

  List<String> missing() {
    if (missing == null) {
      missing = names(Cell::isMissing);
    }
    return missing;
  }

  List<String> notApplicable() {
    return names(Cell::isNotApplicable);
  }

  private List<String> names(Predicate<Cell> of) {
    List<String> names = List.of();
    for (int i = 0; i < cells.length; i++) {
      if (of.test(cells[i])) {
        names = names.isEmpty() ? new ArrayList<>() : names;
        names.add(form.fields().get(i).name());
      }
    }
    return names;
  }

  AcceptedRow accepted() {
    Object[] values = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = cells[i].value();
    }
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
