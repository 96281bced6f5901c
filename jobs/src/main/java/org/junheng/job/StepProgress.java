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

/**
 * Tells a person how a run comes on: the steps at work, what is done of all, how long, and last
 * time. Steps may be at work beside each other; what a thread tells is of the step that it began.
 */
public final class StepProgress implements AutoCloseable {
  private static final int SECONDS_BETWEEN = 5;

  private final PrintStream out;
  private final Map<String, Duration> lastTime;
  private final Map<String, Duration> times = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, AtWork> atWork = new ConcurrentSkipListMap<>();
  private final ThreadLocal<String> ofThread = new ThreadLocal<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  /** What a step that is at work is at. */
  private static final class AtWork {
    private final Instant began = Instant.now();
    private volatile Supplier<String> doing = () -> null;

    private Duration since() {
      return Duration.between(began, Instant.now());
    }
  }

  /**
   * Progress on a stream.
   *
   * @param lastTime what each step took the last time
   */
  public StepProgress(PrintStream out, Map<String, Duration> lastTime) {
    this.out = out;
    this.lastTime = lastTime;
    clock.scheduleAtFixedRate(this::tick, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** A step begins. */
  public void begin(String name) {
    atWork.put(name, new AtWork());
    ofThread.set(name);
    Duration last = lastTime.get(name);
    out.printf("%-13s%s%n", name, last == null ? "" : "last time " + seconds(last));
  }

  /** What the step is at. */
  public void tell(String doing) {
    of().doing = () -> doing;
  }

  /** What a person should know in any case. */
  public void say(String sentence) {
    out.printf("%-13s%s%n", ofThread.get() == null ? "" : ofThread.get(), sentence);
  }

  /** Something that is counted while it is done. */
  public void count(String what, Supplier<Long> done, long all) {
    of().doing = () -> done.get() + " of " + all + " " + what;
  }

  /** The step has ended. */
  public void end(String name) {
    Duration took = atWork.remove(name).since();
    times.put(name, took);
    out.printf("%-13sdone in %s%n", name, seconds(took));
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

  /** The step that this thread began; where it began none, nobody listens. */
  private AtWork of() {
    String name = ofThread.get();
    AtWork step = name == null ? null : atWork.get(name);
    return step == null ? new AtWork() : step;
  }

  private void tick() {
    atWork.forEach(
        (name, step) -> {
          String doing = step.doing.get();
          out.printf("%-13s%s%s%n", name, doing == null ? "" : doing + ", ", seconds(step.since()));
        });
  }
}
