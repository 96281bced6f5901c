package org.junheng.county;

import java.util.List;
import org.junheng.definition.Column;
import org.junheng.definition.Table;

/** Rows of table {@code unit}, whose columns of quantities follow the forms. */
final class UnitRows {
  private final List<String> columns;

  UnitRows(Table unit) {
    this.columns = unit.columns().stream().map(Column::name).toList();
  }

  /** The cells of a unit's row, in the table's order. */
  Object[] cells(Unit unit, String standard, int year, String county) {
    Object[] cells = new Object[columns.size()];
    School school = unit.school();
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          switch (columns.get(i)) {
            case "standard" -> standard;
            case "year" -> year;
            case "county_code" -> county;
            case "school_code" -> school.code();
            case "stage" -> unit.stage().code();
            case "school_type" -> school.type();
            case "urban_rural" -> school.urbanRural();
            case "founder" -> school.founder();
            case "dense_city_core" -> school.isInDenseCityCore();
            case "campuses" -> (long) school.campuses();
            case "pupils" -> unit.pupils();
            case "school_pupils" -> school.allPupils();
            case "grades" -> unit.grades();
            case "classes" -> unit.classes();
            case "share" -> unit.share();
            case "missing" -> List.copyOf(unit.missing());
            default -> unit.quantities().of(columns.get(i)).orNull();
          };
    }
    return cells;
  }
}
