package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When a unit passes: exactly on each limit and one step to either side (methodology 2.1, 5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitVerdictsTest {
  /** More than the guard of 1e-12, and less than any county's figure can tell. */
  private static final double STEP = 3e-12;

  private static final double WITHIN_GUARD = 3e-13;
  private static final Standard Q2017 = CensusText.standards("Q2017").get(0);
  private static final Map<String, String> RESOURCE =
      Map.of(
          "R1", "bachelor",
          "R2", "backbone",
          "R3", "pe",
          "R4", "teaching_area",
          "R5", "sports_ground_area",
          "R6", "equipment_value",
          "R7", "multimedia_rooms");

  private final List<String> lines = new ArrayList<>();
  private Map<String, Row> indicators;
  private Map<String, Row> verdicts;

  /** All cases at once: a unit each, named by its case. */
  @BeforeAll
  void judge() {
    for (String stage : List.of("primary", "junior")) {
      for (Indicator indicator : Q2017.indicators()) {
        double threshold = threshold(indicator, stage);
        for (double share : List.of(1.0, 0.85)) {
          String limit = share == 1 ? " at " : " at 85 % of ";
          add(stage, indicator.id() + limit + stage, Map.of(indicator.id(), threshold * share));
          add(
              stage,
              indicator.id() + " within the guard" + limit + stage,
              Map.of(indicator.id(), threshold * share * (1 - WITHIN_GUARD)));
          add(
              stage,
              indicator.id() + " below" + limit + stage,
              Map.of(indicator.id(), threshold * share * (1 - STEP)));
        }
        add(stage, indicator.id() + " zero " + stage, Map.of(indicator.id(), 0.0));
        add(stage, indicator.id() + " unknown " + stage, Map.of(indicator.id(), Double.NaN));
      }
    }
    add("primary", "two short", Map.of("R1", 4.19, "R2", 0.99));
    add("primary", "one short, one unknown", Map.of("R1", 4.19, "R2", Double.NaN));
    add("primary", "two short, one unknown", Map.of("R1", 4.19, "R2", 0.99, "R3", Double.NaN));
    add("primary", "one far short, one unknown", Map.of("R1", 3.5, "R2", Double.NaN));
    add("primary", "4.195", Map.of("R1", 4.195));
    add("primary", "4.1949", Map.of("R1", 4.1949));
    add("primary", "4.2049", Map.of("R1", 4.2049));
    Dataset<Row> units =
        TextTable.of(
            "unit",
            "standard | year | county_code | school_code | stage | pupils | missing |"
                + " doctor | master | associate | music | fine_art | general_art |"
                + " indoor_gym_area | "
                + String.join(" | ", resources())
                + "\n"
                + String.join("\n", lines));
    Dataset<Row> ofUnits = UnitIndicators.of(units, List.of(Q2017)).cache();
    indicators =
        ofUnits.collectAsList().stream()
            .collect(
                Collectors.toMap(row -> text(row, "school_code") + text(row, "indicator"), r -> r));
    verdicts =
        UnitVerdicts.of(ofUnits, List.of(Q2017)).collectAsList().stream()
            .collect(Collectors.toMap(row -> text(row, "school_code"), row -> row));
  }

  @Test
  void aValueOnTheThresholdAttainsItAndOneStepBelowDoesNot() {
    forEachThreshold(
        (indicator, stage) -> {
          assertThat(isAttained(indicator, " at " + stage)).isTrue();
          assertThat(isAttained(indicator, " within the guard at " + stage)).isTrue();
          assertThat(isAttained(indicator, " below at " + stage)).isFalse();
        });
  }

  @Test
  void oneIndicatorMayStopAtEightyFivePercent() {
    forEachThreshold(
        (indicator, stage) -> {
          assertThat(verdict(indicator + " at " + stage)).isEqualTo("met");
          assertThat(verdict(indicator + " below at " + stage)).isEqualTo("met");
          assertThat(verdict(indicator + " at 85 % of " + stage)).isEqualTo("met");
          assertThat(verdict(indicator + " within the guard at 85 % of " + stage)).isEqualTo("met");
          assertThat(verdict(indicator + " below at 85 % of " + stage)).isEqualTo("not_met");
          assertThat(verdict(indicator + " zero " + stage)).isEqualTo("not_met");
          assertThat(verdict(indicator + " unknown " + stage)).isEqualTo("undetermined");
        });
  }

  @Test
  void twoShortFallsAreTooManyWhateverIsUnknown() {
    assertThat(verdict("two short")).isEqualTo("not_met");
    assertThat(verdict("one short, one unknown")).isEqualTo("undetermined");
    assertThat(verdict("two short, one unknown")).isEqualTo("not_met");
    assertThat(verdict("one far short, one unknown")).isEqualTo("not_met");
    Row row = verdicts.get("two short, one unknown");
    assertThat(row.getList(row.fieldIndex("failing"))).isEqualTo(List.of("R1", "R2"));
    assertThat(row.getList(row.fieldIndex("missing"))).isEqualTo(List.of("R3"));
    assertThat(text(row, "attained_count")).isEqualTo("4");
  }

  @Test
  void theShownValueFlipsWhereItRoundsUpToTheThreshold() {
    assertThat(indicators.get("4.195R1").<Boolean>getAs("flips_when_rounded")).isTrue();
    assertThat(indicators.get("4.1949R1").<Boolean>getAs("flips_when_rounded")).isFalse();
    assertThat(indicators.get("4.2049R1").<Boolean>getAs("flips_when_rounded")).isFalse();
  }

  @Test
  void theShortfallIsWhatIsMissingToTheThreshold() {
    assertThat(indicators.get("R6 zero primaryR6").<Double>getAs("shortfall")).isEqualTo(2000.0);
    assertThat(indicators.get("R6 at primaryR6").<Double>getAs("shortfall")).isZero();
    assertThat(indicators.get("R1 zero juniorR1").<Double>getAs("shortfall")).isEqualTo(0.053);
    assertThat(indicators.get("R1 unknown juniorR1").<Double>getAs("shortfall")).isNull();
  }

  private interface Judged {
    void of(String indicator, String stage);
  }

  private static void forEachThreshold(Judged judged) {
    for (String stage : List.of("primary", "junior")) {
      Q2017.indicators().forEach(indicator -> judged.of(indicator.id(), stage));
    }
  }

  private boolean isAttained(String indicator, String unit) {
    return indicators.get(indicator + unit + indicator).getAs("attained");
  }

  private String verdict(String unit) {
    return text(verdicts.get(unit), "verdict");
  }

  /** A unit of one pupil that has three times every threshold but the values given. */
  private void add(String stage, String name, Map<String, Double> values) {
    List<String> missing = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (Indicator indicator : Q2017.indicators()) {
      double value = values.getOrDefault(indicator.id(), 3 * threshold(indicator, stage));
      if (Double.isNaN(value)) {
        missing.add(RESOURCE.get(indicator.id()));
      }
      cells.add(Double.isNaN(value) ? "" : String.valueOf(value / indicator.per()));
    }
    lines.add(
        "Q2017 | 2023 | 450102 | %s | %s | 1 | %s | 0 | 0 | 0 | 0 | 0 | 0 | 0 | %s"
            .formatted(name, stage, String.join(" ", missing), String.join(" | ", cells)));
  }

  private static List<String> resources() {
    return Q2017.indicators().stream().map(indicator -> RESOURCE.get(indicator.id())).toList();
  }

  private static double threshold(Indicator indicator, String stage) {
    return stage.equals("primary")
        ? indicator.thresholds().primary()
        : indicator.thresholds().junior();
  }

  private static String text(Row row, String column) {
    return row.get(row.fieldIndex(column)).toString();
  }
}
