package org.junheng.layout;

import java.util.List;

/**
 * What a field is fed.
 *
 * @param value null where nothing is known
 * @param cells that it comes from; none of a constant
 */
record Fed(String value, List<CellOfExport> cells) {
  static final Fed NOTHING = new Fed(null, List.of());
}
