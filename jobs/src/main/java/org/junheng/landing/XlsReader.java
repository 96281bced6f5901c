package org.junheng.landing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the sheets of an old .xls workbook as text. */
final class XlsReader {
  private final Limits limits;
  private final CellText texts;
  private long cells;

  private XlsReader(Limits limits, boolean datesFrom1904) {
    this.limits = limits;
    this.texts = new CellText(datesFrom1904);
  }

  static List<SourceTable> read(byte[] content, Limits limits) throws UnreadableFileException {
    XlsRecords.of(content).vet(limits);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
        HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
      XlsReader reader =
          new XlsReader(limits, workbook.getInternalWorkbook().isUsing1904DateWindowing());
      List<SourceTable> tables = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        boolean isHidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
        tables.add(reader.read(workbook.getSheetAt(i)).table(workbook.getSheetName(i), isHidden));
      }
      return tables;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("workbook_password", "", "");
    } catch (OldExcelFormatException e) {
      throw FileKind.foreign("Excel 95或更早的工作簿");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw XlsxParts.broken(e); // a record that names itself as its parent never ends
    }
  }

  /** The names of the sheets. */
  static List<String> sheetNames(byte[] content) throws UnreadableFileException {
    XlsRecords records = XlsRecords.of(content);
    if (!records.isEncrypted()) {
      return records.sheetNames();
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
        HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        names.add(workbook.getSheetName(i));
      }
      return names;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("workbook_password", "", "");
    }
  }

  private SheetRows read(Sheet sheet) throws UnreadableFileException {
    SheetRows rows = new SheetRows();
    int width = 0;
    for (Row row : sheet) {
      rows.begin(row.getRowNum() + 1L, row.getZeroHeight());
      for (Cell cell : row) {
        add(rows, cell);
      }
      width = Math.max(width, row.getLastCellNum());
      rows.end();
    }
    for (int i = 0; i < width; i++) {
      if (sheet.isColumnHidden(i)) {
        rows.hide(i, i);
      }
    }
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      rows.merge(
          new Merge(
              merged.getFirstRow() + 1L,
              merged.getLastRow() + 1L,
              merged.getFirstColumn(),
              merged.getLastColumn()));
    }
    return rows;
  }

  private void add(SheetRows rows, Cell cell) throws UnreadableFileException {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
    int position = cell.getColumnIndex();
    switch (type) {
      case NUMERIC -> put(rows, position, number(cell));
      case STRING -> put(rows, position, CellText.plain(cell.getRichStringCellValue().getString()));
      case BOOLEAN ->
          put(rows, position, CellText.plain(cell.getBooleanCellValue() ? "TRUE" : "FALSE"));
      case ERROR -> put(rows, position, CellText.plain(error(cell.getErrorCellValue())));
      default -> {}
    }
    if (isFormula) {
      rows.mark(position, SourceRow.Kind.FORMULA);
    }
  }

  private void put(SheetRows rows, int position, CellText.Text text)
      throws UnreadableFileException {
    cells++;
    if (cells > limits.cellsPerFile()) {
      throw Limits.exceeded("工作簿的单元格", limits.cellsPerFile() + "个");
    }
    if (text.text().length() > limits.cellLength()) {
      throw Limits.exceeded("单元格", limits.cellLength() + "字");
    }
    rows.put(position, text);
  }

  private CellText.Text number(Cell cell) {
    var style = cell.getCellStyle();
    return texts.of(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
  }
}
