package org.junheng.layout;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junheng.layout.Converted.Unread;

/** The schools of one sheet, or of a workbook that is one school's. */
interface ExportedSchools {

  /** Goes through the schools. */
  void forEach(Consumer<SchoolCells> school);

  /** How many rows are no schools: totals, notes. */
  int passedOver();

  /** What {@code @sheet}, {@code @file} and {@code @title} are. */
  String special(String name);

  /** Columns of a table that nobody reads; sheets and figures of a workbook of cells. */
  List<Unread> unread();

  /** Where each source of the layout is found: a column's letters, or a cell. */
  Map<String, String> places();

  /** The sheet that is read; null where there are several, or none has a name. */
  String sheet();
}
