package org.junheng.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.FormCount;
import org.junheng.warehouse.FileSummary;

/**
 * What the first round gave of a block.
 *
 * @param files the block's file of each table, by table name
 * @param counties how each county-year's forms fared
 * @param schools the codes of the schools that were accepted
 */
record BlockResult(
    BlockPlan plan,
    Map<String, FileSummary> files,
    List<CountyYearTaken> counties,
    SchoolRegister.Part schools)
    implements Serializable {

  /** How the forms of a county-year fared at intake. */
  record CountyYearTaken(int year, String countyCode, List<FormCount> counts)
      implements Serializable {}
}
