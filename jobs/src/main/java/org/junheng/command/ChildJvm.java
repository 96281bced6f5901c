package org.junheng.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Another JVM with this program: its streams are this one's, and {@link Stopping} stops both. */
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

  /**
   * Runs the process to its end and gives its exit status. Where one JSON document is asked for,
   * what the process wrote is told once it has ended of itself.
   */
  static int run(ProcessBuilder builder, IntPredicate hasEnded)
      throws IOException, InterruptedException {
    if (!Told.isJson()) {
      return builder.start().waitFor();
    }
    Process child = builder.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    String document = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = child.waitFor();
    if (hasEnded.test(status) && !document.isBlank()) {
      Told.document(document);
    }
    return status;
  }
}
