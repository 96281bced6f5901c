package org.junheng.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet, written from top to bottom: titles and notes, then a table with a header that stays in
 * sight, can be filtered, and stands on every printed page (A4, or A3 where that would be too small
 * to read; landscape, as wide as the page).
 */
public final class Sheet {
  private static final int ROWS_KEPT = 1000;
  private static final double LINE = 15.5;
  private static final double HIGHEST = 300;
  private static final String HEADER_FILL = "1F4E79";
  private static final String RULE = "D0D0D0";

  /** In characters; what is wider is too small to read on A4. */
  private static final double WIDEST_ON_A4 = 170;

  private final Worksheet sheet;
  private final List<Double> widths = new ArrayList<>();
  private List<SheetColumn> columns = List.of();
  private int row;
  private int headerRow = -1;
  private int lastTableRow = -1;

  Sheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.topMargin(0.5f);
    sheet.bottomMargin(0.6f);
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    sheet.hideGridLines();
  }

  /**
   * The columns of the tables that follow. Those named first say how wide columns and titles are;
   * tables below have the same columns or fewer.
   */
  public Sheet columns(List<SheetColumn> columns) {
    this.columns = columns;
    for (int i = widths.size(); i < columns.size(); i++) {
      widths.add(columns.get(i).width());
      sheet.width(i, widths.get(i));
    }
    return this;
  }

  /** A title over the whole width. */
  public Sheet title(String text) {
    return across(text, 15, true, Tone.PLAIN, 1);
  }

  /** A heading within the sheet. */
  public Sheet heading(String text) {
    row++;
    return across(text, 11, true, Tone.PLAIN, 1);
  }

  /** A sentence over the whole width, broken into lines. */
  public Sheet note(String text) {
    return note(text, Tone.PLAIN);
  }

  /** A sentence that a colour says something of. */
  public Sheet note(String text, Tone tone) {
    return across(text, 10, false, tone, linesOf(text));
  }

  private int linesOf(String text) {
    return linesOf(text, allWidths() - 2);
  }

  private double allWidths() {
    return widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How many lines a text takes in so much room; a Chinese character takes twice as much. */
  private static int linesOf(String text, double room) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      double taken = line.codePoints().mapToDouble(sign -> sign < 0x2E80 ? 1.0 : 1.95).sum();
      lines += Math.max(1, (int) Math.ceil(taken / Math.max(room, 4)));
    }
    return lines;
  }

  private Sheet across(String text, int size, boolean isBold, Tone tone, int lines) {
    sheet.value(row, 0, WritableText.of(text));
    Range range = sheet.range(row, 0, row, Math.max(widths.size() - 1, 0));
    if (widths.size() > 1) {
      range.merge();
    }
    StyleSetter style = range.style();
    style.fontSize(size).fontColor(tone.font()).wrapText(true).verticalAlignment("center");
    if (isBold) {
      style.bold();
    }
    if (tone.fill() != null) {
      style.fillColor(tone.fill());
    }
    style.set();
    sheet.rowHeight(row, height(lines) + (size - 10) * 2.0);
    row++;
    return this;
  }

  /** The table's header; it stays in sight while the rows under it are scrolled. */
  public Sheet header() {
    return header(0);
  }

  /** The same, where the first columns stay in sight too. */
  public Sheet header(int columnsInSight) {
    headerRow = row;
    sheet.freezePane(columnsInSight, row + 1);
    sheet.repeatRows(row);
    return smallHeader();
  }

  /**
   * A header of two rows: neighbours of one group share its name above their own titles; a column
   * without a group takes both rows.
   *
   * @param groups one for each column; null for none
   */
  public Sheet header(List<String> groups, int columnsInSight) {
    int top = row;
    sheet.repeatRows(top, top + 1);
    sheet.freezePane(columnsInSight, top + 2);
    double height = LINE * 2;
    for (int first = 0; first < columns.size(); ) {
      String group = groups.get(first);
      int last = first;
      while (group != null && last + 1 < columns.size() && group.equals(groups.get(last + 1))) {
        last++;
      }
      if (group == null) {
        sheet.value(top, first, columns.get(first).title());
        sheet.range(top, first, top + 1, first).merge();
      } else {
        sheet.value(top, first, WritableText.of(group));
        sheet.range(top, first, top, last).merge();
        double room = 0;
        for (int i = first; i <= last; i++) {
          sheet.value(top + 1, i, columns.get(i).title());
          room += widths.get(i);
        }
        height = Math.max(height, height(linesOf(group, (room - 1) * 0.9)));
      }
      first = last + 1;
    }
    styleHeader(top, top + 1);
    sheet.rowHeight(top, height);
    sheet.rowHeight(top + 1, titlesHeight());
    headerRow = top + 1;
    row = top + 2;
    return this;
  }

  private double titlesHeight() {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      lines = Math.max(lines, linesOf(columns.get(i).title(), (widths.get(i) - 1) * 0.9));
    }
    return Math.max(height(lines), LINE * 2);
  }

  /** The header of a short table, between others on the same sheet. */
  public Sheet smallHeader() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(row, i, columns.get(i).title());
    }
    styleHeader(row, row);
    sheet.rowHeight(row, titlesHeight());
    row++;
    return this;
  }

  private void styleHeader(int top, int bottom) {
    sheet
        .range(top, 0, bottom, columns.size() - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(HEADER_FILL)
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .borderColor(RULE)
        .set();
  }

  /**
   * A row of the table: text, numbers, or {@link Toned} with a colour; null leaves a cell empty.
   */
  public Sheet row(List<?> cells) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      write(i, cells.get(i));
      lines = Math.max(lines, linesOf(textOf(cells.get(i)), widths.get(i) - 0.5));
    }
    sheet.rowHeight(row, height(lines));
    if (headerRow >= 0) {
      lastTableRow = row;
    }
    row++;
    if (row % ROWS_KEPT == 0) {
      flush();
    }
    return this;
  }

  /**
   * A cell's value with a colour.
   *
   * @param format of the number, instead of its column's; null as the column has it
   */
  public record Toned(Object value, Tone tone, String format) {
    public Toned(Object value, Tone tone) {
      this(value, tone, null);
    }
  }

  private static String textOf(Object cell) {
    Object value = cell instanceof Toned shown ? shown.value : cell;
    return value == null || value instanceof Number ? "" : value.toString();
  }

  /** Merged cells never find their height themselves, and not every program looks for others'. */
  private static double height(int lines) {
    return Math.min(LINE * lines + 3, HIGHEST);
  }

  private void write(int position, Object cell) {
    Object value = cell instanceof Toned shown ? shown.value : cell;
    Tone tone = cell instanceof Toned shown ? shown.tone : Tone.PLAIN;
    if (value instanceof Number number) {
      sheet.value(row, position, number);
    } else if (value != null) {
      sheet.value(row, position, WritableText.of(value.toString()));
    }
    SheetColumn column = columns.get(position);
    StyleSetter style = sheet.style(row, position);
    style
        .wrapText(true)
        .verticalAlignment("top")
        .horizontalAlignment(column.align())
        .borderStyle(BorderStyle.THIN)
        .borderColor(RULE);
    String format = cell instanceof Toned shown && shown.format != null ? shown.format : null;
    if (value instanceof Number && format != null) {
      style.format(format);
    } else if (column.format() != null) {
      style.format(column.format());
    }
    if (tone != Tone.PLAIN) {
      style.fontColor(tone.font()).fillColor(tone.fill()).bold();
    }
    if (tone == Tone.NEAR) {
      style.borderColor(tone.font());
    }
    style.set();
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void finish() {
    sheet.paperSize(allWidths() > WIDEST_ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    if (lastTableRow > headerRow && headerRow >= 0) {
      sheet.setAutoFilter(headerRow, 0, lastTableRow, columns.size() - 1);
    }
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
