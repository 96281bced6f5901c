package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junit.jupiter.api.Test;

/** When a unit passes: exactly on each limit and one step to either side (methodology 2.1, 5). */
class UnitVerdictsTest {
  /** More than the guard of 1e-12, and less than any county's figure can tell. */
  private static final double STEP = 3e-12;

  private static final double WITHIN_GUARD = 3e-13;
  private static final List<Stage> JUDGED = List.of(Stage.PRIMARY, Stage.JUNIOR);
  private static final Map<String, String> RESOURCE =
      Map.of(
          "R1", "bachelor",
          "R2", "backbone",
          "R3", "pe",
          "R4", "teaching_area",
          "R5", "sports_ground_area",
          "R6", "equipment_value",
          "R7", "multimedia_rooms");
  private static final Assessment ASSESSMENT =
      new CountyText(2023)
          .with(
              "school",
              "school_code | school_type | urban_rural | founder\n3145000001 | 312 | 111 | 811")
          .with("pupils", "school_code | primary_pupils | junior_pupils\n3145000001 | 1 | 1")
          .under("Q2017");
  private static final Standard Q2017 = ASSESSMENT.standard();

  @Test
  void aValueOnTheThresholdAttainsItAndOneStepBelowDoesNot() {
    forEachThreshold(
        (indicator, stage, threshold) -> {
          assertThat(one(stage, indicator, threshold).attained()).isTrue();
          assertThat(one(stage, indicator, threshold * (1 + STEP)).attained()).isTrue();
          assertThat(one(stage, indicator, threshold * (1 - WITHIN_GUARD)).attained()).isTrue();
          assertThat(one(stage, indicator, threshold * (1 - STEP)).attained()).isFalse();
          assertThat(one(stage, indicator, Double.NaN).attained()).isNull();
        });
  }

  @Test
  void oneIndicatorMayStopAtEightyFivePercent() {
    forEachThreshold(
        (indicator, stage, threshold) -> {
          double most = threshold * 0.85;
          assertThat(verdict(stage, indicator, threshold)).isEqualTo("met");
          assertThat(verdict(stage, indicator, threshold * (1 - STEP))).isEqualTo("met");
          assertThat(verdict(stage, indicator, most)).isEqualTo("met");
          assertThat(verdict(stage, indicator, most * (1 - WITHIN_GUARD))).isEqualTo("met");
          assertThat(verdict(stage, indicator, most * (1 - STEP))).isEqualTo("not_met");
          assertThat(verdict(stage, indicator, 0)).isEqualTo("not_met");
          assertThat(verdict(stage, indicator, Double.NaN)).isEqualTo("undetermined");
        });
  }

  @Test
  void twoShortFallsAreTooManyWhateverIsUnknown() {
    assertThat(verdict(Map.of("R1", 4.19, "R2", 0.99)).verdict()).isEqualTo("not_met");
    assertThat(verdict(Map.of("R1", 4.19, "R2", Double.NaN)).verdict()).isEqualTo("undetermined");
    assertThat(verdict(Map.of("R1", 3.5, "R2", Double.NaN)).verdict()).isEqualTo("not_met");
    UnitVerdict verdict = verdict(Map.of("R1", 4.19, "R2", 0.99, "R3", Double.NaN));
    assertThat(verdict.verdict()).isEqualTo("not_met");
    assertThat(verdict.failing()).containsExactly("R1", "R2");
    assertThat(verdict.missing()).containsExactly("R3");
    assertThat(verdict.attainedCount()).isEqualTo(4);
    assertThat(verdict.reason()).isEqualTo("R1 4.19低于4.2、R2 0.99低于1；缺数据：R3");
  }

  @Test
  void theReasonNamesWhatFailsWhatFailsBadlyAndWhatIsMissing() {
    assertThat(verdict(Map.of()).reason()).isEmpty();
    assertThat(verdict(Map.of("R1", 1.0, "R2", 0.9, "R7", Double.NaN)).reason())
        .isEqualTo("R1 1.00低于4.2的85%、R2 0.90低于1；缺数据：R7");
  }

  @Test
  void aValueIsToldWithAsManyDecimalsAsTellItFromItsLimit() {
    assertThat(verdict(Map.of("R1", 4.19996)).reason()).isEqualTo("R1 4.19996低于4.2");
    assertThat(verdict(Map.of("R6", 1699.998)).reason()).isEqualTo("R6 1699.998低于2000的85%");
    forEachThreshold(
        (indicator, stage, threshold) -> {
          String reason =
              UnitVerdicts.of(
                      measures(stage, Map.of(indicator, threshold * (1 - STEP))),
                      Q2017,
                      2023,
                      "450102")
                  .reason();
          assertThat(Double.parseDouble(reason.substring(3, reason.indexOf("低于"))))
              .as(reason)
              .isLessThan(threshold);
        });
  }

  @Test
  void theLeastShareTellsHowFarAUnitIsOff() {
    assertThat(verdict(Map.of()).leastShare()).isEqualTo(1);
    assertThat(verdict(Map.of("R1", 2.1, "R2", 0.9)).leastShare()).isEqualTo(0.5);
    assertThat(verdict(Map.of("R1", 2.1, "R2", Double.NaN)).leastShare()).isEqualTo(0.5);
  }

  @Test
  void theShownValueFlipsWhereItRoundsUpToTheThreshold() {
    assertThat(one(Stage.PRIMARY, "R1", 4.195).flipsWhenRounded()).isTrue();
    assertThat(one(Stage.PRIMARY, "R1", 4.1949).flipsWhenRounded()).isFalse();
    assertThat(one(Stage.PRIMARY, "R1", 4.2049).flipsWhenRounded()).isFalse();
    assertThat(one(Stage.PRIMARY, "R1", Double.NaN).flipsWhenRounded()).isNull();
  }

  @Test
  void theShortfallIsWhatIsMissingToTheThreshold() {
    assertThat(one(Stage.PRIMARY, "R6", 0).shortfall()).isEqualTo(2000);
    assertThat(one(Stage.PRIMARY, "R6", 2000).shortfall()).isZero();
    assertThat(one(Stage.PRIMARY, "R6", 2000 * (1 - WITHIN_GUARD)).shortfall()).isZero();
    assertThat(one(Stage.JUNIOR, "R1", 0).shortfall()).isEqualTo(0.053);
    assertThat(one(Stage.JUNIOR, "R1", Double.NaN).shortfall()).isNull();
  }

  private interface Judged {
    void of(String indicator, Stage stage, double threshold);
  }

  private static void forEachThreshold(Judged judged) {
    for (Stage stage : JUDGED) {
      for (Indicator indicator : Q2017.indicators()) {
        judged.of(indicator.id(), stage, indicator.thresholds().of(stage));
      }
    }
  }

  private static String verdict(Stage stage, String indicator, double value) {
    return UnitVerdicts.of(measures(stage, Map.of(indicator, value)), Q2017, 2023, "450102")
        .verdict();
  }

  private static UnitVerdict verdict(Map<String, Double> values) {
    return UnitVerdicts.of(measures(Stage.PRIMARY, values), Q2017, 2023, "450102");
  }

  private static UnitIndicator one(Stage stage, String indicator, double value) {
    return measures(stage, Map.of(indicator, value)).stream()
        .filter(measure -> measure.indicator().id().equals(indicator))
        .findFirst()
        .orElseThrow()
        .row("Q2017", 2023, "450102");
  }

  /**
   * A unit of one pupil that has three times every threshold but the values given; NaN: unknown.
   */
  private static List<Measure> measures(Stage stage, Map<String, Double> values) {
    Map<String, Quantity> known = new HashMap<>();
    for (Indicator indicator : Q2017.indicators()) {
      double value = values.getOrDefault(indicator.id(), 3 * indicator.thresholds().of(stage));
      known.put(
          RESOURCE.get(indicator.id()),
          Double.isNaN(value) ? Quantity.MISSING : Quantity.of(value / indicator.per()));
    }
    List<Quantity> amounts = new ArrayList<>();
    Quantities.Names names = CountyText.forms().ofUnit();
    names.all().forEach(name -> amounts.add(known.getOrDefault(name, Quantity.of(0))));
    Unit unit =
        new Unit(
            ASSESSMENT.schools().get(0),
            stage,
            1L,
            1.0,
            new Quantities(names, amounts.toArray(Quantity[]::new)));
    return Q2017.indicators().stream()
        .map(indicator -> Measure.of(unit, indicator, ASSESSMENT))
        .toList();
  }
}
