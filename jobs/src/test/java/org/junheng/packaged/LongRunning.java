package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program at work beside a test, which watches what it tells. */
final class LongRunning implements AutoCloseable {
  private static final int SECONDS = 120;

  private final Process process;
  private final Path document;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Thread reader = new Thread(this::read, "reader");
  private int known;

  /**
   * Starts it; its standard error is read line by line.
   *
   * @param document where its standard output goes
   * @param environment variables beside this machine's
   */
  LongRunning(Path document, Map<String, String> environment, String... arguments) {
    this.document = document;
    try {
      ProcessBuilder builder = Program.builder(arguments).redirectOutput(document.toFile());
      builder.environment().putAll(environment);
      process = builder.start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    reader.start();
  }

  private void read() {
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        lines.add(line);
      }
    } catch (IOException hasEnded) {
      // nothing more is told
    }
  }

  /** The next line that something is true of; what was told before it was seen. */
  String next(Predicate<String> asked) throws InterruptedException {
    for (long i = 0; i < SECONDS * 50L; i++) {
      while (known < lines.size()) {
        String line = lines.get(known++);
        if (asked.test(line)) {
          return line;
        }
      }
      if (!process.isAlive()) {
        throw new AssertionError("it has ended:\n" + text());
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nothing such within " + SECONDS + " s:\n" + text());
  }

  /** The JVM that it has started, and keeps. */
  ProcessHandle child() {
    return process
        .children()
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  /** Tells it to end, as the system does, and gives its exit status. */
  int stop() throws InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(text()).isTrue();
    reader.join();
    return process.exitValue();
  }

  String text() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  String document() {
    return Folders.read(document);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
