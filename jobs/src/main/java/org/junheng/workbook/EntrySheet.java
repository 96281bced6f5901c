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
  private static final String ASIDE_FILL = "7F7F7F";
  private static final String FILLED = "EAF2F8";
  private static final String RULE = "BFBFBF";
  private static final int MOST_ON_A_PAGE = 20;
  private static final double SMALL_SIGN = 2.0;
  private static final double LINE = 13;
  private static final int LONGEST_MESSAGE = 200;

  private final Worksheet sheet;
  private final List<EntryColumn> columns;

  EntrySheet(Worksheet sheet, List<EntryColumn> columns) {
    this.sheet = sheet;
    this.columns = columns;
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    if (columns.size() <= MOST_ON_A_PAGE) {
      sheet.setFitToPage(true);
      sheet.fitToWidth((short) 1);
      sheet.fitToHeight((short) 0);
    }
    int inSight = columns.size() > 1 && columns.get(1).isAside() ? 2 : 1;
    sheet.repeatCols(0, inSight - 1);
    sheet.repeatRows(HEADER);
    sheet.freezePane(inSight, FIRST);
  }

  /** Writes the sheet, with so many empty rows below those that are filled. */
  void write(String title, String advice, List<EntryRow> rows, int emptyRows) {
    writeTop(title, advice);
    int end = FIRST + rows.size() + emptyRows - 1;
    for (int i = 0; i < columns.size(); i++) {
      writeHeader(i);
      style(i, rows, end);
      allow(i, end);
    }
    for (int i = 0; i < rows.size(); i++) {
      EntryRow row = rows.get(i);
      for (int column = 0; column < columns.size(); column++) {
        put(FIRST + i, column, row.cells().get(column));
      }
    }
  }

  private void writeTop(String title, String advice) {
    sheet.value(0, 0, WritableText.of(title));
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.rowHeight(0, 24);
    sheet.value(1, 0, WritableText.of(advice));
    sheet.style(1, 0).fontColor(Tone.OPEN.font()).set();
    sheet.rowHeight(1, 18);
  }

  private void writeHeader(int position) {
    EntryColumn column = columns.get(position);
    sheet.width(position, column.width());
    sheet.value(HEADER - 1, position, WritableText.of(column.demand()));
    sheet
        .style(HEADER - 1, position)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .fontSize(9)
        .fontColor(column.isRequired() ? REQUIRED_FILL : Tone.OPEN.font())
        .set();
    sheet.value(HEADER, position, WritableText.of(column.header()));
    sheet
        .style(HEADER, position)
        .bold()
        .wrapText(true)
        .fontColor("FFFFFF")
        .fillColor(
            column.isAside() ? ASIDE_FILL : column.isRequired() ? REQUIRED_FILL : OPTIONAL_FILL)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .borderColor(RULE)
        .set();
    if (!column.advice().isEmpty()) {
      sheet.comment(HEADER, position, WritableText.of(column.advice()));
    }
    sheet.rowHeight(HEADER - 1, demandsHeight());
    sheet.rowHeight(HEADER, 34);
  }

  /** The demands are small, and the longest says how high their row is. */
  private double demandsHeight() {
    double lines = 2;
    for (EntryColumn column : columns) {
      lines = Math.max(lines, Math.ceil(column.demand().length() * SMALL_SIGN / column.width()));
    }
    return LINE * lines + 2;
  }

  private void style(int position, List<EntryRow> rows, int end) {
    for (int row = FIRST; row <= end; row++) {
      StyleSetter style = sheet.style(row, position);
      style.borderStyle(BorderStyle.THIN).borderColor(RULE).verticalAlignment("center");
      if (columns.get(position).isText()) {
        style.format("@");
      }
      boolean isWithin = row - FIRST < rows.size();
      if (isWithin && rows.get(row - FIRST).cells().get(position) != null) {
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
    String message = WritableText.inAttribute(shortened(allowed.message()));
    String title = WritableText.inAttribute(shortened(columns.get(position).header()));
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
      sheet.value(row, position, WritableText.of(value.toString()));
    }
  }
}
