package org.junheng.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Field.Unreadable;
import org.junheng.definition.Form;
import org.junheng.landing.FormTable;
import org.junheng.landing.OpenFile;
import org.junheng.landing.SourceFile;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceRow.Kind;
import org.junheng.landing.SourceTable.Note;
import org.junheng.landing.UnreadableFileException;

/** All files of one form of one county-year, read into typed rows; tells what was held. */
final class FormReading {
  private final Form form;
  private final Fields fields;
  private final int year;
  private final Definitions definitions;
  private final FieldReader[] readers;
  private final Corrections corrections;
  private final List<Held> held = new ArrayList<>();
  private final List<TypedRow> allRows = new ArrayList<>();
  private List<TypedRow> rows;

  /** Where the table that is read has each field; -1 where it has no column. */
  private final int[] columns;

  /** How many columns the table that is read has. */
  private int width;

  private NamesOfCounties names = NamesOfCounties.NONE;
  private int files;
  private long rowsRead;
  private int filesHeld;

  FormReading(
      Fields fields,
      int year,
      Definitions definitions,
      CellReader cellReader,
      List<Correction> corrections) {
    this.form = fields.form();
    this.fields = fields;
    this.year = year;
    this.definitions = definitions;
    this.readers = cellReader.of(form);
    this.corrections = new Corrections(form, corrections, definitions, cellReader);
    this.columns = new int[fields.size()];
  }

  /** Says what the counties are called, which titles are compared with. */
  void call(NamesOfCounties counties) {
    names = counties;
  }

  Form form() {
    return form;
  }

  Fields fields() {
    return fields;
  }

  /** Those that stand, at this time. */
  List<TypedRow> rows() {
    if (rows == null) {
      rows = new ArrayList<>(allRows.size());
      for (TypedRow row : allRows) {
        if (!row.isHeld()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Also those that are held, as far as their cells could be read. */
  List<TypedRow> allRows() {
    return allRows;
  }

  /** What is told of the form, when all its files are read. */
  List<Held> held() {
    List<Held> all = new ArrayList<>(held);
    all.addAll(corrections.withoutRow());
    return all;
  }

  /** Whether the form was handed in and nothing of it is held. */
  boolean isWhole() {
    return files > 0 && filesHeld == 0 && rows().size() == rowsRead;
  }

  /** Whether the form was handed in and all its files could be read. */
  boolean isRead() {
    return files > 0 && filesHeld == 0;
  }

  FormCount count() {
    long warnings =
        held.stream().filter(entry -> entry.severity().equals(Severity.WARNING.code())).count();
    return new FormCount(
        form.form(), files, filesHeld, rowsRead, rows().size(), rowsRead - rows().size(), warnings);
  }

  /** Reads the form's tables in a file. */
  void read(OpenFile file) {
    if (!form.years().contain(year)) {
      holdUnread(file.file(), "form_year", form.title(), String.valueOf(year));
      return;
    }
    files++;
    Titles.notes(List.of(file.file().name()), names, year).forEach(note -> tell(file.file(), note));
    try {
      for (FormTable table : file.tables(form, year)) {
        read(new Place(form, file.file(), table));
      }
      file.unreadSheets().forEach(note -> tell(file.file(), note));
    } catch (UnreadableFileException e) {
      holdFile(file.file(), e.rule(), e.value(), e.expected());
    }
  }

  /** Passes over a file that says the same as another one. */
  void passOver(SourceFile file, SourceFile same) {
    files++;
    tell(file, new Note("file_same", "", same.name()));
  }

  /** Takes a file back out that says, row by row, the same as another one. */
  void drop(SourceFile file, SourceFile same) {
    long before = allRows.size();
    allRows.removeIf(row -> row.file().path().equals(file.path()));
    rowsRead -= before - allRows.size();
    rows = null;
    held.removeIf(entry -> file.path().equals(entry.file()));
    tell(file, new Note("file_same", "", same.name()));
  }

  /** Holds a file without reading it. */
  void holdUnread(SourceFile file, String rule, String value, String expected) {
    files++;
    holdFile(file, rule, value, expected);
  }

  /** Tells something of a file as a whole, by a rule of reading. */
  void tellOfFile(SourceFile file, String rule, String value, String expected) {
    tell(file, new Note(rule, value, expected));
  }

  /** Tells something of all rows of the file that a row is in, by a rule of reading. */
  void tellOfRows(TypedRow row, String rule, String value, String expected) {
    held.add(row.toldOfRows(definitions.rule(rule), value, expected));
  }

  /** Tells something of a file as a whole. */
  void tell(SourceFile file, Note note) {
    held.add(
        new Place(form.form(), file)
            .told(definitions.rule(note.rule()), note.value(), note.expected()));
  }

  /** Takes a row back out and says why. */
  void hold(TypedRow row, String field, String rule, String message) {
    row.hold();
    rows = null;
    held.add(row.held(field, rule, Severity.ERROR, message));
  }

  /** Takes a row back out by a rule of reading. */
  void hold(TypedRow row, String field, String rule, String value, String expected) {
    hold(row, field, rule, definitions.rule(rule).sentence(value, expected));
  }

  /** Says something of a row that stays. */
  void tell(TypedRow row, String field, String rule, Severity severity, String message) {
    held.add(row.held(field, rule, severity, message));
  }

  private void holdFile(SourceFile file, String rule, String value, String expected) {
    filesHeld++;
    tell(file, new Note(rule, value, expected));
  }

  private void read(Place place) {
    width = place.table().header().width();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = place.table().header().columns().getOrDefault(fields.name(i), Fields.NONE);
    }
    held.addAll(ToldColumns.of(place, form, year, definitions));
    if (place.origins().unread() > 0) {
      String rows = String.valueOf(place.origins().unread());
      tell(place, new Note("origin_unread", rows, place.origins().firstUnread()));
    }
    place.table().source().notes().forEach(note -> tell(place, note));
    place.table().notes().forEach(note -> tell(place, note));
    Titles.notes(Titles.of(place.table()), names, year).forEach(note -> tell(place, note));
    Map<SourceRow, Corrections.Corrected> corrected = corrections.in(place.table());
    for (SourceRow row : place.table().rows()) {
      rowsRead++;
      Corrections.Corrected other = corrected.isEmpty() ? null : corrected.get(row);
      if (other == null) {
        readRow(place, row, List.of());
      } else {
        readRow(place, other.row(), other.findings());
      }
    }
    rows = null;
  }

  private void tell(Place place, Note note) {
    held.add(place.told(definitions.rule(note.rule()), note.value(), note.expected()));
  }

  private void readRow(Place place, SourceRow source, List<Corrections.Finding> corrected) {
    List<Held> found = BrokenRow.in(place, source, definitions, width);
    List<Held> inCells = new ArrayList<>(0);
    TypedRow row = typed(place, source, inCells);
    if (found.isEmpty()) {
      found = BrokenRow.orTotal(place, source, definitions, inCells);
    }
    for (Corrections.Finding finding : corrected) {
      found.add(
          told(
              place,
              source,
              finding.position(),
              finding.rule(),
              finding.value(),
              finding.expected()));
    }
    allRows.add(row);
    for (Held entry : found) {
      held.add(row.of(entry));
      if (entry.severity().equals(Severity.ERROR.code())) {
        row.hold();
      }
    }
  }

  private TypedRow typed(Place place, SourceRow source, List<Held> found) {
    Object[] values = new Object[columns.length];
    boolean[] notApplicable = null;
    BitSet unreadable = null;
    for (int i = 0; i < values.length; i++) {
      int position = columns[i];
      String raw = position == Fields.NONE ? "" : source.cell(position);
      CellReader.Reading reading = read(i, position, raw, source);
      Cell cell = reading.cell();
      if (cell != null) {
        values[i] = cell.value();
        if (cell.isNotApplicable()) {
          notApplicable = notApplicable == null ? new boolean[values.length] : notApplicable;
          notApplicable[i] = true;
        }
      }
      if (reading.finding() != null) {
        Field field = form.fields().get(i);
        Held entry =
            told(
                place,
                source,
                position == Fields.NONE ? null : position,
                reading.finding().rule(),
                raw.strip(),
                isMerged(position, source)
                    ? place.table().source().merged(source.number(), position)
                    : reading.finding().expected());
        boolean isEmptied =
            cell == null && field.unreadable() == Unreadable.FIELD && !isMerged(position, source);
        if (isEmptied) {
          values[i] = field.whenBlank();
          unreadable = unreadable == null ? new BitSet(values.length) : unreadable;
          unreadable.set(i);
        }
        found.add(isEmptied ? entry.emptying(field) : entry);
      }
    }
    return new TypedRow(fields, place, source, values, notApplicable, unreadable);
  }

  /** Of merged cells it is unsure which rows' figures they hold. */
  private static boolean isMerged(int position, SourceRow source) {
    return !source.marks().isEmpty() && source.isMarked(position, Kind.MERGED);
  }

  private CellReader.Reading read(int field, int position, String raw, SourceRow source) {
    if (source.marks().isEmpty()) {
      return readers[field].read(raw);
    }
    String refused =
        position == Fields.NONE
            ? null
            : RefusedCells.rule(source, position, form.fields().get(field));
    if (refused != null) {
      return CellReader.Reading.refused(refused, "");
    }
    return readers[field].read(raw);
  }

  private Held told(
      Place place, SourceRow source, Integer position, String rule, String value, String expected) {
    return place.told(source, position, definitions.rule(rule), value, expected);
  }
}
