package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;

/**
 * What a run is at, noted in a file of its warehouse while it goes on: the record of runs cannot be
 * read meanwhile. The file goes with the run; where it stays, the run was stopped or failed.
 */
public final class AtWork {
  private static final String FILE = ".at-work.json";
  private static final String PLAN = "plan";

  private final String warehouse;
  private final String began = now();
  private final Map<String, String> steps = new TreeMap<>();
  private final Map<String, Double> done = new LinkedHashMap<>();

  private AtWork(String warehouse) {
    this.warehouse = warehouse;
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
    AtWork atWork = new AtWork(warehouse);
    atWork.begin(PLAN);
    return atWork;
  }

  /** What was noted in a warehouse; nothing where no run is at work, was stopped or failed. */
  public static Optional<Noted> in(String warehouse) {
    try {
      Optional<Path> file = onDisk(warehouse);
      boolean isThere =
          file.isPresent() ? Files.exists(file.get()) : Storage.at(warehouse).exists(FILE);
      if (!isThere) {
        return Optional.empty();
      }
      String text =
          file.isPresent() ? Files.readString(file.get()) : Storage.at(warehouse).readText(FILE);
      return Optional.of(Json.read(text, Noted.class));
    } catch (IOException | UncheckedIOException | IllegalStateException goneMeanwhile) {
      return Optional.empty();
    }
  }

  /** Forgets a run that nothing is left to do of. */
  public static void forget(String warehouse) {
    new AtWork(warehouse).end();
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
      if (onDisk(warehouse).isPresent()) {
        Files.deleteIfExists(onDisk(warehouse).get());
      } else {
        Storage.at(warehouse).delete(FILE);
      }
    } catch (IOException | UncheckedIOException isTold) {
      // who asks finds a run that is not at work: the next one writes the file anew
    }
  }

  private void note() {
    String text = Json.write(new Noted(began, steps, done));
    Optional<Path> file = onDisk(warehouse);
    try {
      if (file.isPresent()) { // also asked for and written where nothing of Hadoop is loaded
        Path next = file.get().resolveSibling(FILE + "-next");
        Files.writeString(next, text);
        Files.move(
            next, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Storage.at(warehouse).replaceText(FILE, text);
      }
    } catch (IOException | UncheckedIOException onlyForWhoAsks) {
      // a run does not fail because nobody can be told of it
    }
  }

  private static Optional<Path> onDisk(String warehouse) {
    return LastSeen.onDisk(warehouse).map(folder -> folder.resolve(FILE));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
