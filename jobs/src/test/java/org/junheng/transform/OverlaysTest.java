package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The example overlays change what they name, in their years, and nothing else. */
class OverlaysTest {
  private static final String STRICT = "X-STRICT-JUNIOR";

  /** Two junior units of equal size, 1 − d and 1 + d: the cv is d. */
  private static Dataset<Row> variance(int year, double cv) {
    String rows =
        "standard | year | county_code | school_code | stage | indicator | pupils | numerator"
            + " | value\n"
            + row(year, "3145000001", 1 - cv)
            + row(year, "3145000002", 1 + cv);
    return Variance.ofIndicators(
        TextTable.of("unit_indicator", rows), CensusText.standards("Q2017", STRICT));
  }

  private static String row(int year, String school, double value) {
    String cells = " | %d | 450102 | %s | junior | R6 | 100 | %s | %s\n";
    return "Q2017"
        + cells.formatted(year, school, value * 100, value)
        + STRICT
        + cells.formatted(year, school, value * 100, value);
  }

  @Test
  void aStricterLimitHoldsFromItsYearAndIsItselfTooMuch() {
    assertThat(TextTable.show(variance(2024, 0.375), "standard", "cv_limit", "verdict"))
        .isEqualTo(
            TextTable.expected(
                """
                standard | cv_limit | verdict
                Q2017 | 0.45 | met
                X-STRICT-JUNIOR | 0.45 | met
                """));
    assertThat(TextTable.show(variance(2025, 0.30), "standard", "cv_limit", "verdict"))
        .isEqualTo(
            TextTable.expected(
                """
                standard | cv_limit | verdict
                Q2017 | 0.45 | met
                X-STRICT-JUNIOR | 0.3 | not_met
                """));
    assertThat(TextTable.show(variance(2025, 0.2999), "standard", "verdict", "flips_when_rounded"))
        .isEqualTo(
            TextTable.expected(
                """
                standard | verdict | flips_when_rounded
                Q2017 | met | false
                X-STRICT-JUNIOR | met | true
                """));
  }

  @Test
  void anOverlayKeepsAllThatItDoesNotName() {
    var base = TextTable.DEFINITIONS.standard("Q2017");
    var strict = TextTable.DEFINITIONS.standard(STRICT);
    assertThat(strict.items()).isEqualTo(base.items());
    assertThat(strict.indicators()).isEqualTo(base.indicators());
    assertThat(strict.relaxations()).isEqualTo(base.relaxations());
  }
}
