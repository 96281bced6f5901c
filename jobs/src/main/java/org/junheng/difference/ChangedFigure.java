package org.junheng.difference;

import java.util.List;
import java.util.Map;

/**
 * One published cell that is another in the later release, or a row that only one of them has.
 *
 * @param key the row's key columns with their values; all of its cells where the table has no key
 * @param row all of the row's cells, in the later release where it is there
 * @param column null where the row itself came or went
 * @param before null where nothing stood there
 * @param after null where nothing stands there
 * @param causes what explains it, its own county's first; none where nothing does
 */
public record ChangedFigure(
    String table,
    Map<String, Object> key,
    Map<String, Object> row,
    String column,
    Object before,
    Object after,
    Kind kind,
    List<ReleaseCause> causes) {

  /** What became of it. */
  public enum Kind {
    /** The row is new. */
    ADDED("新增"),
    /** The row is gone. */
    REMOVED("消失"),
    /** The cell is another. */
    CHANGED("改变");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it is called. */
    public String words() {
      return words;
    }
  }

  ChangedFigure explainedBy(List<ReleaseCause> found) {
    return new ChangedFigure(table, key, row, column, before, after, kind, found);
  }

  /** Whether nothing that differs between the releases can have changed it. */
  public boolean isUnexplained() {
    return causes.isEmpty();
  }
}
