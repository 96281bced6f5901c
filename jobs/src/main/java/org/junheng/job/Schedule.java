package org.junheng.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When a run begins: at its due time; at once where one was missed, since a due time lies behind
 * the beginning of the last run that came to its end; and, where folders are watched, when what
 * lies there has changed and been quiet for a while, so that no half of a file is read. It asks no
 * clock.
 */
public final class Schedule {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final NightTimes times;
  private final Supplier<Optional<String>> watch;
  private final Duration lookEvery;
  private final Duration quiet;
  private Instant due;
  private Why why;
  private Instant asked;
  private Instant looked;
  private String seen;
  private Instant seenSince;
  private String taken;

  /** Why a run begins. */
  public enum Why {
    /** It is due. */
    DUE,
    /** It was due while nobody was there to begin it, or did not come to its end. */
    MISSED,
    /** None has come to its end in this warehouse. */
    FIRST,
    /** Something else lies in the folders. */
    NEW_FILES
  }

  /** A run that is to begin; due is null where new files are the reason. */
  public record Start(Why why, Instant due) {}

  /**
   * A schedule from now on.
   *
   * @param finished when the last run began that came to its end; null where none has
   * @param watch names what lies in the folders, nothing where that cannot be known now; null:
   *     nobody looks
   * @param lookEvery how often it is asked
   * @param quiet how long it must have said the same
   */
  public Schedule(
      NightTimes times,
      Instant finished,
      Instant now,
      Supplier<Optional<String>> watch,
      Duration lookEvery,
      Duration quiet) {
    this.times = times;
    this.watch = watch;
    this.lookEvery = lookEvery;
    this.quiet = quiet;
    this.asked = now;
    this.due = finished == null ? now : times.after(finished.isBefore(now) ? finished : now);
    this.why = finished == null ? Why.FIRST : isDue(now) ? Why.MISSED : Why.DUE;
  }

  /** What is to begin now. */
  public Optional<Start> at(Instant now) {
    if (now.isBefore(asked)) { // the clock was set back
      due = times.after(now);
      looked = null;
      seenSince = now;
    }
    asked = now;
    if (isDue(now)) {
      return Optional.of(new Start(why, due));
    }
    look(now);
    boolean isNew = seen != null && !seen.equals(taken);
    return isNew && !seenSince.plus(quiet).isAfter(now)
        ? Optional.of(new Start(Why.NEW_FILES, null))
        : Optional.empty();
  }

  /** A run begins now, and takes in what lies there. */
  public void begins(Instant now) {
    if (watch != null) {
      looked = now;
      watch.get().ifPresent(this::sees);
      taken = seen;
    }
    due = times.after(now);
    why = Why.DUE;
  }

  /** When the next run is due; null where none is any more. */
  public Instant due() {
    return due;
  }

  /** How long nothing can have to begin. */
  public Duration pause(Instant now) {
    Duration pause = LONGEST_PAUSE;
    if (due != null && Duration.between(now, due).compareTo(pause) < 0) {
      pause = Duration.between(now, due);
    }
    if (watch != null && lookEvery.compareTo(pause) < 0) {
      pause = lookEvery;
    }
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  private boolean isDue(Instant now) {
    return due != null && !due.isAfter(now);
  }

  private void look(Instant now) {
    if (watch == null || looked != null && now.isBefore(looked.plus(lookEvery))) {
      return;
    }
    looked = now;
    watch
        .get()
        .filter(word -> !Objects.equals(word, seen))
        .ifPresent(
            word -> {
              sees(word);
              seenSince = now;
            });
  }

  private void sees(String word) {
    seen = word;
    seenSince = looked;
  }
}
