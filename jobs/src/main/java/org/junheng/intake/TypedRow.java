package org.junheng.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Rule;
import org.junheng.expression.Values;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;

/** A row whose cells are all readable, with the place it came from. */
final class TypedRow {
  private final Fields fields;
  private final Place place;
  private final SourceRow source;
  private final Object[] values;
  private final boolean[] notApplicable;
  private final BitSet unreadable;
  private boolean isHeld;
  private boolean isHeldByItself;
  private List<String> missing;

  /**
   * A row with a value for each field of the form, null where there is none.
   *
   * @param notApplicable which of those without a value are not applicable; null where none is
   * @param unreadable which of those without a value have a cell that could not be read; null where
   *     none has
   */
  TypedRow(
      Fields fields,
      Place place,
      SourceRow source,
      Object[] values,
      boolean[] notApplicable,
      BitSet unreadable) {
    this.fields = fields;
    this.place = place;
    this.source = source;
    this.values = values;
    this.notApplicable = notApplicable;
    this.unreadable = unreadable;
  }

  /** The value of a field by its position; null where there is none. */
  Object value(int field) {
    return values[field];
  }

  /** The value as text; null where there is none, or no such field. */
  String text(int field) {
    return field == Fields.NONE || values[field] == null ? null : values[field].toString();
  }

  boolean isNotApplicable(int field) {
    return notApplicable != null && notApplicable[field];
  }

  boolean isMissing(int field) {
    return values[field] == null && !isNotApplicable(field);
  }

  /** Whether a cell of one of the fields could not be read, which is told already. */
  boolean isUnreadable(List<String> names) {
    return unreadable != null
        && names.stream().mapToInt(fields::of).anyMatch(at -> at >= 0 && unreadable.get(at));
  }

  /** Whether another row says the same in every field, all of which could be read in both. */
  boolean says(TypedRow other) {
    return unreadable == null
        && other.unreadable == null
        && !isHeld
        && !other.isHeld
        && Arrays.equals(values, other.values)
        && Arrays.equals(notApplicable, other.notApplicable);
  }

  /** The cell as it stands in the file; blank where the file has no such column. */
  String written(String field) {
    Integer position = place.table().header().columns().get(field);
    return position == null ? "" : source.cell(position).strip();
  }

  /** Makes a field missing. */
  void empty(String field) {
    int position = fields.of(field);
    values[position] = null;
    if (notApplicable != null) {
      notApplicable[position] = false;
    }
    missing = null;
  }

  /** Takes the row out of those that stand. */
  void hold() {
    isHeld = true;
  }

  boolean isHeld() {
    return isHeld;
  }

  /** Says that what holds the row from now on is what others say. */
  void beginComparing() {
    isHeldByItself = isHeld;
  }

  /** Whether it was held before it was compared with others. */
  boolean isHeldByItself() {
    return isHeldByItself;
  }

  SourceFile file() {
    return place.file();
  }

  /** Where it stands, as people find it. */
  Spot spot() {
    return place.of(source);
  }

  /**
   * Where the cell of a field stands, as people find it; null where the file has no such column, or
   * its export's cell is not named.
   */
  Spot spot(String field) {
    Integer position = place.table().header().columns().get(field);
    return position == null ? null : place.cellOf(source, position);
  }

  /** Whether every cell of the key could be read. */
  boolean hasKey() {
    for (int field : fields.key()) {
      if (values[field] == null) {
        return false;
      }
    }
    return true;
  }

  /** The values of the key, to compare with those of other rows. */
  Object key() {
    int[] key = fields.key();
    if (key.length == 1) {
      return values[key[0]];
    }
    Object[] parts = new Object[key.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = values[key[i]];
    }
    return new Values(parts);
  }

  String keyText() {
    StringJoiner text = new StringJoiner(" ");
    for (int field : fields.key()) {
      text.add(text(field));
    }
    return text.toString();
  }

  /** The fields that are missing. */
  List<String> missing() {
    if (missing == null) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (isMissing(i)) {
          names.add(fields.name(i));
        }
      }
      missing = names;
    }
    return missing;
  }

  /** The fields that are not applicable. */
  List<String> notApplicable() {
    if (notApplicable == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (notApplicable[i]) {
        names.add(fields.name(i));
      }
    }
    return names;
  }

  /** The row as it is kept; nothing of it changes any more. */
  AcceptedRow accepted() {
    Spot spot = spot();
    return new AcceptedRow(
        fields.form().form(),
        values,
        notApplicable(),
        place.file().sha256(),
        spot.file(),
        spot.sheet(),
        spot.cell() == null ? spot.line() : null);
  }

  /** What {@code held} says of one of this row's cells; field null for the whole row. */
  Held held(String field, String rule, Severity severity, String message) {
    Integer position = field == null ? null : place.table().header().columns().get(field);
    String value = position == null ? null : source.cell(position).strip();
    Held entry = place.told(source, position, value, rule, severity, message);
    return of(position == null ? entry.of(field) : entry);
  }

  /** What {@code held} says of all rows of this one's file. */
  Held toldOfRows(Rule rule, String value, String expected) {
    return place.toldOfRows(rule, value, expected);
  }

  /** The entry, with what names this row. */
  Held of(Held entry) {
    return entry.ofRow(text(fields.of("school_code")), text(fields.of("kind")), rowKey());
  }

  /** What names the row to people; null where a part cannot be read. */
  private String rowKey() {
    StringJoiner key = new StringJoiner(Held.KEY_SEPARATOR);
    for (int field : fields.rowKey()) {
      if (values[field] == null) {
        return null;
      }
      key.add(values[field].toString());
    }
    return key.toString();
  }
}
