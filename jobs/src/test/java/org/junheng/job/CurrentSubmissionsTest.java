package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junheng.reference.Decisions;
import org.junheng.reference.Decisions.Withdrawal;
import org.junheng.warehouse.Submission;
import org.junheng.warehouse.Submission.ArchivedFile;
import org.junit.jupiter.api.Test;

/** Which submission is current, and which came before it. */
class CurrentSubmissionsTest {
  private static final Submission FIRST = submission("a", "2025-09-01T00:00:00Z");
  private static final Submission SECOND = submission("b", "2025-09-02T00:00:00Z");
  private static final Submission THIRD = submission("c", "2025-09-03T00:00:00Z");

  @Test
  void whatCameBeforeStandsTheNewestFirstWithoutTheSameContent() {
    CurrentSubmissions submissions = new CurrentSubmissions(Decisions.NONE);
    assertThat(submissions.before(FIRST, List.of(FIRST))).isEmpty();
    assertThat(submissions.before(THIRD, List.of(FIRST, SECOND, THIRD)))
        .containsExactly(SECOND.files(), FIRST.files());
    Submission again = submission("a", "2025-09-04T00:00:00Z");
    assertThat(submissions.before(again, List.of(FIRST, SECOND, again)))
        .containsExactly(SECOND.files());
    assertThat(submissions.before(SECOND, List.of(FIRST, SECOND, THIRD)))
        .as("of a year that closed before the third came")
        .containsExactly(FIRST.files());
  }

  @Test
  void whatWasWithdrawnIsNotComparedWith() {
    CurrentSubmissions submissions = new CurrentSubmissions(withdrawing("2025-09-02"));
    assertThat(submissions.of(List.of(FIRST, SECOND))).isEmpty();
    assertThat(submissions.before(THIRD, List.of(FIRST, SECOND, THIRD))).isEmpty();
    assertThat(
            new CurrentSubmissions(withdrawing("2025-09-01"))
                .before(THIRD, List.of(FIRST, SECOND, THIRD)))
        .containsExactly(SECOND.files());
  }

  private static Decisions withdrawing(String day) {
    Withdrawal withdrawal = new Withdrawal(2025, "450102", "rooms", LocalDate.parse(day), "误报");
    return new Decisions(List.of(), List.of(), List.of(withdrawal), Map.of(), List.of());
  }

  private static Submission submission(String content, String takenAt) {
    return new Submission(
        2025,
        "450102",
        "rooms",
        List.of(new ArchivedFile("2025/450102/rooms.csv", "rooms.csv", content, 1)),
        takenAt);
  }
}
