package org.junheng.job;

import java.util.List;

/** What the tasks of a run share in a JVM: made by the first of them, gone with the next run. */
final class TasksOfJvm {
  private static String run;
  private static BlockDerivation derivation;
  private static BlockNeighbours neighbours;

  private TasksOfJvm() {}

  /** For the first round. */
  static synchronized BlockDerivation derivation(RunInputs inputs) {
    begin(inputs);
    if (derivation == null) {
      derivation = new BlockDerivation(inputs);
    }
    return derivation;
  }

  /** For the second round. */
  static synchronized BlockNeighbours neighbours(
      RunInputs inputs, NeighbourFacts facts, List<BlockPlan> blocks) {
    begin(inputs);
    if (neighbours == null) {
      neighbours = new BlockNeighbours(inputs, facts, CensusReading.prepared(inputs, blocks));
    }
    return neighbours;
  }

  private static void begin(RunInputs inputs) {
    if (!inputs.preparing().equals(run)) {
      run = inputs.preparing();
      derivation = null;
      neighbours = null;
    }
  }
}
