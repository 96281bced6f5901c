package org.junheng.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junheng.figure.Numbers;
import org.junit.jupiter.api.Test;

/** Figures in reports, as methodology 5 and 9.9 have them. */
class InReportTest {
  @Test
  void figuresAreRoundedHalfUpWithTheGuard() {
    assertThat(InReport.unit(Optional.of(4.005))).isEqualTo("4.01");
    assertThat(InReport.unit(Optional.of(4.199999999999999))).isEqualTo("4.20");
    assertThat(InReport.cv(Optional.of(0.4995), Optional.empty(), false)).isEqualTo("0.500");
    assertThat(InReport.percent(Optional.of(1.0 / 3), Optional.empty(), false)).isEqualTo("33.3%");
  }

  @Test
  void missingIsADashAndZeroIsZero() {
    assertThat(InReport.unit(Optional.empty())).isEqualTo("—");
    assertThat(InReport.unit(Optional.of(0.0))).isEqualTo("0.00");
  }

  @Test
  void aFigureThatLandsOnItsLimitAgainstItsVerdictShowsMoreDecimals() {
    assertThat(InReport.cv(Optional.of(0.5003), Optional.of(0.5), true)).isEqualTo("0.5003");
    assertThat(InReport.cv(Optional.of(0.50003), Optional.of(0.5), true)).isEqualTo("0.50003");
    assertThat(InReport.cv(Optional.of(0.5), Optional.of(0.5), false)).isEqualTo("0.500");
    assertThat(InReport.percent(Optional.of(0.84996), Optional.of(0.85), true))
        .isEqualTo("84.996%");
  }

  @Test
  void fivePerCentOfALimitIsNear() {
    assertThat(Numbers.isNear(0.475, 0.5)).isTrue();
    assertThat(Numbers.isNear(0.525, 0.5)).isTrue();
    assertThat(Numbers.isNear(0.474, 0.5)).isFalse();
  }
}
