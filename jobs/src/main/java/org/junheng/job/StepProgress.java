package org.junheng.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junheng.language.Language;

/**
 * Tells a person how a run comes on: the steps at work, what is done of all, how long, and last
 * time. Steps may be at work beside each other; what a thread tells is of the step that it began.
 */
public final class StepProgress implements AutoCloseable {
  private static final int SECONDS_BETWEEN = 5;
  private static final int WIDTH = 13;
  private static final int WIDE_FROM = 0x2E80;

  private final PrintStream out;
  private final AtWork noted;
  private final Map<String, Duration> lastTime;
  private final Map<String, Duration> times = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Doing> doing = new ConcurrentSkipListMap<>();
  private final ThreadLocal<String> ofThread = new ThreadLocal<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  /** What a step that is at work is at. */
  private static final class Doing {
    private final Instant began = Instant.now();
    private volatile Supplier<String> at = () -> null;

    private Duration since() {
      return Duration.between(began, Instant.now());
    }
  }

  /**
   * Progress on a stream.
   *
   * @param noted what the run is at, for those who ask meanwhile; null: nobody does
   * @param lastTime what each step took the last time
   */
  public StepProgress(PrintStream out, AtWork noted, Map<String, Duration> lastTime) {
    this.out = out;
    this.noted = noted;
    this.lastTime = lastTime;
    clock.scheduleAtFixedRate(this::tick, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** A step begins. */
  public void begin(String name) {
    doing.put(name, new Doing());
    ofThread.set(name);
    if (noted != null) {
      noted.begin(name);
    }
    Duration last = lastTime.get(name);
    line(name, last == null ? "" : Language.either("last time %s", "上次%s", seconds(last)));
  }

  /** What the step is at. */
  public void tell(String words) {
    of().at = () -> words;
  }

  /** What a person should know in any case. */
  public void say(String sentence) {
    line(ofThread.get() == null ? "" : ofThread.get(), sentence);
  }

  /** Something that is counted while it is done. */
  public void count(String what, Supplier<Long> done, long all) {
    of().at = () -> done.get() + Language.either(" of ", "／") + all + " " + what;
  }

  /** The step has ended. */
  public void end(String name) {
    Duration took = doing.remove(name).since();
    times.put(name, took);
    if (noted != null) {
      noted.end(name, took.toMillis() / 1000.0);
    }
    line(name, Language.either("done in %s", "用时%s", seconds(took)));
  }

  /** What each step of this run took. */
  public Map<String, Duration> times() {
    return times;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** A duration as people read it. */
  public static String seconds(Duration duration) {
    return Language.either("%.1f s", "%.1f秒", duration.toMillis() / 1000.0);
  }

  /** The step that this thread began; where it began none, nobody listens. */
  private Doing of() {
    String name = ofThread.get();
    Doing step = name == null ? null : doing.get(name);
    return step == null ? new Doing() : step;
  }

  private void tick() {
    doing.forEach(
        (name, step) -> {
          String at = step.at.get();
          String words = at == null ? "" : at + Language.either(", ", "，");
          line(name, words + seconds(step.since()));
        });
  }

  /** A line of a step; a Chinese character is as wide as two others. */
  private void line(String step, String words) {
    String named = StepNames.named(step);
    int width = named.length() + (int) named.chars().filter(each -> each > WIDE_FROM).count();
    out.println(named + " ".repeat(Math.max(1, WIDTH - width)) + words);
  }
}
