package org.junheng.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a person how a run comes on: the step, what is done of all, how long, and last time. */
public final class Progress implements AutoCloseable {
  private static final int SECONDS_BETWEEN = 5;

  private final PrintStream out;
  private final Map<String, Duration> lastTime;
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String step;
  private volatile Instant began;
  private volatile String doing;
  private volatile Supplier<Long> done;
  private volatile String what;
  private volatile long all;

  /**
   * Progress on a stream.
   *
   * @param lastTime what each step took the last time
   */
  public Progress(PrintStream out, Map<String, Duration> lastTime) {
    this.out = out;
    this.lastTime = lastTime;
    clock.scheduleAtFixedRate(this::tick, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** A step begins. */
  public void begin(String name) {
    step = name;
    began = Instant.now();
    doing = null;
    done = null;
    Duration last = lastTime.get(name);
    out.printf("%-12s%s%n", name, last == null ? "" : "last time " + seconds(last));
  }

  /** What the step is at. */
  public void tell(String doing) {
    this.doing = doing;
  }

  /** What a person should know in any case. */
  public void say(String sentence) {
    out.printf("%-12s%s%n", step, sentence);
  }

  /** Something that is counted while it is done. */
  public void count(String what, Supplier<Long> done, long all) {
    this.what = what;
    this.all = all;
    this.done = done;
  }

  /** The step has ended. */
  public void end() {
    Duration took = Duration.between(began, Instant.now());
    times.put(step, took);
    out.printf("%-12sdone in %s%n", step, seconds(took));
    step = null;
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
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }

  private void tick() {
    String name = step;
    if (name == null) {
      return;
    }
    Supplier<Long> counter = done;
    String at = counter == null ? doing : counter.get() + " of " + all + " " + what;
    String elapsed = seconds(Duration.between(began, Instant.now()));
    out.printf("%-12s%s%s%n", name, at == null ? "" : at + ", ", elapsed);
  }
}
