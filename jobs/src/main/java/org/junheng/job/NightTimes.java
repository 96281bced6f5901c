package org.junheng.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;
import org.springframework.scheduling.support.CronExpression;

/** When nights are due, by a cron expression in a time zone. */
public final class NightTimes {
  private static final int FIELDS_OF_UNIX = 5;

  private final CronExpression cron;
  private final ZoneId zone;

  /**
   * Due times.
   *
   * @param cron minute, hour, day of the month, month and day of the week, as Unix writes them;
   *     with a field before them for seconds; or a name, as {@code @daily}
   * @param zone the time zone's name; null: this machine's
   * @throws DefinitionException where either is none
   */
  public NightTimes(String cron, String zone) {
    this.cron = expression(cron.strip());
    this.zone = zone(zone);
  }

  private static CronExpression expression(String cron) {
    boolean isOfUnix = cron.split(" +").length == FIELDS_OF_UNIX;
    try {
      return CronExpression.parse(isOfUnix ? "0 " + cron : cron);
    } catch (IllegalArgumentException e) {
      throw new DefinitionException(
          Language.either(
              "schedule: cron: '%s' is no cron expression, as \"0 2 * * *\" for two at night",
              "schedule：cron：“%s”不是 cron 表达式，如 \"0 2 * * *\" 表示每天2点", cron));
    }
  }

  private static ZoneId zone(String zone) {
    try {
      return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new DefinitionException(
          Language.either(
              "schedule: zone: '%s' is no time zone, as Asia/Shanghai",
              "schedule：zone：“%s”不是时区，如 Asia/Shanghai", zone));
    }
  }

  /** The first due time after a moment; null where there is none any more. */
  public Instant after(Instant moment) {
    ZonedDateTime next = cron.next(moment.atZone(zone));
    return next == null ? null : next.toInstant();
  }

  /** The time zone. */
  public ZoneId zone() {
    return zone;
  }
}
