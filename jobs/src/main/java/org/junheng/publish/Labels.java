package org.junheng.publish;

import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.release.YearStates;

/**
 * What people read for a code: its label of {@code schemas/codes}, where an output marks it behind
 * that output's mark.
 *
 * @param marks by code: colour never stands alone
 */
public record Labels(Definitions definitions, Map<String, String> marks) {
  private static final String PROVISIONAL = "provisional";
  private static final String FINAL = "final";

  /** What a code of a list is called; a code that the list does not know itself. */
  public String of(String list, String code) {
    return definitions.label(list, code);
  }

  /** The same behind the code's mark, where it has one. */
  public String marked(String list, String code) {
    String mark = mark(code);
    return mark.isEmpty() ? of(list, code) : mark + " " + of(list, code);
  }

  /** The mark of a code; empty where it has none. */
  public String mark(String code) {
    return marks.getOrDefault(code, "");
  }

  /** The name of a stage. */
  public String stage(String code) {
    return of("stage", code);
  }

  /** The name of a measure of rankings and trends. */
  public String measure(String code) {
    return MeasureNames.of(definitions, code);
  }

  /** What a reader must know of a census year's state: provisional as long as it is not final. */
  public String yearState(YearStates states, int year) {
    String state = states.stateOf(year).orElse(PROVISIONAL);
    String label = of("census_state", state);
    return state.equals(FINAL)
        ? "数据状态：%s，%s起。".formatted(label, states.of(year).orElseThrow().fromDate())
        : "数据状态：%s，各数可能变化。".formatted(label);
  }

  /** A verdict behind its mark. */
  public String verdict(String code) {
    return marked("verdict", code);
  }
}
