package org.junheng.packaged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;

/**
 * Runs after one county has handed in one file again: on a copy of the warehouse that holds the
 * release before, killed in the middle of three steps and gone on with each time; and in a new
 * warehouse.
 */
final class KilledRuns {
  private static final List<String> KILLED_IN = List.of("county-years", "neighbours", "province");

  /** Where not the JVM of Spark is killed, but the program is told to end. */
  static final String STOPPED_IN = "neighbours";

  /** Where not the JVM of Spark is killed, but the program that started it. */
  static final String STARTER_KILLED_IN = "province";

  /** The later steps take some tenths of a second. */
  private static final Duration SOON = Duration.ofMillis(20);

  private static final String MASTER = "local[2]";

  private static List<Killed> killed;
  private static Made finished;
  private static Outcome status;

  private KilledRuns() {}

  /** What a reader saw after a run was killed. */
  record Killed(
      String step,
      Outcome outcome,
      String currentId,
      List<String> releaseIds,
      Map<String, Integer> rowsFound) {}

  /** The runs that were killed, in their order. */
  static synchronized List<Killed> killed() {
    finished();
    return killed;
  }

  /** What status told after the last of them. */
  static synchronized Outcome status() {
    finished();
    return status;
  }

  /** The run that was not killed at last. */
  static synchronized Made finished() {
    if (finished == null) {
      Warehouse warehouse = new Warehouse(Folders.named("killed/warehouse"));
      Folders.copy(SampleRuns.first().warehouse().folder(), warehouse.folder());
      Path landing = changedLanding("killed/landing");
      killed = new ArrayList<>();
      for (String step : KILLED_IN) {
        String[] arguments = SampleRuns.argumentsForTables(warehouse, landing, MASTER);
        Outcome outcome =
            switch (step) {
              case STOPPED_IN -> Program.runAndStopIn(step, arguments);
              case STARTER_KILLED_IN -> Program.runAndKillTheStarterIn(step, arguments);
              default -> Program.runAndKillIn(step, SOON, arguments);
            };
        killed.add(
            new Killed(
                step,
                outcome,
                warehouse.currentId(),
                warehouse.releaseIds(),
                warehouse.rowsFound(warehouse.currentId())));
      }
      status = Program.run("status", "--warehouse", warehouse.folder().toString());
      finished =
          SampleRuns.made(warehouse, landing, SampleRuns.runForTables(warehouse, landing, MASTER));
    }
    return finished;
  }

  /** The sample, but a school of 450103 has 100 m² more. */
  static Path changedLanding(String name) {
    Path landing = Folders.landing(name);
    Folders.change(
        landing.resolve("2022/450103/facilities.csv"), "2145000012,5339.02", "2145000012,5439.02");
    return landing;
  }
}
