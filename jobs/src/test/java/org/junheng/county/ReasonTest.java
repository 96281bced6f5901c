package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void whatRestsOnADoubtfulFigureAsksForItsVerificationAndForNoAmount() {
    Reason doubtful = variance(Verdict.NOT_MET, true);
    assertThat(doubtful.words()).isEqualTo("小学R6差异系数2.139，超过0.50（存疑）");
    assertThat(doubtful.needed()).startsWith("先核实存疑的数据").doesNotContain("13所");
    assertThat(variance(Verdict.NOT_MET, false).needed()).contains("13所");
    assertThat(variance(Verdict.UNDETERMINED, true).needed()).contains("13所");
  }

  private static Reason variance(Verdict verdict, boolean isDoubtful) {
    return new Reason(
        verdict,
        Reason.Kind.VARIANCE,
        4.3,
        isDoubtful,
        "cv_R6",
        "primary",
        "小学R6差异系数2.139，超过0.50",
        "把低于9467659.24元/生的13所学校补到该水平");
  }
}
