package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.packaged.Program.Outcome;

/**
 * Runs over the sample that several tests look at: each costs half a minute, so each is made once,
 * when the first test asks.
 */
final class SampleRuns {
  private static Made first;
  private static Outcome atTheSameTime;
  private static Outcome secondTime;
  private static Made onOneThread;

  private SampleRuns() {}

  /** A warehouse that a run has made, and the release in it. */
  record Made(Warehouse warehouse, Path landing, Outcome outcome, String releaseId) {
    Map<String, String> hashes() {
      return warehouse.hashes(releaseId);
    }
  }

  /** The sample in a new warehouse, on four threads. */
  static synchronized Made first() {
    if (first == null) {
      Path landing = Folders.landing("first/landing");
      Warehouse warehouse = new Warehouse(Folders.named("first/warehouse"));
      Outcome outcome =
          Program.runAndIn(
              "take-in",
              process -> atTheSameTime = run(warehouse, landing),
              arguments(warehouse, landing, "--master", "local[4]"));
      first = made(warehouse, landing, outcome);
      secondTime = run(first.warehouse(), first.landing(), "--years", "2021");
    }
    return first;
  }

  /** A run that was started while the first one was at work. */
  static synchronized Outcome atTheSameTime() {
    first();
    return atTheSameTime;
  }

  /** A run of a past year after the first one, with nothing changed. */
  static synchronized Outcome secondTime() {
    first();
    return secondTime;
  }

  /** The same in another warehouse, on one thread. */
  static synchronized Made onOneThread() {
    if (onOneThread == null) {
      Path landing = Folders.landing("one-thread/landing");
      Warehouse warehouse = new Warehouse(Folders.named("one-thread/warehouse"));
      onOneThread = made(warehouse, landing, runForTables(warehouse, landing, "local[1]"));
    }
    return onOneThread;
  }

  /** What a run that published has made. */
  static Made made(Warehouse warehouse, Path landing, Outcome outcome) {
    assertThat(outcome.status()).as(outcome.text()).isIn(0, 1);
    return new Made(warehouse, landing, outcome, warehouse.currentId());
  }

  static Outcome run(Warehouse warehouse, Path landing, String... further) {
    return Program.run(arguments(warehouse, landing, further));
  }

  /** A run that makes the tables and nothing of them. */
  static Outcome runForTables(Warehouse warehouse, Path landing, String master) {
    return Program.run(argumentsForTables(warehouse, landing, master));
  }

  static String[] argumentsForTables(Warehouse warehouse, Path landing, String master) {
    String conf = Folders.conf("for-tables", "outputs: []").toString();
    return arguments(warehouse, landing, "--conf", conf, "--master", master);
  }

  static String[] arguments(Warehouse warehouse, Path landing, String... further) {
    String[] places = {
      "run",
      "--landing",
      landing.toString(),
      "--reference",
      Folders.SAMPLE.resolve("reference").toString(),
      "--warehouse",
      warehouse.folder().toString()
    };
    String[] all = java.util.Arrays.copyOf(places, places.length + further.length);
    System.arraycopy(further, 0, all, places.length, further.length);
    return all;
  }

  /** The hashes of all tables but the one that counts submissions, whose number is history. */
  static Map<String, String> withoutHistory(Map<String, String> hashes) {
    Map<String, String> without = new TreeMap<>(hashes);
    without.remove("data_quality");
    return without;
  }
}
