package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junheng.definition.Column;
import org.junheng.explain.Explanation.Again;
import org.junheng.explain.Explanation.Differing;
import org.junheng.explain.Explanation.Outcome;
import org.junheng.figure.Numbers;

/** A published row beside the same computed again. */
final class Comparison {
  private Comparison() {}

  /** Compares a row; notes say what was not as it was. */
  static Again of(FigureRow row, RowsAgain again, List<String> notes) {
    FigureRow computed = null;
    for (Object[] cells : again.of(row.table(), row.year(), row.county())) {
      FigureRow one = FigureRow.of(row.table(), cells);
      if (one.key().equals(row.key())) {
        computed = one;
        break;
      }
    }
    if (computed == null) {
      return new Again(Outcome.ABSENT, List.of(), notes);
    }
    List<Differing> differing = new ArrayList<>();
    for (Column column : row.table().columns()) {
      Object published = row.value(column.name());
      Object now = computed.value(column.name());
      if (column.type() != Column.Type.TIME && !areSame(published, now)) {
        differing.add(new Differing(column.name(), column.title(), published, now));
      }
    }
    return new Again(differing.isEmpty() ? Outcome.MATCH : Outcome.MISMATCH, differing, notes);
  }

  private static boolean areSame(Object one, Object other) {
    return one instanceof Double first && other instanceof Double second
        ? first.equals(second)
            || Math.abs(first - second)
                <= Numbers.GUARD * Math.max(Math.abs(first), Math.abs(second))
        : Objects.equals(one, other);
  }
}
