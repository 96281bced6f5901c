package org.junheng.intake;

import java.util.EnumMap;
import java.util.Map;
import org.junheng.definition.Field;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceRow.Kind;

/** Cells of workbooks that are not plainly what their text says, by the rule that refuses them. */
final class RefusedCells {
  private static final Map<Kind, String> RULES =
      new EnumMap<>(
          Map.of(
              Kind.DATE, "date_cell",
              Kind.FORMULA_WITHOUT_VALUE, "formula_without_value",
              Kind.SHOWN_OTHERWISE, "shown_otherwise",
              Kind.MERGED, "merged_figures"));

  private RefusedCells() {}

  /** The rule that refuses a cell; null where none does. */
  static String rule(SourceRow source, int position, Field field) {
    for (Map.Entry<Kind, String> refused : RULES.entrySet()) {
      boolean isDay = refused.getKey() == Kind.DATE && Days.areIn(field);
      if (!isDay && source.isMarked(position, refused.getKey())) {
        return refused.getValue();
      }
    }
    return null;
  }
}
