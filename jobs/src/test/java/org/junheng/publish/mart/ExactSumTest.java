package org.junheng.publish.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void whatAPlainSumLosesIsKept() {
    assertThat(sum(List.of(1e16, 1.0, -1e16))).isEqualByComparingTo("1");
    assertThat(1e16 + 1.0 - 1e16).isZero();
    assertThat(sum(List.of(Double.MIN_VALUE, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE)))
        .isEqualByComparingTo(new BigDecimal(Double.MIN_VALUE));
  }

  @Test
  void manySmallFiguresDoNotOverflow() {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < 3_000_000; i++) {
      sum.add(1.9999999999999998);
    }
    assertThat(sum.value())
        .isEqualByComparingTo(
            new BigDecimal(1.9999999999999998).multiply(BigDecimal.valueOf(3_000_000)));
  }

  @Property(tries = 200)
  void theSumIsExactInAnyOrder(
      @ForAll List<@DoubleRange(min = -1e12, max = 1e12) Double> figures, @ForAll long seed) {
    BigDecimal exact =
        figures.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Double> shuffled = figures.stream().collect(Collectors.toList());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(sum(figures)).isEqualByComparingTo(exact);
    assertThat(sum(shuffled)).isEqualByComparingTo(exact);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    ExactSum sum = new ExactSum();
    assertThatThrownBy(() -> sum.add(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> sum.add(Double.NEGATIVE_INFINITY)).hasMessageContaining("-Infinity");
  }

  private static BigDecimal sum(List<Double> figures) {
    ExactSum sum = new ExactSum();
    figures.forEach(sum::add);
    return sum.value();
  }
}
