package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A comparison that cannot fail would hold nothing. */
class ExpectedTableTest {
  private static final List<Map<String, Object>> EXPECTED =
      List.of(Tables.row("code", "1", "value", 0.5, "reason", "甲"));

  @Test
  void aColumnThatOneSideLacksIsADifferenceUnlessItIsNamed() {
    List<Map<String, Object>> without = List.of(Tables.row("code", "1", "value", 0.5));
    assertThat(differences(Set.of(), without)).containsExactly("column reason is not there");
    assertThat(differences(Set.of("reason"), without)).isEmpty();
    assertThat(differences(Set.of("value"), EXPECTED))
        .containsExactly("column value is compared and said not to be");
  }

  @Test
  void aColumnThatIsNotExpectedIsADifference() {
    assertThat(
            differences(
                Set.of(), List.of(Tables.row("code", "1", "value", 0.5, "reason", "甲", "more", 1))))
        .containsExactly("column more is not expected");
  }

  @Test
  void textsAreComparedExactlyAndFiguresButForNoise() {
    assertThat(
            differences(
                Set.of(), List.of(Tables.row("code", "1", "value", 0.5 + 1e-12, "reason", "甲"))))
        .isEmpty();
    assertThat(
            differences(
                Set.of(), List.of(Tables.row("code", "1", "value", 0.5 + 1e-8, "reason", "乙"))))
        .containsExactly("1 value: 0.50000001, expected 0.5", "1 reason: 乙, expected 甲");
    assertThat(
            differences(Set.of(), List.of(Tables.row("code", "1", "value", null, "reason", "甲"))))
        .containsExactly("1 value: , expected 0.5");
  }

  @Test
  void aRowThatOneSideLacksIsADifference() {
    assertThat(differences(Set.of(), List.of(Tables.row("code", "2", "value", 0.5, "reason", "甲"))))
        .containsExactly("1: expected and not there", "2: there and not expected");
  }

  private static List<String> differences(Set<String> oneSided, List<Map<String, Object>> actual) {
    return ExpectedTable.differences(List.of("code"), oneSided, EXPECTED, actual);
  }
}
