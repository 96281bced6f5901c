package org.junheng.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "1, 100.0%",
    "0.9999999999999999, 100.0%",
    "0.99975, 99.98%",
    "0.9993, 99.9%",
    "0.5, 50.0%",
    "0.0002, 0.0%",
    "0, 0.0%"
  })
  void onlyAllAreAHundredPercent(double share, String shown) {
    assertThat(Shown.percent(share)).isEqualTo(shown);
  }
}
