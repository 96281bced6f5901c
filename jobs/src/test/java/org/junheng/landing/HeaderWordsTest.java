package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header cell means that is not written as the form has it. */
class HeaderWordsTest {
  private static final Field PUPILS = Definitions.load().form("pupils").field("primary_pupils");
  private static final HeaderWords WORDS = new HeaderWords(2024, Map.of("小学在校生数", PUPILS));

  @ParameterizedTest
  @ValueSource(
      strings = {"2024年小学在校生数", "2024学年小学在校生数（人）", "*2024年秋季学期小学在校生数", "小学在校生数（2024学年）", "小学 在校生数"})
  void theCensusYearIsSetAside(String header) {
    assertThat(WORDS.of(header).field()).as(header).isEqualTo(PUPILS);
  }

  /** A word that nobody can translate for sure may say of whom a figure is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年小学在校生数",
        "2023学年小学在校生数",
        "小学在校生数（2023学年）",
        "小学在校生数(girls)",
        "2024年小学在校生数增长",
        "2024小学在校生数"
      })
  void anotherYearAndWhatNarrowsAFigureAreNot(String header) {
    assertThat(WORDS.of(header).field()).as(header).isNull();
  }
}
