package org.junheng.explain;

import java.util.List;
import org.junheng.definition.Table;

/** Computes rows of a release again from its archived files. */
@FunctionalInterface
public interface RowsAgain {
  /**
   * The rows of a table, those of a county-year at least, their cells in the table's order.
   *
   * @param year null where the rows are of no census year
   * @param county null where they are of no county
   */
  List<Object[]> of(Table table, Integer year, String county);
}
