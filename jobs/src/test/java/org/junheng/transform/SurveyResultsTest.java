package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the groups that were asked answered, and all of them together (methodology 4, S1). */
class SurveyResultsTest {
  private static final String ANSWERS =
      "year | county_code | group | issued | valid | satisfied | interviewed"
          + " | interviewed_satisfied\n";

  @Test
  void sharesOfAllGroupsAreOfSumsAndNoAverageOfShares() {
    assertResults(
        """
        2023 | 450102 | pupils | 1000 | 900 | 810 | 10 | 9
        2023 | 450102 | parents | 100 | 100 | 50 | 0 | 0
        """,
        """
        county_code | group | issued | valid | satisfied | satisfaction | interview_satisfaction
        450102 | pupils | 1000 | 900 | 810 | 0.9 | 0.9
        450102 | parents | 100 | 100 | 50 | 0.5 |
        450102 | all | 1100 | 1000 | 860 | 0.86 | 0.9
        """);
  }

  @Test
  void aGroupThatWasNotAskedOrACountThatIsMissingLeavesTheSumOpen() {
    assertResults(
        """
        2023 | 450102 | pupils | 1000 | 900 | 810 | 10 | 9
        2023 | 450103 | pupils | 1000 | 900 | 810 | 10 | 9
        2023 | 450103 | parents | 100 | | 50 | 5 | 5
        """,
        """
        county_code | group | issued | valid | satisfied | satisfaction | interview_satisfaction
        450102 | pupils | 1000 | 900 | 810 | 0.9 | 0.9
        450102 | all | | | | |
        450103 | pupils | 1000 | 900 | 810 | 0.9 | 0.9
        450103 | parents | 100 | | 50 | | 1
        450103 | all | 1100 | | 860 | | 0.933333333333
        """);
  }

  private static void assertResults(String answers, String expected) {
    assertThat(
            TextTable.show(
                SurveyResults.of(TextTable.of("census_survey", ANSWERS + answers), 2),
                "county_code",
                "group",
                "issued",
                "valid",
                "satisfied",
                "satisfaction",
                "interview_satisfaction"))
        .isEqualTo(TextTable.expected(expected));
  }
}
