package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;
import org.junheng.landing.UnreadableFileException;

/** All files of one form of one county-year, read into typed rows; tells what was held. */
final class FormReading {
  private final Form form;
  private final int year;
  private final Definitions definitions;
  private final CellReader cellReader;
  private final List<Held> held = new ArrayList<>();
  private final List<TypedRow> allRows = new ArrayList<>();
  private final Set<TypedRow> rows = new LinkedHashSet<>();
  private int files;
  private long rowsRead;
  private int filesHeld;

  FormReading(Form form, int year, Definitions definitions) {
    this.form = form;
    this.year = year;
    this.definitions = definitions;
    this.cellReader = new CellReader(definitions);
  }

  Form form() {
    return form;
  }

  List<TypedRow> rows() {
    return List.copyOf(rows);
  }

  /** Also those that are held, as far as their cells could be read. */
  List<TypedRow> allRows() {
    return allRows;
  }

  boolean isHeld(TypedRow row) {
    return !rows.contains(row);
  }

  List<Held> held() {
    return held;
  }

  FormCount count() {
    long warnings =
        held.stream().filter(entry -> entry.severity().equals(Severity.WARNING.code())).count();
    return new FormCount(
        form.form(), files, filesHeld, rowsRead, rows.size(), rowsRead - rows.size(), warnings);
  }

  void read(SourceFile file) {
    if (!form.years().contain(year)) {
      holdUnread(file, "form_year", form.title(), String.valueOf(year));
      return;
    }
    files++;
    try {
      FormTable table = FormTable.read(file, form, year);
      tellColumns(file, table);
      for (SourceRow row : table.rows()) {
        rowsRead++;
        readRow(file, table, row);
      }
    } catch (UnreadableFileException e) {
      holdFile(file, e.rule(), e.value(), e.expected());
    }
  }

  /** Holds a file without reading it. */
  void holdUnread(SourceFile file, String rule, String value, String expected) {
    files++;
    holdFile(file, rule, value, expected);
  }

  /** Takes a row back out and says why. */
  void hold(TypedRow row, String field, String rule, String message) {
    rows.remove(row);
    held.add(row.held(field, rule, Severity.ERROR.code(), message));
  }

  /** Takes a row back out by a rule of reading. */
  void hold(TypedRow row, String field, String rule, String value, String expected) {
    hold(row, field, rule, definitions.rule(rule).sentence(value, expected));
  }

  /** Says something of a row that stays. */
  void tell(TypedRow row, String field, String rule, Severity severity, String message) {
    held.add(row.held(field, rule, severity.code(), message));
  }

  private void holdFile(SourceFile file, String rule, String value, String expected) {
    filesHeld++;
    Rule found = definitions.rule(rule);
    held.add(
        new Held(
            form.form(),
            file.path(),
            null,
            null,
            null,
            null,
            value,
            rule,
            found.severity().code(),
            found.sentence(value, expected)));
  }

  private void tellColumns(SourceFile file, FormTable table) {
    for (Field field : form.fields()) {
      boolean isAbsent = !table.header().columns().containsKey(field.name());
      if (isAbsent && !field.headersIn(year).isEmpty() && !field.subtotal()) {
        String rule = field.whenBlank() == null ? "column_absent" : "column_default";
        String value = field.whenBlank() == null ? "" : field.whenBlank() ? "是" : "否";
        warnFile(file, table, field.name(), rule, value, field.officialHeader(year));
      }
    }
    table
        .header()
        .unknown()
        .forEach(header -> warnFile(file, table, header, "column_unknown", header, ""));
  }

  private void warnFile(
      SourceFile file, FormTable table, String column, String rule, String value, String expected) {
    Rule found = definitions.rule(rule);
    held.add(
        new Held(
            form.form(),
            file.path(),
            table.sheet(),
            null,
            column,
            null,
            value,
            rule,
            found.severity().code(),
            found.sentence(value, expected)));
  }

  private void readRow(SourceFile file, FormTable table, SourceRow source) {
    List<Held> found = brokenIn(file, table, source);
    List<Held> foundInCells = new ArrayList<>();
    Map<String, Cell> cells = readCells(file, table, source, foundInCells);
    if (found.isEmpty()) {
      found = foundInCells;
    }
    TypedRow row = new TypedRow(form, file, table, source, cells);
    found.forEach(entry -> held.add(row.ofSchool(entry)));
    allRows.add(row);
    if (found.stream().noneMatch(entry -> entry.severity().equals(Severity.ERROR.code()))) {
      rows.add(row);
    }
  }

  /** What makes it unsure which cell stands in which column. */
  private List<Held> brokenIn(SourceFile file, FormTable table, SourceRow source) {
    List<Held> found = new ArrayList<>();
    int width = table.header().width();
    int size = source.cells().size();
    if (size < width) {
      found.add(
          ofCell(
              file, table, source, null, "row_short", String.valueOf(size), String.valueOf(width)));
    }
    for (int i = width; i < size; i++) {
      if (!source.cell(i).isBlank()) {
        found.add(ofCell(file, table, source, i, "row_long", source.cell(i).strip(), ""));
      }
    }
    for (int i = 0; i < size; i++) {
      if (source.cell(i).indexOf('\0') >= 0) {
        String value = source.cell(i).replace('\0', '␀');
        found.add(ofCell(file, table, source, i, "nul", value, ""));
      }
    }
    return found;
  }

  private Map<String, Cell> readCells(
      SourceFile file, FormTable table, SourceRow source, List<Held> found) {
    Map<String, Cell> cells = new HashMap<>();
    for (Field field : form.fields()) {
      Integer column = table.header().columns().get(field.name());
      String raw = column == null ? "" : source.cell(column);
      CellReader.Reading reading = cellReader.read(field, raw);
      cells.put(field.name(), reading.cell() == null ? Cell.MISSING : reading.cell());
      if (reading.finding() != null) {
        found.add(
            ofCell(
                file,
                table,
                source,
                column,
                reading.finding().rule(),
                raw.strip(),
                reading.finding().expected()));
      }
    }
    return cells;
  }

  /** What is told of a cell; position null where the whole row is meant. */
  private Held ofCell(
      SourceFile file,
      FormTable table,
      SourceRow source,
      Integer position,
      String rule,
      String value,
      String expected) {
    Rule found = definitions.rule(rule);
    return new Held(
        form.form(),
        file.path(),
        table.sheet(),
        source.line(),
        position == null ? null : table.header().textAt(position),
        position == null ? null : source.address(position),
        value,
        rule,
        found.severity().code(),
        found.sentence(value, expected));
  }
}
