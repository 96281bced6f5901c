package org.junheng.kit;

import java.util.List;
import org.junheng.answer.Estimate;
import org.junheng.definition.Check.Severity;
import org.junheng.intake.Acceptance;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;

/**
 * What a check found in a county-year.
 *
 * @param accepted the province's acceptances that fit what was found
 * @param comparedWith what was taken for the year before, with that year; null where nothing was
 * @param figures what the figures would be; null where no school would be taken in
 */
public record CheckResult(
    int year,
    String county,
    List<FormCount> counts,
    List<Held> held,
    List<Acceptance> accepted,
    String comparedWith,
    List<NotRun> notRun,
    Estimate figures) {

  /** How much is told as held back. */
  public long errors() {
    return held.stream().filter(entry -> entry.severity().equals(Severity.ERROR.code())).count();
  }

  /** The same without what checks on trial find: that is between the province and its checks. */
  public CheckResult withoutTrials() {
    List<Held> told =
        held.stream().filter(entry -> !entry.severity().equals(Severity.TRIAL.code())).toList();
    return new CheckResult(year, county, counts, told, accepted, comparedWith, notRun, figures);
  }

  /** Whether something would not be taken in. */
  public boolean isHeldBack() {
    return errors() > 0;
  }
}
