package org.junheng.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No sentence claims a trend that the figures do not show. */
class TendencyTest {
  private static String told(Double... changes) {
    return Tendency.of(List.of(changes)).sentence("各县区");
  }

  @Test
  void moreFallingThanRisingIsToldAsSuch() {
    assertThat(told(-0.1, -0.01, 0.2)).isEqualTo("各县区中，可与上年比较的3个，其中缩小的2个，扩大的1个，缩小的多于扩大的。");
  }

  @Test
  void moreRisingThanFallingIsToldAsSuch() {
    assertThat(told(-0.1, 0.01, 0.2, 0.0))
        .isEqualTo("各县区中，可与上年比较的4个，其中缩小的1个，扩大的2个，持平的1个，扩大的多于缩小的。");
  }

  @Test
  void asManyFallingAsRisingIsNoTrend() {
    assertThat(told(-0.3, 0.001)).isEqualTo("各县区中，可与上年比较的2个，其中缩小的1个，扩大的1个，缩小与扩大的一样多。");
  }

  @Test
  void aChangeThatThreeDecimalsDoNotShowIsNone() {
    assertThat(told(-0.0004, 0.00049)).isEqualTo("各县区中，可与上年比较的2个，其中持平的2个。");
  }

  @Test
  void nothingToCompareIsSaid() {
    assertThat(told()).isEqualTo("各县区都不能与上年比较。");
  }

  @Test
  void aCountIsToldByHowItMoved() {
    assertThat(AnnualReport.moved(2)).isEqualTo("比上年增加2个");
    assertThat(AnnualReport.moved(-1)).isEqualTo("比上年减少1个");
    assertThat(AnnualReport.moved(0)).isEqualTo("与上年持平");
  }
}
