package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this program: its streams are this one's, and who stops one stops both. */
final class ChildJvm {
  private ChildJvm() {}

  /** A process that runs this program with flags and arguments of its own. */
  static ProcessBuilder of(List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>(flags);
    if (Files.isRegularFile(Version.place())) {
      command.add("-jar");
      command.add(Version.place().toString());
    } else {
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(Junheng.class.getName());
    }
    command.addAll(arguments);
    return of(command.toArray(String[]::new));
  }

  /** A process with all that stands behind {@code java}. */
  static ProcessBuilder of(String... line) {
    List<String> command = new ArrayList<>(List.of(line));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    return new ProcessBuilder(command).inheritIO();
  }

  /** Runs the process to its end and gives its exit status. */
  static int run(ProcessBuilder builder) throws IOException, InterruptedException {
    Process child = builder.start();
    Thread stop = new Thread(child::destroy, "stop-child");
    Runtime.getRuntime().addShutdownHook(stop);
    int status = child.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException alreadyStopping) {
      // this JVM was told to stop and has passed it on
    }
    return status;
  }
}
