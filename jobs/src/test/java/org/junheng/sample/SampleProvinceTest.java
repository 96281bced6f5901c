package org.junheng.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleProvinceTest {
  @Test
  void yearsAreInOrder() {
    assertThat(new SampleProvince(3, 2020, 2022, 1).years()).containsExactly(2020, 2021, 2022);
  }

  @Test
  void progressRunsFromTheFirstYearToTheLast() {
    SampleProvince province = new SampleProvince(3, 2020, 2024, 1);
    assertThat(province.progress(2020)).isZero();
    assertThat(province.progress(2022)).isEqualTo(0.5);
    assertThat(province.progress(2024)).isEqualTo(1);
    assertThat(new SampleProvince(3, 2024, 2024, 1).progress(2024)).isEqualTo(1);
  }

  @Test
  void badParametersAreNamed() {
    assertThatThrownBy(() -> new SampleProvince(0, 2020, 2024, 1))
        .hasMessage("counties: 0 is not between 1 and 4000");
    assertThatThrownBy(() -> new SampleProvince(3, 2024, 2020, 1))
        .hasMessage("years: the first, 2024, lies after the last, 2020");
  }
}
