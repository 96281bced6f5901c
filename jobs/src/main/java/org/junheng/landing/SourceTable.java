package org.junheng.landing;

import java.util.List;

/**
 * The rows of one sheet, or of a file that is one table.
 *
 * @param sheet the sheet's name; null in a text file
 * @param reading how the text was read, as encoding and separator, for messages
 */
public record SourceTable(String sheet, String reading, List<SourceRow> rows) {}
