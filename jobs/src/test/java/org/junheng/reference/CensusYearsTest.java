package org.junheng.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.reference.CensusYears.CensusYear;
import org.junheng.reference.CensusYears.Given;
import org.junheng.reference.CensusYears.Submitted;
import org.junit.jupiter.api.Test;

/** How far census years have come, by what the province says and by what counties handed in. */
class CensusYearsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Set<String> BOTH = Set.of("450101", "450102");
  private static final Set<String> ONE = Set.of("450101");

  @Test
  void aYearCollectsUntilEveryCountyHasHandedInFormSchool() {
    CensusYears years = years(Map.of(2024, BOTH, 2025, ONE), Map.of(2025, BOTH));

    assertThat(years.years())
        .containsExactly(
            new CensusYear(2024, null, null, 2, 0, 2),
            new CensusYear(2025, "collecting", null, 2, 2, 1));
    assertThat(years.defaultYear()).isEqualTo(2024);
    assertThat(years.ahead()).extracting(CensusYear::year).containsExactly(2025);
    assertThat(years.isComparable(2024)).isTrue();
    assertThat(years.isComparable(2025)).isFalse();
    assertThat(years(Map.of(2024, BOTH, 2025, BOTH), Map.of()).defaultYear()).isEqualTo(2025);
  }

  @Test
  void aCountyThatIsNotThereInTheYearIsNotWaitedFor() {
    CensusYears years = years(Map.of(2024, BOTH, 2025, Set.of("450101", "450102")), Map.of());
    assertThat(years.isCollecting(2025)).isFalse();
    assertThat(years(Map.of(2024, BOTH, 2025, Set.of("450103")), Map.of()).isCollecting(2025))
        .isTrue();
  }

  @Test
  void aYearBeforeOneThatIsCompleteCollectsNoMore() {
    CensusYears years = years(Map.of(2023, ONE, 2024, BOTH), Map.of());
    assertThat(years.isCollecting(2023)).isFalse();
    assertThat(years.defaultYear()).isEqualTo(2024);
  }

  @Test
  void whereNoYearIsCompleteTheNewestIsShown() {
    CensusYears years = years(Map.of(2023, ONE, 2024, ONE), Map.of());
    assertThat(years.isCollecting(2023)).isTrue();
    assertThat(years.defaultYear()).isEqualTo(2024);
    assertThat(years.ahead()).isEmpty();
  }

  @Test
  void theStateThatTheProvinceGaveLastHoldsFromItsDayOn() {
    Given collecting = new Given(2025, "collecting", LocalDate.of(2025, 9, 1));
    Given checking = new Given(2025, "checking", DAY);
    Given provisional = new Given(2025, "provisional", DAY.plusDays(1));
    CensusYears years =
        years(
            Map.of(2024, BOTH, 2025, ONE),
            reference(Map.of(), List.of(provisional, checking, collecting)));

    assertThat(years.years().get(1))
        .isEqualTo(new CensusYear(2025, "checking", "2026-10-01", 2, 0, 1));
    assertThat(years.defaultYear()).isEqualTo(2025);
  }

  @Test
  void aYearThatTheProvinceStillCollectsIsHeldBackAlthoughAllIsIn() {
    Given collecting = new Given(2025, "collecting", LocalDate.of(2025, 9, 1));
    CensusYears years =
        years(Map.of(2024, BOTH, 2025, BOTH), reference(Map.of(), List.of(collecting)));
    assertThat(years.isCollecting(2025)).isTrue();
    assertThat(years.defaultYear()).isEqualTo(2024);
  }

  @Test
  void aYearThatTakesNothingInAnyMoreCollectsNoMore() {
    assertThat(closedOn(DAY.minusDays(1)).isCollecting(2025)).isFalse();
    assertThat(closedOn(DAY).isCollecting(2025)).isTrue();
  }

  private static CensusYears closedOn(LocalDate day) {
    return years(Map.of(2024, BOTH, 2025, ONE), reference(Map.of(2025, day), List.of()));
  }

  private static CensusYears years(
      Map<Integer, Set<String>> school, Map<Integer, Set<String>> any) {
    return CensusYears.of(
        school.keySet(), reference(Map.of(), List.of()), new Submitted(any, school), DAY);
  }

  private static CensusYears years(Map<Integer, Set<String>> school, Reference reference) {
    return CensusYears.of(school.keySet(), reference, new Submitted(Map.of(), school), DAY);
  }

  private static Reference reference(Map<Integer, LocalDate> closings, List<Given> states) {
    return new Reference(
        Map.of(
            "counties",
            List.of(
                county("450101", 2000L, null),
                county("450102", 2000L, null),
                county("450103", 2000L, 2022L))),
        Map.of(),
        new Decisions(List.of(), List.of(), List.of(), closings, states),
        List.of());
  }

  private static Map<String, Object> county(String code, Long from, Long to) {
    Map<String, Object> row = new java.util.HashMap<>();
    row.put("code", code);
    row.put("from_year", from);
    row.put("to_year", to);
    return row;
  }
}
