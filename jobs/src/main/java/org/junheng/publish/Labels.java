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

  /** What a reader must know of a census year's state; empty where its figures are final. */
  public String yearState(YearStates states, int year) {
    return states
        .stateOf(year)
        .filter(state -> !state.equals("final"))
        .map(state -> "数据状态：%s，各数可能变化。".formatted(of("census_state", state)))
        .orElse("");
  }

  /** A verdict behind its mark. */
  public String verdict(String code) {
    return marked("verdict", code);
  }
}
