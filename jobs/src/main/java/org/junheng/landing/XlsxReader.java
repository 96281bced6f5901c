package org.junheng.landing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of an .xlsx workbook as text. */
final class XlsxReader {
  private final ReadableWorkbook workbook;
  private final CellText texts;

  private XlsxReader(ReadableWorkbook workbook) {
    this.workbook = workbook;
    this.texts = new CellText(workbook.isDate1904());
  }

  static List<SourceTable> read(byte[] content, Limits limits) throws UnreadableFileException {
    boolean saysFormats = XlsxParts.vet(content, limits);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(content), new ReadingOptions(saysFormats, false))) {
      List<SourceTable> tables = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        tables.add(new XlsxReader(workbook).read(sheet));
      }
      return tables;
    } catch (IOException | RuntimeException e) {
      throw XlsxParts.broken(e);
    }
  }

  private SourceTable read(Sheet sheet) throws IOException {
    SheetRows rows = new SheetRows();
    try (Stream<Row> stream = sheet.openStream()) {
      for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
        Row row = each.next();
        rows.begin(row.getRowNum(), row.isHidden());
        for (int i = 0; i < row.getCellCount(); i++) {
          if (row.hasCell(i)) {
            add(rows, i, row.getCell(i));
          }
        }
        rows.end();
      }
    }
    return rows.table(nameOf(sheet), sheet.getVisibility() != SheetVisibility.VISIBLE);
  }

  /** A damaged workbook may have a sheet without a name. */
  private static String nameOf(Sheet sheet) {
    return sheet.getName() == null ? "" : sheet.getName();
  }

  private void add(SheetRows rows, int position, Cell cell) {
    boolean isFormula = cell.getFormula() != null;
    if (isFormula && cell.getRawValue() == null) {
      rows.mark(position, SourceRow.Kind.FORMULA_WITHOUT_VALUE);
      return;
    }
    Object value = cell.getValue();
    if (value instanceof Number number) {
      int format = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
      rows.put(position, texts.of(number.doubleValue(), format, cell.getDataFormatString()));
    } else if (value instanceof Boolean yes) {
      rows.put(position, CellText.plain(yes ? "TRUE" : "FALSE"));
    } else if (value != null) {
      rows.put(position, CellText.plain(CellText.unescaped(value.toString())));
    }
    if (isFormula) {
      rows.mark(position, SourceRow.Kind.FORMULA);
    }
  }
}
