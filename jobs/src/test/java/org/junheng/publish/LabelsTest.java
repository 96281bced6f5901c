package org.junheng.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.release.YearStates;
import org.junheng.table.YearState;
import org.junit.jupiter.api.Test;

/** What stands on reports and workbooks of a census year's state. */
class LabelsTest {
  private static final Labels LABELS = new Labels(Definitions.load(), Map.of());

  @Test
  void aYearIsProvisionalUntilItIsFinal() {
    assertThat(told(null, null)).isEqualTo("数据状态：初步数，各数可能变化。");
    assertThat(told("checking", "2026-01-01")).isEqualTo("数据状态：审核中，各数可能变化。");
    assertThat(told("final", "2026-03-01")).isEqualTo("数据状态：定稿，2026-03-01起。");
  }

  private static String told(String state, String from) {
    return LABELS.yearState(
        new YearStates(List.of(new YearState(2025, state, from, true, 1L, 1L, 1L))), 2025);
  }
}
