package org.junheng.notice;

import java.util.List;
import java.util.Map;
import org.junheng.warehouse.Json;

/**
 * How the last run of a warehouse ended, short enough for a message: {@code result.json} beside the
 * releases, replaced by every run. Words in it are Chinese, but for {@code message}.
 *
 * @param began when the run began, ISO-8601 UTC, as all times here
 * @param status the run's exit status
 * @param outcome what became of it
 * @param release the release that the run made, or found to hold everything; null where it failed
 * @param current the release that readers see now; null where there is none
 * @param finished when the last run began that came to its end (exit status 0 or 1), this one where
 *     it did; null where none has
 * @param message why it failed, as the person at the machine was told; null where it did not
 * @param next what is to be done by the operator; null where nothing is
 * @param countyYears how many county-years went which way
 * @param rows by form, the rows of all census years
 * @param steps by step, what it took in seconds
 * @param peakMemory the most memory that the process ever held, in bytes; null where that is
 *     unknown
 * @param takenIn the county-years that something new was taken in of, the newest first
 * @param held the county-years of which something is held back, the newest first
 * @param receipts what is missing and late in the newest census year; null where nothing is known
 * @param verdicts the county verdicts that are others than in the release before
 * @param ranksMoved how many ranks are
 * @param ranks those that moved furthest
 * @param referenceNotes which of the province's own tables are missing or lost rows
 * @param waits why the release waits for a decision; none where it does not
 * @param more where to read more, by what it is
 */
public record RunResult(
    String began,
    String ended,
    int status,
    Outcome outcome,
    String warehouse,
    String version,
    String release,
    String current,
    String finished,
    String message,
    String next,
    CountyYears countyYears,
    Map<String, FormRows> rows,
    Map<String, Double> steps,
    Long peakMemory,
    List<TakenForms> takenIn,
    List<HeldRows> held,
    Receipts receipts,
    List<VerdictChange> verdicts,
    long ranksMoved,
    List<RankChange> ranks,
    List<String> referenceNotes,
    List<String> waits,
    Map<String, String> more) {

  /** What became of a run. */
  public enum Outcome {
    published,
    waiting,
    unchanged,
    failed
  }

  /**
   * How many county-years of a release went which way.
   *
   * @param all those in it
   * @param read those of which files were read again
   * @param derived those whose own figures were derived anew, and not taken over
   * @param held those of which something is held back
   */
  public record CountyYears(int all, int read, int derived, int held) {}

  /** How many rows of a form were read, accepted and held back. */
  public record FormRows(long read, long accepted, long held) {}

  /** What was handed in of a county-year for the first time or again, or is no longer valid. */
  public record TakenForms(int year, String countyCode, String countyName, List<String> forms) {}

  /** How many rows or files of a county-year are held back. */
  public record HeldRows(int year, String countyCode, String countyName, long rows) {}

  /**
   * What is missing and late in a census year.
   *
   * @param due until when it was due; null where there is no date
   */
  public record Receipts(
      int year, String due, int counties, List<CountyForms> missing, List<CountyForms> late) {}

  /**
   * Some forms of a county.
   *
   * @param all whether these are all that a county hands in
   * @param overdue whether the date that they were due has passed
   */
  public record CountyForms(
      String countyCode, String countyName, List<String> forms, boolean all, boolean overdue) {}

  /** A county's verdict that changed; a verdict that is not there is null. */
  public record VerdictChange(
      String standard,
      int year,
      String countyCode,
      String countyName,
      String before,
      String after,
      String why) {}

  /** A county's rank that moved. */
  public record RankChange(
      String standard,
      int year,
      String what,
      String countyCode,
      String countyName,
      long before,
      long after,
      String why) {}

  public RunResult {
    rows = rows == null ? Map.of() : rows;
    steps = steps == null ? Map.of() : steps;
    takenIn = takenIn == null ? List.of() : List.copyOf(takenIn);
    held = held == null ? List.of() : List.copyOf(held);
    verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
    ranks = ranks == null ? List.of() : List.copyOf(ranks);
    referenceNotes = referenceNotes == null ? List.of() : List.copyOf(referenceNotes);
    waits = waits == null ? List.of() : List.copyOf(waits);
    more = more == null ? Map.of() : more;
  }

  /** Whether it published, left a release that waits, or failed. */
  public boolean isNews() {
    return outcome != Outcome.unchanged;
  }

  /** Whether it failed, or could do nothing. */
  public boolean isFailure() {
    return outcome == Outcome.failed;
  }

  /** The document. */
  public String json() {
    return Json.write(this);
  }
}
