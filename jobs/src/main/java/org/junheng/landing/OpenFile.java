package org.junheng.landing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Form;
import org.junheng.definition.GuideSheet;
import org.junheng.landing.SourceTable.Note;

/**
 * A county's file, opened once as what it is and not as what its name says: a text, whose table
 * depends on the form that is looked for, or a workbook with its sheets.
 */
public final class OpenFile {
  private final SourceFile file;
  private final FormsOfYears forms;
  private final Limits limits;
  private FileKind kind;
  private List<SourceTable> sheets = List.of();
  private UnreadableFileException failure;
  private final Set<SourceTable> ofOtherName = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Note> unread = new ArrayList<>();

  private OpenFile(SourceFile file, FormsOfYears forms, Limits limits) {
    this.file = file;
    this.forms = forms;
    this.limits = limits;
  }

  /**
   * Opens a file; why it cannot be read is told when a table is taken from it.
   *
   * @param forms all that a sheet may be named by
   */
  public static OpenFile open(SourceFile file, FormsOfYears forms, Limits limits) {
    OpenFile open = new OpenFile(file, forms, limits);
    try {
      open.read();
    } catch (UnreadableFileException e) {
      open.failure = e;
    }
    return open;
  }

  /** The file. */
  public SourceFile file() {
    return file;
  }

  /** Why nothing can be read from it; null where it is a text or a workbook. */
  public UnreadableFileException failure() {
    return failure;
  }

  /** Whether it is a workbook that can be read. */
  public boolean isWorkbook() {
    return kind == FileKind.XLSX || kind == FileKind.XLS;
  }

  /** The sheets' names as a sentence lists them; empty for a text. */
  public String sheetNames() {
    return sheets.stream().map(SourceTable::sheet).collect(Collectors.joining("、"));
  }

  private void read() throws UnreadableFileException {
    if (!FileName.isOfTable(file.name())) {
      return; // nobody asks for its tables
    }
    if (file.content() == null || file.content().length > limits.largestFile()) {
      throw new UnreadableFileException(
          "file_size", (file.bytes() >> 20) + " MiB", limits.largestFileMib() + " MiB");
    }
    kind = FileKind.of(file.content());
    byte[] unlocked = kind == FileKind.XLS ? Encrypted.opened(file.content(), limits) : null;
    if (kind == FileKind.XLSX || unlocked != null) {
      kind = FileKind.XLSX;
      sheets = XlsxReader.read(unlocked == null ? file.content() : unlocked, limits);
    } else if (kind == FileKind.XLS) {
      sheets = XlsReader.read(file.content(), limits);
    }
  }

  /** The form's tables in the file: one of a text, one or more sheets of a workbook. */
  public List<FormTable> tables(Form form, int year) throws UnreadableFileException {
    if (failure != null) {
      throw failure;
    }
    FormOfYear ofYear = forms.of(form, year);
    List<FormTable> tables = new ArrayList<>();
    if (kind == FileKind.TEXT) {
      tables.addAll(FormTable.allOf(CsvReader.read(file.content(), ofYear, limits), ofYear));
    } else {
      unread.clear();
      List<SourceTable> read = new ArrayList<>();
      for (SourceTable sheet : sheetsOf(form, year)) {
        Optional<SourceTable> same = read.stream().filter(sheet::hasRowsOf).findFirst();
        if (same.isPresent()) {
          unread.add(new Note("sheet_same", sheet.sheet(), same.get().sheet()));
        } else {
          read.add(sheet);
          tables.addAll(FormTable.allOf(sheet, ofYear));
        }
      }
    }
    return tables;
  }

  /**
   * The sheets that were not read since another says the same, or is the form's own and they are an
   * example, of the form that was read last.
   */
  public List<Note> unreadSheets() {
    return unread;
  }

  /** What is told of the file as a whole. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    String ending = FileName.ending(file.name());
    if (failure == null && file.bytes() > 0 && !ending.isEmpty() && !ending.equals(kind.ending())) {
      notes.add(new Note("file_ending", ending, kind.called()));
    }
    if (sheets.stream().anyMatch(this::isNamed)) {
      sheets.stream()
          .filter(sheet -> !isNamed(sheet) && !sheet.hidden() && !sheet.rows().isEmpty())
          .filter(sheet -> !GuideSheet.isNamed(sheet.sheet()) && !ofOtherName.contains(sheet))
          .forEach(sheet -> notes.add(new Note("sheet_unknown", sheet.sheet(), "")));
    }
    return notes;
  }

  /** The sheets named like the form, else the only one that is seen and has something in it. */
  private List<SourceTable> sheetsOf(Form form, int year) throws UnreadableFileException {
    List<SourceTable> named =
        sheets.stream()
            .filter(sheet -> FileName.isNamed(sheet.sheet(), form, forms.forms()))
            .toList();
    if (!named.isEmpty()) {
      return own(withRealOne(named, form, year));
    }
    List<SourceTable> filled =
        sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty()).toList();
    if (ExampleSheet.without(filled).size() == 1 && sheets.stream().noneMatch(this::isNamed)) {
      return own(filled);
    }
    throw new UnreadableFileException("sheet_which", sheetNames(), form.title());
  }

  /** With the one sheet of another name that has the form's head, where all named are examples. */
  private List<SourceTable> withRealOne(List<SourceTable> named, Form form, int year) {
    if (!named.stream().allMatch(ExampleSheet::isOne)) {
      return named;
    }
    List<SourceTable> real =
        sheets.stream()
            .filter(sheet -> !sheet.hidden() && !isNamed(sheet) && !ExampleSheet.isOne(sheet))
            .filter(sheet -> hasHead(sheet, forms.of(form, year)))
            .toList();
    if (real.size() != 1) {
      return named;
    }
    ofOtherName.addAll(real);
    return Stream.concat(real.stream(), named.stream()).toList();
  }

  private static boolean hasHead(SourceTable sheet, FormOfYear form) {
    try {
      return !sheet.rows().isEmpty() && !FormTable.allOf(sheet, form).isEmpty();
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  /** Those of the form's sheets that are no examples beside others; the examples are told. */
  private List<SourceTable> own(List<SourceTable> ofForm) {
    List<SourceTable> own = ExampleSheet.without(ofForm);
    if (own.size() < ofForm.size()) {
      ofForm.stream()
          .filter(sheet -> ExampleSheet.isOne(sheet) && !sheet.rows().isEmpty())
          .map(sheet -> new Note("sheet_example", sheet.sheet(), own.get(0).sheet()))
          .forEach(unread::add);
    }
    return own;
  }

  private boolean isNamed(SourceTable sheet) {
    return FileName.called(sheet.sheet(), forms.forms()).isPresent();
  }
}
