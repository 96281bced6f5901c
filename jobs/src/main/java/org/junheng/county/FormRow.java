package org.junheng.county;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;

/** An accepted row of a form, its cells found by their fields' names. */
public final class FormRow {
  private final Columns columns;
  private final AcceptedRow row;

  private FormRow(Columns columns, AcceptedRow row) {
    this.columns = columns;
    this.row = row;
  }

  /** Where a form's fields stand in its rows. */
  static final class Columns {
    private final Form form;
    private final Map<String, Integer> places = new HashMap<>();

    Columns(Form form) {
      this.form = form;
      for (Field field : form.fields()) {
        places.put(field.name(), places.size());
      }
    }

    Form form() {
      return form;
    }

    FormRow of(AcceptedRow row) {
      return new FormRow(this, row);
    }

    List<FormRow> of(List<AcceptedRow> rows) {
      return rows.stream().map(this::of).toList();
    }

    private int place(String field) {
      Integer place = places.get(field);
      return place == null ? form.indexOf(field) : place;
    }
  }

  /** The row as it was accepted, with the place that it came from. */
  public AcceptedRow accepted() {
    return row;
  }

  /** A text or code; null where there is none. */
  public String text(String field) {
    return (String) cell(field);
  }

  /** A whole number; null where there is none. */
  public Long count(String field) {
    return (Long) cell(field);
  }

  /** A yes or no; null where there is none. */
  public Boolean answer(String field) {
    return (Boolean) cell(field);
  }

  /** A yes or no, no where there is none. */
  boolean isYes(String field) {
    return Boolean.TRUE.equals(cell(field));
  }

  /** A number of any kind; null where there is none. */
  public Double number(String field) {
    return cell(field) instanceof Number number ? number.doubleValue() : null;
  }

  /** A number as a quantity, which tells missing from not applicable. */
  public Quantity quantity(String field) {
    Double number = number(field);
    if (number != null) {
      return Quantity.of(number);
    }
    return isNotApplicable(field) ? Quantity.NOT_APPLICABLE : Quantity.MISSING;
  }

  /** Whether nothing stands in a cell and nothing says that it does not apply. */
  public boolean isMissing(String field) {
    return cell(field) == null && !isNotApplicable(field);
  }

  /** The quantities of some of the form's fields. */
  Quantities quantities(Quantities.Names names) {
    Quantity[] amounts = new Quantity[names.all().size()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = quantity(names.all().get(i));
    }
    return new Quantities(names, amounts);
  }

  private boolean isNotApplicable(String field) {
    List<String> notApplicable = row.notApplicable();
    return !notApplicable.isEmpty() && notApplicable.contains(field);
  }

  private Object cell(String field) {
    return row.values()[columns.place(field)];
  }
}
