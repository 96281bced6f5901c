package org.junheng.intake;

import org.junheng.definition.Check;
import org.junheng.definition.Rule;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;

/**
 * Where something stands that is told: a file of a form, and the table in it.
 *
 * @param form the form's id; empty for a file of no form
 * @param table null where the file as a whole is meant
 */
record Place(String form, SourceFile file, FormTable table) {

  /** An entry of the whole file, or of the table. */
  Held told(Rule rule, String value, String expected) {
    return told(null, rule, value, expected);
  }

  /** An entry of a column, by its header or, where it has none, its field's name. */
  Held told(String column, Rule rule, String value, String expected) {
    return new Held(
            form,
            file.path(),
            table == null ? null : table.sheet(),
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

  /** An entry of a cell; position null where the whole row is meant. */
  Held told(
      SourceRow row,
      Integer position,
      String value,
      String rule,
      Check.Severity severity,
      String message) {
    return new Held(
        form,
        file.path(),
        table.sheet(),
        row.line(),
        position == null ? null : table.header().textAt(position),
        position == null ? null : row.address(position),
        value,
        rule,
        severity.code(),
        message);
  }
}
