package org.junheng.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junheng.landing.Limits;
import org.junheng.landing.Merge;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;
import org.junheng.landing.TablesInFile;
import org.junheng.landing.UnreadableFileException;

/** A workbook that is read, changed and saved again as .xls by another program. */
final class ExportBook {
  private final Map<String, Map<CellReference, String>> sheets = new LinkedHashMap<>();
  private final Map<String, List<CellRangeAddress>> merges = new LinkedHashMap<>();

  static ExportBook of(Path file) throws IOException {
    ExportBook book = new ExportBook();
    try {
      for (SourceTable table : TablesInFile.of(Files.readAllBytes(file), Limits.NONE)) {
        book.add(table);
      }
    } catch (UnreadableFileException e) {
      throw new IOException(e);
    }
    return book;
  }

  private void add(SourceTable table) {
    Map<CellReference, String> cells = new LinkedHashMap<>();
    for (SourceRow row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (!row.cell(i).isEmpty()) {
          cells.put(new CellReference((int) row.number() - 1, i), row.cell(i));
        }
      }
      for (SourceRow.Mark mark : row.marks()) {
        if (mark.kind() == SourceRow.Kind.FORMULA_WITHOUT_VALUE) {
          cells.put(new CellReference((int) row.number() - 1, mark.position()), "=1+1");
        }
      }
    }
    sheets.put(table.sheet(), cells);
    List<CellRangeAddress> merged = new ArrayList<>();
    for (Merge merge : table.merges()) {
      merged.add(CellRangeAddress.valueOf(merge.address()));
    }
    merges.put(table.sheet(), merged);
  }

  /** Puts a text into a cell: a number where it is one, a formula behind =, a text behind '. */
  ExportBook with(String sheet, String address, String text) {
    sheets.get(sheet).put(new CellReference(address), text);
    return this;
  }

  /** Takes a row away; what is below moves up. */
  ExportBook withoutRow(String sheet, int number) {
    return moved(sheet, at -> at.getRow() == number - 1 ? null : down(at, number - 1, -1));
  }

  /** Puts an empty row in; what is below moves down. */
  ExportBook withRowBefore(String sheet, int number) {
    return moved(sheet, at -> down(at, number - 2, 1));
  }

  private static CellReference down(CellReference at, int below, int by) {
    return at.getRow() > below ? new CellReference(at.getRow() + by, at.getCol()) : at;
  }

  private ExportBook moved(String sheet, UnaryOperator<CellReference> move) {
    Map<CellReference, String> cells = new LinkedHashMap<>();
    sheets
        .get(sheet)
        .forEach(
            (at, text) -> {
              CellReference to = move.apply(at);
              if (to != null) {
                cells.put(to, text);
              }
            });
    sheets.put(sheet, cells);
    List<CellRangeAddress> merged = new ArrayList<>();
    for (CellRangeAddress range : merges.get(sheet)) {
      CellReference first =
          move.apply(new CellReference(range.getFirstRow(), range.getFirstColumn()));
      CellReference last = move.apply(new CellReference(range.getLastRow(), range.getLastColumn()));
      if (first != null && last != null && !first.equals(last)) {
        merged.add(
            new CellRangeAddress(first.getRow(), last.getRow(), first.getCol(), last.getCol()));
      }
    }
    merges.put(sheet, merged);
    return this;
  }

  /** Merges other cells than were. */
  ExportBook withMerge(String sheet, String before, String now) {
    CellRangeAddress was = CellRangeAddress.valueOf(before);
    if (!merges.get(sheet).removeIf(was::equals)) {
      throw new IllegalArgumentException(before + " is not merged");
    }
    if (now != null) {
      merges.get(sheet).add(CellRangeAddress.valueOf(now));
    }
    return this;
  }

  ExportBook withoutSheet(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  /** Saves the workbook, in a folder that may not be there yet. */
  Path save(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      sheets.forEach(
          (name, cells) -> {
            Sheet sheet = workbook.createSheet(name);
            cells.forEach((at, text) -> put(sheet, at, text));
            merges.get(name).forEach(sheet::addMergedRegion);
          });
      workbook.write(out);
    }
    return file;
  }

  private static void put(Sheet sheet, CellReference at, String text) {
    Row row =
        sheet.getRow(at.getRow()) == null
            ? sheet.createRow(at.getRow())
            : sheet.getRow(at.getRow());
    var cell = row.createCell(at.getCol());
    if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
    } else if (text.matches("-?[0-9]{1,8}(\\.[0-9]+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text.replaceFirst("^'", ""));
    }
  }
}
