package org.junheng.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A run of the packaged program that is killed at a moment, unless it ends before. */
final class KilledProgram {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Instant began = Instant.now();
  private final Process process;
  private final Thread reader;

  /** Which processes of a run get the signal 9; what they leave alive must end of itself. */
  enum Victim {
    ALL,
    JVM_OF_SPARK,
    STARTER
  }

  /**
   * How it ended.
   *
   * @param isKilled whether it was alive when the moment had come
   * @param lines what it told on both streams
   */
  record Ended(boolean isKilled, int status, List<String> lines) {
    String text() {
      return String.join("\n", lines);
    }
  }

  private KilledProgram(String... arguments) {
    try {
      process = Program.builder(arguments).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = new Thread(this::read, "reads " + process.pid());
    reader.start();
  }

  /** Runs it, and kills it when the moment has come; nothing of it is alive afterwards. */
  static Ended at(Moment moment, Victim victim, Path warehouse, String... arguments)
      throws InterruptedException {
    Moment.Watch watch = moment.from().apply(warehouse);
    return new KilledProgram(arguments).until(watch, victim);
  }

  private Ended until(Moment.Watch watch, Victim victim) throws InterruptedException {
    while (process.isAlive() && !watch.hasCome(lines, Duration.between(began, Instant.now()))) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    List<ProcessHandle> started = process.descendants().toList();
    boolean isKilled = process.isAlive();
    victims(victim, started).forEach(ProcessHandle::destroyForcibly);
    started.forEach(each -> each.onExit().join());
    int status = process.waitFor();
    reader.join();
    return new Ended(isKilled, status, List.copyOf(lines));
  }

  private Stream<ProcessHandle> victims(Victim victim, List<ProcessHandle> started) {
    Stream<ProcessHandle> starter = Stream.of(process.toHandle());
    boolean isAlone = started.isEmpty();
    return switch (victim) {
      case ALL -> Stream.concat(started.stream(), starter);
      case JVM_OF_SPARK -> isAlone ? starter : started.stream();
      case STARTER -> starter;
    };
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
