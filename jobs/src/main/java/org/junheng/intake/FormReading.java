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
    if (!form.years().contain(year)) {
      holdUnread(file, "form_year", form.title(), String.valueOf(year));
      return;
    }
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
            value,
            rule,
            found.severity().code(),
            found.sentence(value, expected)));
  }

  private void readRow(SourceFile file, FormTable table, SourceRow source) {
    List<Held> found = new ArrayList<>();
    if (source.cells().size() < table.header().width()) {
      found.add(
          ofRow(
              file,
              table,
              source,
              "row_short",
              String.valueOf(source.cells().size()),
              String.valueOf(table.header().width())));
    }
    for (int i = table.header().texts().size(); i < source.cells().size(); i++) {
      if (!source.cell(i).isBlank()) {
        found.add(ofRow(file, table, source, "row_long", source.cell(i), ""));
      }
    }
    if (source.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      found.add(ofRow(file, table, source, "nul", "", ""));
    }
    Map<String, Cell> cells = found.isEmpty() ? readCells(file, table, source, found) : Map.of();
    String schoolCode = readable("school_code", table, source);
    String kind = readable("kind", table, source);
    found.forEach(entry -> held.add(entry.ofSchool(schoolCode, kind)));
    if (found.stream().noneMatch(entry -> entry.severity().equals(Severity.ERROR.code()))) {
      rows.add(new TypedRow(form, file, table, source, cells));
    }
  }

  /** A cell's value as text, of a row that may be held; null where there is none. */
  private String readable(String field, FormTable table, SourceRow source) {
    Integer column = table.header().columns().get(field);
    if (column == null) {
      return null;
    }
    Cell cell = cellReader.read(form.field(field), source.cell(column)).cell();
    return cell == null || cell.value() == null ? null : cell.value().toString();
  }

  private Map<String, Cell> readCells(
      SourceFile file, FormTable table, SourceRow source, List<Held> found) {
    Map<String, Cell> cells = new HashMap<>();
    for (Field field : form.fields()) {
      Integer column = table.header().columns().get(field.name());
      String raw = column == null ? "" : source.cell(column);
      CellReader.Reading reading = cellReader.read(field, raw);
      cells.put(field.name(), reading.cell());
      if (reading.finding() != null) {
        Rule rule = definitions.rule(reading.finding().rule());
        String header = column == null ? field.name() : table.header().texts().get(column);
        found.add(
            new Held(
                form.form(),
                file.path(),
                table.sheet(),
                source.line(),
                header,
                raw.strip(),
                rule.id(),
                rule.severity().code(),
                rule.sentence(raw.strip(), reading.finding().expected())));
      }
    }
    return cells;
  }

  private Held ofRow(
      SourceFile file,
      FormTable table,
      SourceRow source,
      String rule,
      String value,
      String expected) {
    Rule found = definitions.rule(rule);
    return new Held(
        form.form(),
        file.path(),
        table.sheet(),
        source.line(),
        null,
        value,
        rule,
        found.severity().code(),
        found.sentence(value, expected));
  }
}
