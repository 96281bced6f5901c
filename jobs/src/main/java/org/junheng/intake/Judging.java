package org.junheng.intake;

import java.util.Map;
import java.util.function.Function;
import org.junheng.definition.Check;
import org.junheng.definition.CheckNames;
import org.junheng.definition.Definitions;
import org.junheng.expression.NotEvaluatedException;

/**
 * Judges the rows of one county-year by the checks of its year: first each row alone, then against
 * the school's other forms and the whole county, as they stand when all rows were judged alone.
 */
final class Judging {
  private static final String SCHOOL_CODE = "school_code";

  private final Definitions definitions;
  private final int year;
  private final Map<String, FormReading> readings;

  Judging(Definitions definitions, int year, Map<String, FormReading> readings) {
    this.definitions = definitions;
    this.year = year;
    this.readings = readings;
  }

  void withinRows() {
    for (FormReading reading : readings.values()) {
      for (Check check : Conditions.of(reading.form(), year, definitions)) {
        if (check.scope() == Check.Scope.ROW) {
          judge(check, reading, row -> name -> inRow(name, row));
        }
      }
    }
  }

  void acrossRows() {
    SchoolRows schools = new SchoolRows(readings.values());
    CountyRows county = new CountyRows(readings);
    for (FormReading reading : readings.values()) {
      for (Check check : Conditions.of(reading.form(), year, definitions)) {
        if (check.scope() != Check.Scope.ROW) {
          judge(check, reading, row -> name -> anywhere(name, row, schools, county));
        }
      }
    }
  }

  private static void judge(
      Check check, FormReading reading, Function<TypedRow, Function<String, Object>> values) {
    for (TypedRow row : reading.rows()) {
      try {
        if (Conditions.fails(check, values.apply(row))) {
          apply(check, reading, row);
        }
      } catch (NotEvaluatedException e) {
        if (!check.trial()) {
          throw e;
        }
        tell(check, reading, row, "试行核查在本行无法计算：" + e.getMessage());
      }
    }
  }

  private static Object inRow(String name, TypedRow row) {
    return switch (name) {
      case CheckNames.MISSING -> row.missing();
      case CheckNames.NOT_APPLICABLE -> row.notApplicable();
      default -> row.cell(name).value();
    };
  }

  private static Object anywhere(String name, TypedRow row, SchoolRows schools, CountyRows county) {
    if (CheckNames.isOfCounty(name)) {
      return county.value(name);
    }
    return name.contains(".") ? schools.value(name, row.text(SCHOOL_CODE)) : inRow(name, row);
  }

  private static void apply(Check check, FormReading reading, TypedRow row) {
    if (check.trial()) {
      tell(check, reading, row, check.text());
    } else if (check.severity() == Check.Severity.ERROR) {
      reading.hold(row, check.fields().get(0), check.id(), check.text());
    } else {
      tell(check, reading, row, check.text());
      check.empties().forEach(row::empty);
    }
  }

  private static void tell(Check check, FormReading reading, TypedRow row, String message) {
    reading.tell(row, check.fields().get(0), check.id(), check.toldAs(), message);
  }
}
