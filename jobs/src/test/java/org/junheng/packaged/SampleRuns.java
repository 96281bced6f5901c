package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.packaged.Program.Outcome;

/**
 * Runs over the sample that several tests look at: each costs half a minute, so each is made once,
 * when the first test asks, and the others wait for it.
 */
final class SampleRuns {
  /** Who runs the program on the first warehouse once more, has it alone. */
  static final String OF_FIRST = "runs on the first warehouse";

  private SampleRuns() {}

  /** A warehouse that a run has made, and the release in it. */
  record Made(Warehouse warehouse, Path landing, Outcome outcome, String releaseId) {
    Map<String, String> hashes() {
      return warehouse.hashes(releaseId);
    }
  }

  /** The sample in a new warehouse, on four threads. Nobody publishes into it again. */
  static Made first() {
    return First.MADE;
  }

  /** A run that was started while the first one was at work. */
  static Outcome atTheSameTime() {
    return First.atTheSameTime;
  }

  /** What status told while the first one was at work. */
  static Outcome statusMeanwhile() {
    first();
    return First.statusMeanwhile;
  }

  /** A run of a past year after the first one, with nothing changed. */
  static Outcome secondTime() {
    return First.SECOND_TIME;
  }

  /** The same in another warehouse, on one thread. */
  static Made onOneThread() {
    return OnOneThread.MADE;
  }

  private static final class First {
    private static Outcome statusMeanwhile;
    private static Outcome atTheSameTime;
    private static final Made MADE = make();
    private static final Outcome SECOND_TIME =
        run(MADE.warehouse(), MADE.landing(), "--years", "2021");

    private static Made make() {
      Path landing = Folders.landing("first/landing");
      Warehouse warehouse = new Warehouse(Folders.named("first/warehouse"));
      Outcome outcome =
          Program.runAndIn(
              "county-years",
              process -> {
                statusMeanwhile =
                    Program.run("status", "--warehouse", warehouse.folder().toString());
                atTheSameTime = run(warehouse, landing);
              },
              arguments(warehouse, landing, "--master", "local[4]"));
      return made(warehouse, landing, outcome);
    }
  }

  private static final class ForTables {
    private static final Path CONF = Folders.conf("for-tables", "outputs: [], largest_fall: 1.0");
  }

  private static final class OnOneThread {
    private static final Made MADE = make();

    private static Made make() {
      Path landing = Folders.landing("one-thread/landing");
      Warehouse warehouse = new Warehouse(Folders.named("one-thread/warehouse"));
      return made(warehouse, landing, runForTables(warehouse, landing, "local[1]"));
    }
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
    String conf = ForTables.CONF.toString();
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

  /**
   * The hashes of all tables but those that tell of history: how often a form was handed in, and
   * how ranks moved since the release before.
   */
  static Map<String, String> withoutHistory(Map<String, String> hashes) {
    Map<String, String> without = new TreeMap<>(hashes);
    without.remove("data_quality");
    without.remove("rank_moves");
    return without;
  }
}
