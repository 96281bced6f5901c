package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.table.SurveyResult;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What the groups that were asked answered, and all of them together (methodology 4, S1). */
class SurveyResultsTest {
  private static final String ANSWERS =
      "group | issued | valid | satisfied | interviewed | interviewed_satisfied\n";

  @Test
  void sharesOfAllGroupsAreOfSumsAndNoAverageOfShares() {
    assertResults(
        """
        pupils | 1000 | 900 | 810 | 10 | 9
        parents | 100 | 100 | 50 | 0 | 0
        """,
        """
        group | issued | valid | satisfied | satisfaction | interview_satisfaction
        pupils | 1000 | 900 | 810 | 0.9 | 0.9
        parents | 100 | 100 | 50 | 0.5 |
        all | 1100 | 1000 | 860 | 0.86 | 0.9
        """);
  }

  @Test
  void aGroupThatWasNotAskedOrACountThatIsMissingLeavesTheSumOpen() {
    assertResults(
        "pupils | 1000 | 900 | 810 | 10 | 9\n",
        """
        group | issued | valid | satisfied | satisfaction | interview_satisfaction
        pupils | 1000 | 900 | 810 | 0.9 | 0.9
        all | | | | |
        """);
    assertResults(
        """
        pupils | 1000 | 900 | 810 | 10 | 9
        parents | 100 | | 50 | 5 | 5
        """,
        """
        group | issued | valid | satisfied | satisfaction | interview_satisfaction
        pupils | 1000 | 900 | 810 | 0.9 | 0.9
        parents | 100 | | 50 | | 1
        all | 1100 | | 860 | | 0.933333333333
        """);
  }

  @Test
  void whereNobodyWasAskedNothingIsSaid() {
    assertThat(new CountyText(2023).derived("Q2017").of(SurveyResult.class)).isEmpty();
  }

  private static void assertResults(String answers, String expected) {
    assertThat(
            TextRows.show(
                SurveyResult.class,
                SurveyResults.of(
                    new CountyText(2023).with("survey", ANSWERS + answers).under("Q2017").survey(),
                    2023,
                    CountyText.COUNTY,
                    2),
                "group",
                "issued",
                "valid",
                "satisfied",
                "satisfaction",
                "interview_satisfaction"))
        .isEqualTo(TextRows.expected(expected));
  }
}
