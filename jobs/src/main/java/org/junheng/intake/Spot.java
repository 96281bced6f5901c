package org.junheng.intake;

/**
 * Where a row or one of its cells stands, as people find it: in the export that its file was
 * converted from, and where it was not, in its own file.
 *
 * @param sheet null in a text file
 * @param cell as a spreadsheet names it, several joined by +, each with its sheet where they lie in
 *     more than one; null where a row is meant
 */
record Spot(String file, String sheet, long line, String cell) {}
