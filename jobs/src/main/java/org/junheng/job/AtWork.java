package org.junheng.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.warehouse.Json;

/**
 * What a run is at, noted in a file of its warehouse while it goes on: the record of runs cannot be
 * read meanwhile. The file goes with the run; where it stays, the run was stopped or failed. Off
 * the disk nothing is noted, and the record of runs is a database that can be read at any time.
 */
public final class AtWork {
  private static final String FILE = ".at-work.json";
  private static final String PLAN = "plan";

  private final Path file;
  private final String began = now();
  private final Map<String, String> steps = new TreeMap<>();
  private final Map<String, Double> done = new LinkedHashMap<>();

  private AtWork(Path file) {
    this.file = file;
  }

  /**
   * What was noted last.
   *
   * @param began when the run began, ISO-8601 in UTC, as all times here
   * @param steps the steps at work, and since when
   * @param done the steps that this run has done, in seconds
   */
  public record Noted(String began, Map<String, String> steps, Map<String, Double> done) {
    /** The steps at work, or those at which the run ended. */
    public List<String> at() {
      return List.copyOf(steps.keySet());
    }

    /** Whether it was still to be decided what there is to do. */
    public boolean isPlanning() {
      return steps.containsKey(PLAN);
    }
  }

  /** Notes that a run has begun to plan. */
  public static AtWork planning(String warehouse) {
    AtWork atWork = new AtWork(LastSeen.onDisk(warehouse).map(at -> at.resolve(FILE)).orElse(null));
    atWork.begin(PLAN);
    return atWork;
  }

  /** What was noted in a warehouse; nothing where no run is at work, was stopped or failed. */
  public static Optional<Noted> in(String warehouse) {
    try {
      Path file = LastSeen.onDisk(warehouse).map(at -> at.resolve(FILE)).orElse(null);
      return file == null || !Files.exists(file)
          ? Optional.empty()
          : Optional.of(Json.read(Files.readString(file), Noted.class));
    } catch (IOException | IllegalStateException goneMeanwhile) {
      return Optional.empty();
    }
  }

  /** Forgets a run that nothing is left to do of. */
  public static void forget(String warehouse) {
    new AtWork(LastSeen.onDisk(warehouse).map(at -> at.resolve(FILE)).orElse(null)).end();
  }

  /** A step begins; the plan stands by then. */
  synchronized void begin(String step) {
    steps.remove(PLAN);
    steps.put(step, now());
    note();
  }

  /** A step has ended. */
  synchronized void end(String step, double seconds) {
    steps.remove(step);
    done.put(step, seconds);
    note();
  }

  /** The run has come to its end. */
  public synchronized void end() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException isTold) {
      // who asks finds a run that is not at work: the next one writes the file anew
    }
  }

  private void note() {
    if (file == null) {
      return;
    }
    try {
      Path next = file.resolveSibling(FILE + "-next");
      Files.writeString(next, Json.write(new Noted(began, steps, done)));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException onlyForWhoAsks) {
      // a run does not fail because nobody can be told of it
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
