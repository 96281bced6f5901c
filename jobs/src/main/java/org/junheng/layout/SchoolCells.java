package org.junheng.layout;

/** Where a school's cells are found: in its row of a table, or in a workbook of its own. */
interface SchoolCells {

  /** The cell of a column or of an address; null where the file is without it. */
  CellOfExport cell(String source);

  /** What {@code @sheet}, {@code @file} and {@code @title} are. */
  String special(String name);

  /** The sheet that the school's code stands in; null in a text. */
  String sheet();

  /** The line that the school stands in; 0 where its cells are all over a workbook. */
  long line();

  /** The first of the school's cells, to point at. */
  String firstCell();
}
