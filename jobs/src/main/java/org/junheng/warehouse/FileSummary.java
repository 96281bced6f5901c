package org.junheng.warehouse;

import java.io.Serializable;

/**
 * One file of a table.
 *
 * @param file its name in the table's folder
 * @param rows how many rows it holds
 * @param hash the sum of its rows' hashes, clock columns left out: see {@link ContentHash}
 * @param bytes its size
 */
public record FileSummary(String file, long rows, String hash, long bytes)
    implements Serializable {}
