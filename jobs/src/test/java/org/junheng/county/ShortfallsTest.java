package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.definition.Standard;
import org.junheng.table.CountyShortfall;
import org.junheng.table.ShortfallPlan;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What schools lack, the cheapest choice, and what a county lacks (methodology 8 and 9.28). */
class ShortfallsTest {
  private static final Standard Q2017 = CountyText.DEFINITIONS.standard("Q2017");
  private static final Map<String, UnitCost> COSTS =
      Map.of(
          "qualified_teacher", new UnitCost("人", 90000),
          "teaching_area", new UnitCost("m2", 3200));

  /** A nine-year school of 110 and 100 pupils, each part having half of the facilities. */
  private static final CountyText NINE_YEARS =
      new CountyText(2023)
          .with(
              "school",
              "school_code | school_type | urban_rural | founder\n3145000001 | 312 | 111 | 811")
          .with("pupils", "school_code | primary_pupils | junior_pupils\n3145000001 | 110 | 100")
          .with(
              "teachers",
              """
              school_code | stage | doctor | master | bachelor | associate | backbone | pe | music | fine_art | general_art
              3145000001 | primary | 0 | 0 | 2 | 0 | 9 | 9 | 0 | 0 | 0
              3145000001 | junior | 0 | 0 | 9 | 0 | 9 | 9 | 0 | 0 | 0
              """)
          .with(
              "facilities",
              """
              school_code | teaching_area | indoor_gym_area | sports_ground_area | equipment_value | multimedia_rooms
              3145000001 | 700 | 0 | 9000 | 9000000 | 90
              """);

  @Test
  void theCheapestPlanLeavesTheIndicatorThatSavesMost() {
    assertThat(plans(COSTS, "stage", "indicator", "quantity", "unit", "cost_yuan", "chosen"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | quantity | unit | cost_yuan | chosen
                primary | R1 | 3 | 人 | 270000 | true
                primary | R4 | 290 | m2 | 928000 | false
                junior | R4 | 460 | m2 | 1472000 | false
                """));
    assertThat(plans(COSTS, "stage", "indicator", "quantity_85", "cost_85_yuan"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | quantity_85 | cost_85_yuan
                primary | R1 | 2 | 180000
                primary | R4 | 141.5 | 452800
                junior | R4 | 286 | 915200
                """));
  }

  @Test
  void whatAUnitNeedsToPassIsToldApartFromWhatItLacks() {
    assertThat(plans(COSTS, "stage", "indicator", "bears", "required", "required_yuan"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | bears | required | required_yuan
                primary | R1 | true | 3 | 270000
                primary | R4 | true | 141.5 | 452800
                junior | R4 | true | 286 | 915200
                """));
    CountyText passing =
        NINE_YEARS
            .in(2023)
            .with(
                "facilities",
                """
                school_code | teaching_area | indoor_gym_area | sports_ground_area | equipment_value | multimedia_rooms
                3145000001 | 1000 | 0 | 9000 | 9000000 | 90
                """);
    assertThat(plans(passing, "stage", "indicator", "quantity_85", "bears", "required"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | quantity_85 | bears | required
                primary | R1 | 2 | true | 2
                junior | R4 | 0 | false | 0
                """));
    CountyText open =
        NINE_YEARS
            .in(2023)
            .with(
                "facilities",
                """
                school_code | teaching_area | indoor_gym_area | sports_ground_area | equipment_value | multimedia_rooms
                3145000001 | 1000 | 0 | 9000 | 9000000 |
                """);
    assertThat(plans(open, "stage", "indicator", "bears", "required"))
        .contains("junior | R4 |  | 0");
  }

  @Test
  void withoutUnitCostsNothingIsChosen() {
    assertThat(plans(Map.of(), "stage", "indicator", "quantity", "unit", "cost_yuan", "chosen"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | quantity | unit | cost_yuan | chosen
                primary | R1 | 3 | 人 |  |
                primary | R4 | 290 | ㎡ |  |
                junior | R4 | 460 | ㎡ |  |
                """));
    assertThat(plans(NINE_YEARS, Map.of(), "stage", "indicator", "required"))
        .as("one alone may stop at 85 % whatever it costs")
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | required
                primary | R1 | 3
                primary | R4 | 290
                junior | R4 | 286
                """));
  }

  @Test
  void whereOneCostIsUnknownTheOtherIndicatorIsLeft() {
    assertThat(
            plans(
                Map.of("teaching_area", COSTS.get("teaching_area")),
                "stage",
                "indicator",
                "chosen"))
        .isEqualTo(
            TextRows.expected(
                """
                stage | indicator | chosen
                primary | R1 |
                primary | R4 | false
                junior | R4 | false
                """));
  }

  @Test
  void teachersAreAddedOverStagesAndOfASharedFacilityTheLargerNeedCounts() {
    assertThat(
            ofCounty(
                """
                standard | year | county_code | school_code | stage | resource | quantity | unit | cost_yuan
                Q2017 | 2024 | 450102 | 3145000001 | primary | qualified_teacher | 3 | 人 | 30
                Q2017 | 2024 | 450102 | 3145000001 | junior | qualified_teacher | 2 | 人 | 20
                Q2017 | 2024 | 450102 | 2145000002 | primary | qualified_teacher | 7 | 人 | 70
                Q2017 | 2024 | 450102 | 3145000001 | primary | teaching_area | 500.5 | m2 | 1001
                Q2017 | 2024 | 450102 | 3145000001 | junior | teaching_area | 620.25 | m2 | 1240.5
                """))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | resource | schools | quantity | unit | cost_yuan
                2024 | 450102 | qualified_teacher | 2 | 12 | 人 | 120
                2024 | 450102 | teaching_area | 1 | 620.25 | m2 | 1240.5
                """));
  }

  @Test
  void aCostThatIsNotKnownForOneSchoolIsNotKnownForTheCounty() {
    assertThat(
            ofCounty(
                """
                standard | year | county_code | school_code | stage | resource | quantity | unit | cost_yuan
                Q2017 | 2024 | 450102 | 3145000001 | primary | equipment | 3 | yuan | 3
                Q2017 | 2024 | 450102 | 3145000002 | primary | equipment | 4 | yuan |
                """))
        .isEqualTo(
            TextRows.expected(
                """
                year | county_code | resource | schools | quantity | unit | cost_yuan
                2024 | 450102 | equipment | 2 | 7 | yuan |
                """));
  }

  private static String plans(Map<String, UnitCost> costs, String... columns) {
    return plans(NINE_YEARS, costs, columns);
  }

  private static String plans(CountyText county, String... columns) {
    return plans(county, COSTS, columns);
  }

  private static String plans(CountyText county, Map<String, UnitCost> costs, String... columns) {
    List<ShortfallPlan> plans =
        county
            .knowing(new ProvinceFacts(costs, false, Map.of()))
            .derived("Q2017")
            .of(ShortfallPlan.class);
    return TextRows.show(ShortfallPlan.class, plans, columns);
  }

  private static String ofCounty(String plans) {
    return TextRows.show(
        CountyShortfall.class,
        new Shortfalls(Q2017, CountyText.forms(), Map.of())
            .ofCounty(TextRows.of(ShortfallPlan.class, plans)),
        "year",
        "county_code",
        "resource",
        "schools",
        "quantity",
        "unit",
        "cost_yuan");
  }
}
