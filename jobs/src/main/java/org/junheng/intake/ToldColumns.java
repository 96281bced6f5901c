package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.UnitWord;
import org.junheng.landing.FormTable;
import org.junheng.landing.Header;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceRow.Kind;

/** What is told of a table's columns: those that lack, are of no field, or hold formulas. */
final class ToldColumns {
  private final Place place;
  private final FormTable table;
  private final Definitions definitions;
  private final List<Held> told = new ArrayList<>();

  private ToldColumns(Place place, Definitions definitions) {
    this.place = place;
    this.table = place.table();
    this.definitions = definitions;
  }

  static List<Held> of(Place place, Form form, int year, Definitions definitions) {
    ToldColumns columns = new ToldColumns(place, definitions);
    columns.tellLacking(form, year, columns.tellOtherUnits());
    columns.tellUnknown(form);
    if (!place.table().source().isText()) {
      columns.tellFormulas();
    }
    return columns.told;
  }

  private void tell(String column, String rule, String value, String expected) {
    told.add(place.told(column, definitions.rule(rule), value, expected));
  }

  /** Columns that are not read since their unit is another; gives their fields. */
  private Set<Field> tellOtherUnits() {
    Set<Field> fields = new HashSet<>();
    for (Header.OtherUnit other : table.header().otherUnits()) {
      fields.add(other.field());
      String header = table.header().textAt(other.position());
      tell(header, "header_unit", other.unit(), UnitWord.called(other.field()));
    }
    return fields;
  }

  private void tellLacking(Form form, int year, Set<Field> otherUnits) {
    for (Field field : form.fields()) {
      boolean isAbsent =
          !table.header().columns().containsKey(field.name()) && !otherUnits.contains(field);
      if (isAbsent && !field.headersIn(year).isEmpty() && !field.subtotal()) {
        String rule = field.whenBlank() == null ? "column_absent" : "column_default";
        String value = field.whenBlank() == null ? "" : field.whenBlank() ? "是" : "否";
        tell(field.name(), rule, value, field.officialHeader(year));
      }
    }
  }

  private void tellUnknown(Form form) {
    for (int position : table.header().unknown()) {
      String header = table.header().textAt(position);
      if (form.isAside(header)) {
        continue;
      }
      String near = table.near().get(position);
      tell(header, near == null ? "column_unknown" : "column_near", header, near);
    }
  }

  /** Formulas once per column: a column of a thousand is one thing to look at. */
  private void tellFormulas() {
    for (int position : table.header().columns().values()) {
      List<SourceRow> withFormula =
          table.rows().stream().filter(row -> row.isMarked(position, Kind.FORMULA)).toList();
      if (!withFormula.isEmpty()) {
        tell(
            table.header().textAt(position),
            "formula",
            String.valueOf(withFormula.size()),
            withFormula.get(0).address(position));
      }
    }
  }
}
