package org.junheng.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.reference.Decisions;
import org.junheng.reference.Decisions.Withdrawal;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Submission;
import org.junheng.warehouse.Submission.ArchivedFile;

/**
 * Which submission of a form is current: the newest one, of a closed census year the last one that
 * came in by then, and none where it was withdrawn. Days are UTC, as in {@code submitted_at}.
 */
final class CurrentSubmissions {
  private final Decisions decisions;
  private final List<NotTaken> notTaken = new ArrayList<>();

  CurrentSubmissions(Decisions decisions) {
    this.decisions = decisions;
  }

  /** What was kept out so far. */
  List<NotTaken> notTaken() {
    return notTaken;
  }

  /** The current one of a form's submissions, oldest first. */
  Optional<Submission> of(List<Submission> history) {
    Submission newest = history.get(history.size() - 1);
    if (newest.form().isEmpty()) {
      return Optional.of(newest); // files of no form are told, whenever they come
    }
    Optional<LocalDate> closing = decisions.closedOn(newest.year());
    List<Submission> inTime =
        history.stream()
            .filter(given -> closing.isEmpty() || !day(given).isAfter(closing.get()))
            .toList();
    boolean isLate = inTime.isEmpty() || !last(inTime).hasContentOf(newest);
    if (isLate) {
      keepOut(newest, NotTaken.Cause.CLOSED, closing.orElseThrow());
    }
    if (inTime.isEmpty()) {
      return Optional.empty();
    }
    Submission current = last(inTime);
    Optional<Withdrawal> withdrawal = withdrawalOf(current);
    withdrawal.ifPresent(given -> keepOut(current, NotTaken.Cause.WITHDRAWN, given.date()));
    return withdrawal.isPresent() ? Optional.empty() : Optional.of(current);
  }

  /** The files of what came in before a submission and was not withdrawn, the newest first. */
  List<List<ArchivedFile>> before(Submission current, List<Submission> history) {
    List<List<ArchivedFile>> before = new ArrayList<>();
    if (current.form().isEmpty()) {
      return before;
    }
    for (Submission given : history) {
      if (given == current) {
        break;
      }
      boolean isOther = !given.hasContentOf(current) && !before.contains(given.files());
      if (isOther && withdrawalOf(given).isEmpty()) {
        before.add(0, given.files());
      }
    }
    return before;
  }

  private Optional<Withdrawal> withdrawalOf(Submission given) {
    return decisions
        .withdrawal(given.year(), given.countyCode(), given.form())
        .filter(withdrawal -> !day(given).isAfter(withdrawal.date()));
  }

  /** The withdrawals that withdraw nothing: nothing had come in by their day. */
  List<Withdrawal> withoutSubmission(Ledger ledger) {
    return decisions.withdrawals().stream()
        .filter(
            given ->
                ledger.historyOf(given.year(), given.countyCode(), given.form()).stream()
                    .allMatch(submission -> day(submission).isAfter(given.date())))
        .toList();
  }

  private void keepOut(Submission submission, NotTaken.Cause cause, LocalDate since) {
    notTaken.add(
        new NotTaken(
            submission.year(),
            submission.countyCode(),
            submission.form(),
            cause,
            since.toString(),
            submission.files().stream().map(ArchivedFile::path).toList()));
  }

  private static LocalDate day(Submission submission) {
    return LocalDate.ofInstant(Instant.parse(submission.takenAt()), ZoneOffset.UTC);
  }

  private static Submission last(List<Submission> history) {
    return history.get(history.size() - 1);
  }
}
