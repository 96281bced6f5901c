package org.junheng.intake;

import java.util.Map;
import org.junheng.definition.Check;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;

/**
 * Where something stands that is told: a file of a form, and the table in it.
 *
 * @param form the form's id; empty for a file of no form
 * @param table null where the file as a whole is meant
 * @param origins the places in exports that the table's rows come from, where it was converted
 */
record Place(String form, SourceFile file, FormTable table, RowOrigins origins) {

  /** A file as a whole; the form is empty where it is of none. */
  Place(String form, SourceFile file) {
    this(form, file, null, RowOrigins.NONE);
  }

  /** A form's table in a file. */
  Place(Form form, SourceFile file, FormTable table) {
    this(form.form(), file, table, RowOrigins.of(table, form));
  }

  /** Where a row stands, as people find it. */
  Spot of(SourceRow row) {
    Origin origin = origins.of(row);
    return origin == null ? new Spot(file.path(), table.sheet(), row.line(), null) : origin.row();
  }

  /** Where the cell of a row stands, as people find it; position null where the row is meant. */
  private Spot of(SourceRow row, Integer position) {
    if (position == null) {
      return of(row);
    }
    Origin origin = origins.of(row);
    return origin == null ? inFile(row, position) : origin.at(fieldAt(position));
  }

  /** Where the cell of a row stands, as people find it; null where its export's is not named. */
  Spot cellOf(SourceRow row, int position) {
    Origin origin = origins.of(row);
    return origin == null ? inFile(row, position) : origin.cellOf(fieldAt(position));
  }

  private Spot inFile(SourceRow row, Integer position) {
    String cell = position == null ? null : row.address(position);
    return new Spot(file.path(), table.sheet(), row.line(), cell);
  }

  private String fieldAt(int position) {
    for (Map.Entry<String, Integer> column : table.header().columns().entrySet()) {
      if (column.getValue() == position) {
        return column.getKey();
      }
    }
    return "";
  }

  /** An entry of the whole file, or of the table. */
  Held told(Rule rule, String value, String expected) {
    return told(null, rule, value, expected);
  }

  /** An entry of all rows of the table: it names the exports that they come from. */
  Held toldOfRows(Rule rule, String value, String expected) {
    String exports = origins.called();
    return new Held(
        form,
        exports == null ? file.path() : exports,
        null,
        null,
        null,
        null,
        value,
        rule.id(),
        rule.severity().code(),
        rule.sentence(value, expected));
  }

  /** An entry of a column, by its header or, where it has none, its field's name. */
  Held told(String column, Rule rule, String value, String expected) {
    String exports = column == null ? null : origins.called();
    String sheet = exports != null || table == null ? null : table.sheet();
    return new Held(
            form,
            exports == null ? file.path() : exports,
            sheet,
            null,
            column,
            null,
            value,
            rule.id(),
            rule.severity().code(),
            rule.sentence(value, expected))
        .ofRow(null, null, column);
  }

  /** An entry of a cell by a rule of reading; position null where the whole row is meant. */
  Held told(SourceRow row, Integer position, Rule rule, String value, String expected) {
    return told(row, position, value, rule.id(), rule.severity(), rule.sentence(value, expected));
  }

  /** An entry of a row of which it is unsure what stands in which column: it names its own file. */
  Held toldInFile(SourceRow row, Integer position, Rule rule, String value, String expected) {
    String message = rule.sentence(value, expected);
    return at(inFile(row, position), position, value, rule.id(), rule.severity(), message);
  }

  /** An entry of a cell; position null where the whole row is meant. */
  Held told(
      SourceRow row,
      Integer position,
      String value,
      String rule,
      Check.Severity severity,
      String message) {
    return at(of(row, position), position, value, rule, severity, message);
  }

  private Held at(
      Spot spot,
      Integer position,
      String value,
      String rule,
      Check.Severity severity,
      String message) {
    return new Held(
        form,
        spot.file(),
        spot.sheet(),
        spot.line(),
        position == null ? null : table.header().textAt(position),
        spot.cell(),
        value,
        rule,
        severity.code(),
        message);
  }
}
