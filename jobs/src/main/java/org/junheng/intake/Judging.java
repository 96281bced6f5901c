package org.junheng.intake;

import java.util.Map;
import org.junheng.definition.Check;
import org.junheng.expression.NotEvaluatedException;
import org.junheng.intake.ResolvedCheck.Compared;

/**
 * Judges the rows of one county-year by the checks of its year: first each row alone, then against
 * the school's other forms and the whole county, as they stand when all rows were judged alone.
 */
final class Judging {
  private final ResolvedChecks checks;
  private final int year;
  private final Map<String, FormReading> readings;

  Judging(ResolvedChecks checks, int year, Map<String, FormReading> readings) {
    this.checks = checks;
    this.year = year;
    this.readings = readings;
  }

  void withinRows() {
    for (FormReading reading : readings.values()) {
      for (ResolvedCheck check : checks.of(reading.form(), year)) {
        if (check.isWithinRow()) {
          judge(check, reading, null, null);
        }
      }
    }
  }

  void acrossRows() {
    SchoolRows schools = new SchoolRows(readings.values());
    CountyRows county = new CountyRows(readings);
    for (FormReading reading : readings.values()) {
      for (ResolvedCheck check : checks.of(reading.form(), year)) {
        if (!check.isWithinRow()) {
          judge(check, reading, schools, county);
        }
      }
    }
  }

  private static void judge(
      ResolvedCheck check, FormReading reading, SchoolRows schools, CountyRows county) {
    boolean mayHold = check.check().severity() == Check.Severity.ERROR;
    for (TypedRow row : reading.rows()) {
      if (!mayHold && row.isUnreadable(check.check().fields())) {
        continue; // that it cannot be read is told, and not that it is missing besides
      }
      try {
        if (check.fails(new Compared(row, schools, county))) {
          apply(check.check(), reading, row);
        }
      } catch (NotEvaluatedException e) {
        if (!check.check().trial()) {
          throw e;
        }
        tell(check.check(), reading, row, "试行核查的条件在本行无法计算，请改写后再试");
      }
    }
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
