package org.junheng.workbook;

import java.util.List;

/**
 * A row that is filled in already.
 *
 * @param cells one per column; null leaves a cell empty
 */
public record EntryRow(List<Object> cells) {}
