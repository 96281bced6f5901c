package org.junheng.workbook;

import java.util.List;

/**
 * A row that is filled in already.
 *
 * @param cells one per column; null leaves a cell empty
 * @param remark what is told when its first cell is pointed at; null for nothing
 */
public record EntryRow(List<Object> cells, String remark) {}
