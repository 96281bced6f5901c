package org.junheng.packaged;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The packaged program, run as its users run it: {@code java -jar junheng.jar}, but for the
 * compiler of the JVM that they start themselves.
 */
final class Program {
  private static final Path JAR = Path.of(System.getProperty("junheng.jar", "target/junheng.jar"));

  private Program() {}

  /**
   * How a run of the program ended.
   *
   * @param lines what it told on both streams, line by line
   */
  record Outcome(int status, List<String> lines, Duration took) {
    String text() {
      return String.join("\n", lines);
    }

    /** The steps that began, in their order: a step's name stands alone or before its last time. */
    List<String> steps() {
      return lines.stream()
          .filter(line -> line.matches("[a-z-]+ +(last time .*)?"))
          .map(line -> line.split(" ")[0])
          .toList();
    }
  }

  /** Runs the program to its end. */
  static Outcome run(String... arguments) {
    return new Running(Map.of(), arguments).toItsEnd();
  }

  /**
   * What the program told on each of its streams.
   *
   * @param out standard output
   * @param err standard error
   */
  record Apart(int status, String out, String err) {
    /** Standard output as one JSON document; anything besides it is an error. */
    JsonNode document() {
      try {
        return JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readTree(out);
      } catch (IOException e) {
        throw new AssertionError("no JSON document: " + out + "\n" + err, e);
      }
    }
  }

  /** Runs the program to its end and keeps its streams apart. */
  static Apart runApart(String... arguments) {
    try {
      Path out = Files.createTempFile("junheng", ".out");
      Path err = Files.createTempFile("junheng", ".err");
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      int status = process.waitFor();
      return new Apart(status, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The program, not started yet. */
  static ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // most commands are over before the other one pays
    command.add("-jar");
    command.add(JAR.toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Runs the program in an environment with other variables. */
  static Outcome runWith(Map<String, String> environment, String... arguments) {
    return new Running(environment, arguments).toItsEnd();
  }

  /**
   * Runs the program and kills the JVM that Spark runs in, as a power failure would, a moment after
   * a step began.
   */
  static Outcome runAndKillIn(String step, Duration moment, String... arguments) {
    return runAndIn(
        step,
        process -> {
          pause(moment);
          process
              .descendants()
              .filter(each -> each.children().findAny().isEmpty())
              .forEach(ProcessHandle::destroyForcibly);
        },
        arguments);
  }

  /** Runs the program and tells it to end, as a person or the system does, once a step began. */
  static Outcome runAndStopIn(String step, String... arguments) {
    return runAndIn(step, process -> process.toHandle().destroy(), arguments);
  }

  /** Runs the program and kills it, but not what it has started, once a step began. */
  static Outcome runAndKillTheStarterIn(String step, String... arguments) {
    return runAndIn(step, process -> process.toHandle().destroyForcibly(), arguments);
  }

  /** Runs the program and does something else once a step has begun. */
  static Outcome runAndIn(String step, Consumer<Process> something, String... arguments) {
    Running running = new Running(Map.of(), arguments);
    running.onLine =
        line -> {
          if (line.startsWith(step + " ") && !running.hasBegun) {
            running.hasBegun = true;
            something.accept(running.process);
          }
        };
    return running.toItsEnd();
  }

  private static void pause(Duration moment) {
    try {
      Thread.sleep(moment.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A started program. */
  private static final class Running {
    private final Instant began = Instant.now();
    private final Process process;
    private Consumer<String> onLine = line -> {};
    private boolean hasBegun;

    Running(Map<String, String> environment, String... arguments) {
      ProcessBuilder builder = builder(arguments).redirectErrorStream(true);
      builder.environment().putAll(environment);
      try {
        process = builder.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Outcome toItsEnd() {
      List<String> lines = new ArrayList<>();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          lines.add(line);
          onLine.accept(line);
        }
        int status = process.waitFor();
        return new Outcome(status, lines, Duration.between(began, Instant.now()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
