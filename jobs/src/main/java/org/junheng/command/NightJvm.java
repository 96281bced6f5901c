package org.junheng.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junheng.job.LastSeen;

/** The JVM that Spark runs a night in. */
interface NightJvm {
  /**
   * Runs a command in it and gives its exit status.
   *
   * @param arguments the command with all that it means
   * @param seen what lay there when the run began, where that is known
   */
  int start(List<String> arguments, Optional<LastSeen> seen)
      throws IOException, InterruptedException;
}
