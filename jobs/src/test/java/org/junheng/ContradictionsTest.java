package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search for texts that contradict themselves finds, and what it leaves alone. */
class ContradictionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "小学R1差异系数0.500，超过0.50",
        "R1 4.20低于4.2",
        "R1 3.57低于4.2的85%",
        "48 ÷ 50 = 100.0%，低于100%",
        "之比49.9%，不低于50%",
        "公用经费100.00元，应不低于100.00元",
        "校际差异率0.14（应低于0.15）",
        "45人，超过45人",
        "还差0.01平方米",
        "（可只补到85%：0平方米）"
      })
  void contradictionsAreFound(String text) {
    assertThat(Contradictions.in(text)).hasSize(1);
  }

  @Test
  void whatHoldsIsLeftAlone() {
    assertThat(
            Contradictions.in(
                "小学R1差异系数0.5003，超过0.50；R1 4.199低于4.2、R6 1699.998低于2000的85%；"
                    + "之比50.0%，不低于50%；校际差异率0.15（应低于0.15）；2,001人，超过2000人；"
                    + "达到96㎡的音乐教室0间；还差1,200平方米；与上年（900万元）相比超过5倍；分配农村数0，应多于0"))
        .isEmpty();
  }
}
