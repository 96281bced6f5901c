package org.junheng.workbook;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that people fill in and a program reads: a title, advice, what each column asks for, the
 * header, and rows of which some are filled already.
 */
public final class EntrySheet {
  private static final int HEADER = 3;
  private static final int FIRST = HEADER + 1;
  private static final String REQUIRED_FILL = "B34700";
  private static final String OPTIONAL_FILL = "1F4E79";
  private static final String FILLED = "EAF2F8";
  private static final String RULE = "BFBFBF";
  private static final int LONGEST_MESSAGE = 200;

  private final Worksheet sheet;
  private final List<EntryColumn> columns;

  EntrySheet(Worksheet sheet, List<EntryColumn> columns) {
    this.sheet = sheet;
    this.columns = columns;
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEADER);
    sheet.freezePane(1, FIRST);
  }

  /** Writes the sheet, with so many empty rows below those that are filled. */
  void write(String title, String advice, List<List<Object>> rows, int emptyRows) {
    writeTop(title, advice);
    int end = FIRST + rows.size() + emptyRows - 1;
    for (int i = 0; i < columns.size(); i++) {
      writeHeader(i);
      style(i, rows.size(), end);
      allow(i, end);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < columns.size(); column++) {
        put(FIRST + i, column, rows.get(i).get(column));
      }
    }
  }

  private void writeTop(String title, String advice) {
    sheet.value(0, 0, CellText.of(title));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.rowHeight(0, 24);
    sheet.value(1, 0, CellText.of(advice));
    sheet.style(1, 0).fontColor(Tone.OPEN.font()).set();
    sheet.rowHeight(1, 18);
  }

  private void writeHeader(int position) {
    EntryColumn column = columns.get(position);
    sheet.width(position, column.width());
    sheet.value(HEADER - 1, position, CellText.of(column.demand()));
    sheet
        .style(HEADER - 1, position)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .fontSize(9)
        .fontColor(column.isRequired() ? REQUIRED_FILL : Tone.OPEN.font())
        .set();
    sheet.value(HEADER, position, CellText.of(column.header()));
    sheet
        .style(HEADER, position)
        .bold()
        .wrapText(true)
        .fontColor("FFFFFF")
        .fillColor(column.isRequired() ? REQUIRED_FILL : OPTIONAL_FILL)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .borderColor(RULE)
        .set();
    if (!column.advice().isEmpty()) {
      sheet.comment(HEADER, position, CellText.of(column.advice()));
    }
    sheet.rowHeight(HEADER - 1, 28);
    sheet.rowHeight(HEADER, 34);
  }

  private void style(int position, int filled, int end) {
    for (int row = FIRST; row <= end; row++) {
      StyleSetter style = sheet.style(row, position);
      style.borderStyle(BorderStyle.THIN).borderColor(RULE).verticalAlignment("center");
      if (columns.get(position).isText()) {
        style.format("@");
      }
      if (row < FIRST + filled) {
        style.fillColor(FILLED);
      }
      style.set();
    }
  }

  private void allow(int position, int end) {
    EntryColumn.Allowed allowed = columns.get(position).allowed();
    if (allowed == null) {
      return;
    }
    Range cells = sheet.range(FIRST, position, end, position);
    String message = CellText.inAttribute(shortened(allowed.message()));
    String title = CellText.inAttribute(shortened(columns.get(position).header()));
    DataValidationErrorStyle style =
        allowed.isStrict() ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING;
    if (allowed.list() != null) {
      cells
          .validateWithListByFormula(allowed.list())
          .allowBlank(true)
          .showErrorMessage(true)
          .errorStyle(style)
          .errorTitle(title)
          .error(message);
    } else {
      String first = sheet.range(FIRST, position, FIRST, position).toString();
      cells
          .validateWithFormula(
              allowed.formula().replace("{cell}", first.substring(0, first.indexOf(':'))))
          .allowBlank(true)
          .showErrorMessage(true)
          .errorStyle(style)
          .errorTitle(title)
          .error(message);
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  private void put(int row, int position, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, position, number);
    } else if (value != null) {
      sheet.value(row, position, CellText.of(value.toString()));
    }
  }
}
