package org.junheng.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junheng.table.DataQuality;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** What of each form counties have handed in. */
class FormQualityTest {
  private static final FormOfCounty SCHOOL = new FormOfCounty(2023, "450101", "school");
  private static final FormOfCounty PUPILS = new FormOfCounty(2023, "450101", "pupils");
  private static final FormOutcome OUTCOME = new FormOutcome(SCHOOL, 1, 10, 9, 1, 2, "partial");

  @Test
  void everyFormOfEveryCountyIsListedAndWhatWasNotHandedInIsMissing() {
    assertThat(
            TextRows.show(
                DataQuality.class,
                quality("2023-10-01T08:00:00Z"),
                "county_code",
                "form",
                "files",
                "rows_read",
                "rows_accepted",
                "rows_held",
                "warnings",
                "warnings_accepted",
                "submissions",
                "late",
                "status",
                "withdrawn_on",
                "in_landing"))
        .isEqualTo(
            TextRows.expected(
                """
                county_code | form | files | rows_read | rows_accepted | rows_held | warnings | warnings_accepted | submissions | late | status | withdrawn_on | in_landing
                450101 | school | 1 | 10 | 9 | 1 | 5 | 4 | 2 | false | partial | | true
                450101 | pupils | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | missing | 2023-11-01 |
                """));
  }

  @Test
  void whatComesOnTheLastDayIsInTimeAndTheDayAfterIsLate() {
    assertThat(late("2023-10-31T23:59:59Z")).isFalse();
    assertThat(late("2023-11-01T00:00:00Z")).isTrue();
  }

  @Test
  void rowsThatTwoCountiesReportAreTakenOutOfTheAccepted() {
    assertThat(OUTCOME.withHeld(0)).isEqualTo(OUTCOME);
    assertThat(OUTCOME.withHeld(3)).isEqualTo(new FormOutcome(SCHOOL, 1, 10, 6, 4, 2, "partial"));
    assertThat(OUTCOME.withHeld(9)).isEqualTo(new FormOutcome(SCHOOL, 1, 10, 0, 10, 2, "held"));
  }

  private static Boolean late(String submittedAt) {
    return quality(submittedAt).get(0).late();
  }

  private static List<DataQuality> quality(String submittedAt) {
    return FormQuality.of(
        new ProvinceText().with("counties", "code | from_year\n450101 | 2000").counties(2023),
        List.of("school", "pupils"),
        new FormQuality.Sources(
            List.of(OUTCOME.withWarnings(3)),
            List.of(new FormSubmission(SCHOOL, 2, Instant.parse(submittedAt), true)),
            Map.of(SCHOOL, 4L),
            Map.of(PUPILS, "2023-11-01"),
            Map.of(2023, LocalDate.of(2023, 10, 31))));
  }
}
