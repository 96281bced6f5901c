package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final List<Note> repeated = new ArrayList<>();

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
      repeated.clear();
      List<SourceTable> read = new ArrayList<>();
      for (SourceTable sheet : sheetsOf(form)) {
        Optional<SourceTable> same = read.stream().filter(sheet::hasRowsOf).findFirst();
        if (same.isPresent()) {
          repeated.add(new Note("sheet_same", sheet.sheet(), same.get().sheet()));
        } else {
          read.add(sheet);
          tables.addAll(FormTable.allOf(sheet, ofYear));
        }
      }
    }
    return tables;
  }

  /** The sheets that were not read since another says the same, of the form that was read last. */
  public List<Note> repeatedSheets() {
    return repeated;
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
          .filter(sheet -> !GuideSheet.isNamed(sheet.sheet()))
          .forEach(sheet -> notes.add(new Note("sheet_unknown", sheet.sheet(), "")));
    }
    return notes;
  }

  /** The sheets named like the form, else the only one that is seen and has something in it. */
  private List<SourceTable> sheetsOf(Form form) throws UnreadableFileException {
    List<SourceTable> named =
        sheets.stream()
            .filter(sheet -> FileName.isNamed(sheet.sheet(), form, forms.forms()))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<SourceTable> filled =
        sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.rows().isEmpty()).toList();
    if (filled.size() == 1 && sheets.stream().noneMatch(this::isNamed)) {
      return filled;
    }
    throw new UnreadableFileException("sheet_which", sheetNames(), form.title());
  }

  private boolean isNamed(SourceTable sheet) {
    return FileName.called(sheet.sheet(), forms.forms()).isPresent();
  }
}
