package org.junheng.explain;

import org.junheng.intake.CellPlaces;

/** Reads once more where the cells of a county-year's archived files stand. */
@FunctionalInterface
public interface CellsAgain {
  /** Where each cell stands. */
  CellPlaces of(int year, String county);
}
