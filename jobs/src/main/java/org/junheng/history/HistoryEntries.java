package org.junheng.history;

import java.util.Map;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.HeldCell;

/** Entries of table {@code held} of what is found when several county-years are together. */
final class HistoryEntries {
  private final int year;
  private final String county;
  private final CellAddresses cells;

  /**
   * Those of a county-year.
   *
   * @param cells where those of its rows stand
   */
  HistoryEntries(int year, String county, CellAddresses cells) {
    this.year = year;
    this.county = county;
    this.cells = cells;
  }

  int year() {
    return year;
  }

  /**
   * What is told.
   *
   * @param rule the rule's id
   * @param message its sentence
   */
  record Told(String rule, Severity severity, String message) {

    /** A rule of the definitions with its places filled; what is null leaves them empty. */
    static Told of(Definitions definitions, String id, String value, String expected) {
      Rule rule = definitions.rule(id);
      return new Told(
          rule.id(),
          rule.severity(),
          filled(rule.text(), Map.of("value", orBlank(value), "expected", orBlank(expected))));
    }

    /** A sentence with its places filled. */
    static String filled(String text, Map<String, String> places) {
      String filled = text;
      for (Map.Entry<String, String> place : places.entrySet()) {
        filled = filled.replace("{" + place.getKey() + "}", place.getValue());
      }
      return filled;
    }

    private static String orBlank(String text) {
      return text == null ? "" : text;
    }
  }

  /**
   * An entry of a cell of an accepted row of a form with one row per school.
   *
   * @param value what stands there, as the county writes it
   * @param lastYearValue what stood there the year before
   */
  HeldCell of(
      Form form,
      AcceptedRow row,
      String school,
      String field,
      String value,
      Told told,
      String lastYearValue) {
    return of(form, row, school, school, field, value, told, lastYearValue);
  }

  /**
   * An entry of what several rows of a school say together, which stands in no cell.
   *
   * @param first the first of the rows
   */
  HeldCell ofRows(
      Form form,
      AcceptedRow first,
      String school,
      String field,
      String value,
      Told told,
      String lastYearValue) {
    return at(form, first, null, school, school, field, value, told, lastYearValue);
  }

  /** An entry of a cell of an accepted row under the row's key; school null of the county's. */
  HeldCell of(
      Form form,
      AcceptedRow row,
      String school,
      String key,
      String field,
      String value,
      Told told,
      String lastYearValue) {
    String cell = cells.of(form, row, field);
    return at(form, row, cell, school, key, field, value, told, lastYearValue);
  }

  private HeldCell at(
      Form form,
      AcceptedRow row,
      String cell,
      String school,
      String key,
      String field,
      String value,
      Told told,
      String lastYearValue) {
    boolean isScattered = row.line() == null; // the sheet is then that of another of its cells
    String sheet = isScattered ? null : row.sheet();
    return of(
        form, row.file(), sheet, row.line(), cell, school, key, field, value, told, lastYearValue);
  }

  /** An entry of a school that has no row in a file. */
  HeldCell ofFile(Form form, String file, String school, Told told, String lastYearValue) {
    return of(
        form,
        file,
        null,
        null,
        null,
        school,
        school,
        HistoryForms.SCHOOL_CODE,
        null,
        told,
        lastYearValue);
  }

  private HeldCell of(
      Form form,
      String file,
      String sheet,
      Long line,
      String cell,
      String school,
      String key,
      String field,
      String value,
      Told told,
      String lastYearValue) {
    return new HeldCell(
        year,
        county,
        form.form(),
        file,
        sheet,
        line,
        form.field(field).officialHeader(year),
        cell,
        value,
        told.rule(),
        told.severity().code(),
        told.message(),
        school,
        null,
        key,
        null,
        null,
        null,
        lastYearValue,
        null);
  }
}
