package org.junheng.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureNamesTest {
  private static final Definitions DEFINITIONS = Definitions.load();

  @ParameterizedTest
  @CsvSource({
    "unit_pass_share, 单元达标比例",
    "composite_cv, 综合差异系数",
    "cv_R1, R1差异系数",
    "mean_R7, R7全县平均值",
    "S1, S1",
  })
  void aMeasureHasOneName(String measure, String name) {
    assertThat(MeasureNames.of(DEFINITIONS, measure)).isEqualTo(name);
  }
}
