package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junheng.definition.DefinitionException;
import org.junheng.job.Schedule.Start;
import org.junheng.job.Schedule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run begins, by a clock that the test sets. */
class ScheduleTest {
  private static final NightTimes AT_TWO = new NightTimes("0 2 * * *", "Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-28T18:00:00Z");

  private String lies = "a";

  @Test
  void itBeginsAtItsDueTimeAndThenWaitsForTheNextOne() {
    Schedule schedule = schedule(NOON.minusSeconds(60), NOON, false);

    assertThat(schedule.due()).isEqualTo(DUE);
    assertThat(schedule.at(NOON)).isEmpty();
    assertThat(schedule.at(DUE.minusMillis(1))).isEmpty();
    assertThat(schedule.pause(DUE.minusMillis(700))).isEqualTo(Duration.ofMillis(700));
    assertThat(schedule.at(DUE)).contains(new Start(Why.DUE, DUE));
    schedule.begins(DUE);
    assertThat(schedule.at(DUE.plusSeconds(1))).isEmpty();
    assertThat(schedule.due()).isEqualTo(DUE.plus(Duration.ofDays(1)));
  }

  @Test
  void aMissedRunIsMadeUpForAtOnceAndOnlyOnce() {
    Instant before = NOON.minus(Duration.ofDays(3));
    Schedule schedule = schedule(before, NOON, false);

    Start start = schedule.at(NOON).orElseThrow();
    assertThat(start.why()).isEqualTo(Why.MISSED);
    assertThat(start.due()).isEqualTo(AT_TWO.after(before));
    schedule.begins(NOON);
    assertThat(schedule.at(NOON.plusSeconds(1))).isEmpty();
    assertThat(schedule.due()).isEqualTo(DUE);
  }

  @Test
  void whatWasNeverRunIsRunAtOnce() {
    assertThat(schedule(null, NOON, false).at(NOON)).contains(new Start(Why.FIRST, NOON));
  }

  @Test
  void aMachineThatSleptRunsWhenItWakes() {
    Schedule schedule = schedule(NOON, NOON, false);

    assertThat(schedule.at(DUE.plus(Duration.ofHours(5)))).contains(new Start(Why.DUE, DUE));
  }

  @Test
  void aClockThatIsSetBackBringsTheDueTimeBack() {
    Schedule schedule = schedule(NOON, NOON, false);
    Instant earlier = NOON.minus(Duration.ofDays(2));

    assertThat(schedule.at(earlier)).isEmpty();
    assertThat(schedule.due()).isEqualTo(AT_TWO.after(earlier));
    Schedule after = schedule(NOON.plus(Duration.ofDays(9)), NOON, false);
    assertThat(after.at(NOON)).as("the last run lies in the future").isEmpty();
    assertThat(after.due()).isEqualTo(DUE);
  }

  @Test
  void newFilesAreReadOnceTheyHaveBeenQuiet() {
    Schedule schedule = schedule(NOON, NOON, true);
    schedule.begins(NOON);

    assertThat(schedule.at(NOON.plusSeconds(200))).as("nothing new").isEmpty();
    lies = "half of b";
    assertThat(schedule.at(NOON.plusSeconds(210))).isEmpty();
    lies = "b";
    assertThat(schedule.at(NOON.plusSeconds(220))).isEmpty();
    assertThat(schedule.at(NOON.plusSeconds(339))).as("quiet for 119 s").isEmpty();
    assertThat(schedule.at(NOON.plusSeconds(350))).contains(new Start(Why.NEW_FILES, null));
    schedule.begins(NOON.plusSeconds(350));
    assertThat(schedule.at(NOON.plusSeconds(900))).as("b was taken in").isEmpty();
    lies = null;
    assertThat(schedule.at(NOON.plusSeconds(1000))).as("cannot be listed").isEmpty();
    assertThat(schedule.at(NOON.plusSeconds(1500))).isEmpty();
    lies = "a";
    assertThat(schedule.at(NOON.plusSeconds(1600))).isEmpty();
    lies = "b";
    assertThat(schedule.at(NOON.plusSeconds(1800))).as("all is as it was").isEmpty();
    assertThat(schedule.pause(NOON.plusSeconds(1800))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void whatCameWhileNobodyWatchedIsReadOnceItIsQuiet() {
    Schedule schedule = schedule(NOON, NOON, true);

    assertThat(schedule.at(NOON)).isEmpty();
    assertThat(schedule.at(NOON.plusSeconds(120))).contains(new Start(Why.NEW_FILES, null));
  }

  @Test
  void aFileThatComesDuringARunIsReadByTheNextOne() {
    Schedule schedule = schedule(NOON, NOON, true);
    schedule.begins(NOON);
    lies = "b";

    assertThat(schedule.at(NOON.plusSeconds(30))).isEmpty();
    assertThat(schedule.at(NOON.plusSeconds(150))).contains(new Start(Why.NEW_FILES, null));
  }

  @ParameterizedTest
  @CsvSource({
    "0 2 * * *, 2026-11-28T04:00:00Z, 2026-11-28T18:00:00Z",
    "30 1 * * 1-5, 2026-11-28T04:00:00Z, 2026-11-29T17:30:00Z",
    "*/5 * * * * *, 2026-11-28T04:00:01Z, 2026-11-28T04:00:05Z",
    "@daily, 2026-11-28T04:00:00Z, 2026-11-28T16:00:00Z"
  })
  void expressionsAreReadAsUnixWritesThem(String cron, Instant from, Instant due) {
    assertThat(new NightTimes(cron, "Asia/Shanghai").after(from)).isEqualTo(due);
  }

  /** In Berlin there is no half past two on 29 March 2026, and two of them on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 2026-03-30T00:30:00Z",
    "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T12:00:00Z, 2026-10-26T01:30:00Z"
  })
  void whereAnHourLacksThereIsNoRunAndWhereItComesTwiceThereIsOne(Instant from, Instant due) {
    assertThat(new NightTimes("30 2 * * *", "Europe/Berlin").after(from)).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at two", "0 25 * * *", "* * *", ""})
  void whatIsNoExpressionIsRefused(String cron) {
    assertThatThrownBy(() -> new NightTimes(cron, null))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("schedule: cron: '" + cron + "' is no cron expression");
    assertThatThrownBy(() -> new NightTimes("@daily", "Nanning"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("'Nanning' is no time zone");
  }

  private Schedule schedule(Instant finished, Instant now, boolean isWatching) {
    return new Schedule(
        AT_TWO,
        finished,
        now,
        isWatching ? () -> Optional.ofNullable(lies) : null,
        Duration.ofSeconds(10),
        Duration.ofSeconds(120));
  }
}
