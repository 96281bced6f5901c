package org.junheng.job;

import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/**
 * When {@code schedule} runs the job.
 *
 * @param cron the cron expression; null: only new files make it run
 * @param zone the time zone's name; null: this machine's
 * @param lookEverySeconds how often it looks for new files by day
 * @param quietSeconds how long nothing may have changed in the folders before they are read
 */
public record Timetable(String cron, String zone, Integer lookEverySeconds, Integer quietSeconds) {
  private static final int LOOK_EVERY = 30;
  private static final int QUIET = 120;

  public Timetable {
    lookEverySeconds = lookEverySeconds == null ? LOOK_EVERY : lookEverySeconds;
    quietSeconds = quietSeconds == null ? QUIET : quietSeconds;
    if (lookEverySeconds < 1 || quietSeconds < 1) {
      throw new DefinitionException(
          Language.either(
              "schedule: look_every_seconds and quiet_seconds are at least 1",
              "schedule：look_every_seconds 和 quiet_seconds 至少为1"));
    }
    if (cron != null) {
      new NightTimes(cron, zone);
    }
  }

  /** When nights are due. */
  public NightTimes times() {
    if (cron == null) {
      throw new DefinitionException(
          Language.either(
              "schedule: cron: say when a night begins, as \"0 2 * * *\" for two at night",
              "schedule：cron：请写明何时运行，如 \"0 2 * * *\" 表示每天2点"));
    }
    return new NightTimes(cron, zone);
  }
}
