package org.junheng.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rare characters, written in two halves, stand after all others. */
class TextOrderTest {
  @Test
  void textsAreInTheOrderOfTheirCodePoints() {
    List<String> inOrder = List.of("", "a", "ab", "b", "一", "一（", "一𠀀", "（", "𠀀", "𠀀一", "𠀁");
    assertThat(
            inOrder.stream()
                .sorted(TextOrder.BY_CODE_POINT.reversed())
                .sorted(TextOrder.BY_CODE_POINT))
        .containsExactlyElementsOf(inOrder);
    assertThat(TextOrder.BY_CODE_POINT.compare("𠀀", "𠀀")).isZero();
  }
}
