package org.junheng.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A workbook for people, in the one style that all of ours have; sheets are written one by one. */
public final class Book implements AutoCloseable {
  private static final String PROGRAM = "Junheng";
  private static final String FONT = "微软雅黑";
  private static final double FONT_SIZE = 10;

  private final Workbook workbook;
  private Sheet open;

  /** A workbook that is written to a stream, which stays open. */
  public Book(OutputStream out, String title) {
    workbook = new Workbook(out, PROGRAM, null);
    workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    workbook.properties().setTitle(CellText.of(title));
  }

  /** The next sheet; the one before is finished. */
  public Sheet sheet(String name) {
    finishOpenSheet();
    open = new Sheet(workbook.newWorksheet(name));
    return open;
  }

  /**
   * A sheet that people fill in.
   *
   * @param rows what is filled in already, a cell per column; null leaves a cell empty
   * @param emptyRows how many rows below them are made ready
   */
  public void entrySheet(
      String name,
      String advice,
      List<EntryColumn> columns,
      List<List<Object>> rows,
      int emptyRows) {
    finishOpenSheet();
    new EntrySheet(workbook.newWorksheet(name), columns).write(name, advice, rows, emptyRows);
  }

  private void finishOpenSheet() {
    if (open != null) {
      open.finish();
      open = null;
    }
  }

  /** Writes what is left. */
  @Override
  public void close() throws IOException {
    finishOpenSheet();
    workbook.finish();
  }
}
