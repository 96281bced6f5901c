package org.junheng.layout;

import org.junheng.landing.SourceRow;

/**
 * A cell of a foreign file.
 *
 * @param text what stands in it; empty where nothing does
 * @param sheet null in a text
 * @param kind why the text is not plainly what was typed; null where it is
 */
record CellOfExport(String text, String sheet, String address, SourceRow.Kind kind) {

  boolean isBlank() {
    return text.isBlank() && kind != SourceRow.Kind.FORMULA_WITHOUT_VALUE;
  }
}
