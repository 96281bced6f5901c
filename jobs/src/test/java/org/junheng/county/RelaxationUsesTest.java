package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junheng.definition.Standard;
import org.junheng.table.RelaxationUse;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Which dated relaxations a county used, and when the full rule is due (methodology 6). */
class RelaxationUsesTest {
  private static final CountyText COUNTY =
      new CountyText(2022)
          .with(
              "school",
              """
              school_code | school_type | urban_rural | founder | planned_year | dense_city_core
              2145000001 | 211 | 111 | 811 | 2000 | true
              3145000002 | 312 | 111 | 811 | 2000 | true
              """)
          .with(
              "pupils",
              """
              school_code | primary_pupils | junior_pupils
              2145000001 | 2001 |
              3145000002 | 1300 | 1300
              """)
          .with(
              "facilities",
              """
              school_code | sports_ground_area | indoor_gym_area | extra_sports_area
              2145000001 | 500 | 0 | 100
              3145000002 | 500 | 0 | 100
              """);

  @Test
  void unitsAreNamedWithTheirStageAndSchoolsOnce() {
    assertThat(uses(COUNTY, "relaxation", "item", "schools", "school_codes", "uses", "due_year"))
        .isEqualTo(
            TextRows.expected(
                """
                relaxation | item | schools | school_codes | uses | due_year
                extra_areas | R5 | 2 | 2145000001 3145000002 | 2145000001/primary 3145000002/junior 3145000002/primary | 2025
                older_or_migrant_schools | G4 | 2 | 2145000001 3145000002 | 2145000001 3145000002 | 2025
                """));
  }

  @Test
  void theDutyRunsFromTheRecognitionWhereThereIsOne() {
    assertThat(uses(recognisedIn(2020), "relaxation", "recognised_in", "due_year"))
        .contains("extra_areas | 2020 | 2023", "older_or_migrant_schools | 2020 | 2023");
    assertThat(uses(recognisedIn(2023), "relaxation", "recognised_in", "due_year"))
        .contains("extra_areas |  | 2025");
  }

  @Test
  void afterTheYearsOfTheRelaxationNothingIsUsed() {
    assertThat(COUNTY.in(2023).derived("Q2017").of(RelaxationUse.class)).isEmpty();
  }

  private static CountyText recognisedIn(int year) {
    return COUNTY
        .in(2022)
        .knowing(new ProvinceFacts(Map.of(), true, Map.of(Standard.Regime.Q2017, year)));
  }

  private static String uses(CountyText county, String... columns) {
    return TextRows.show(
        RelaxationUse.class, county.derived("Q2017").of(RelaxationUse.class), columns);
  }
}
