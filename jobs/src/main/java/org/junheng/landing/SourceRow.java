package org.junheng.landing;

import java.util.List;

/**
 * One row of text as it stands in a file.
 *
 * @param line the line that the row begins on, from 1
 */
public record SourceRow(long line, List<String> cells) {
  /** The cell at a position; empty beyond the row's end. */
  public String cell(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /** Whether nothing stands in the row. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
