package org.junheng.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A child process from its start to its end. */
public final class MeasuredProcess {
  private static final int LOOKS_MILLISECONDS = 50;
  private static final double NANOSECONDS = 1e9;
  private static final String PEAK = "VmHWM:";

  private final Process process;
  private long peakKib;

  private MeasuredProcess(Process process) {
    this.process = process;
  }

  /**
   * What a process took.
   *
   * @param seconds by the clock on the wall
   * @param peakMib the most memory that it or one of its own children held; 0 where the system does
   *     not tell
   */
  public record Took(double seconds, long peakMib) {}

  /** Runs a command to its end; an exit status above 1 is a failure. */
  public static Took run(ProcessBuilder command, Path log) {
    long start = System.nanoTime();
    try {
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      Thread stop = new Thread(process::destroy, "stop-measured");
      Runtime.getRuntime().addShutdownHook(stop);
      MeasuredProcess measured = new MeasuredProcess(process);
      int status = measured.watch();
      double seconds = (System.nanoTime() - start) / NANOSECONDS;
      Runtime.getRuntime().removeShutdownHook(stop);
      if (status > 1) {
        throw new IllegalStateException(
            "it ended with status %d: %s%n%s"
                .formatted(status, String.join(" ", command.command()), Files.readString(log)));
      }
      return new Took(seconds, measured.peakKib >> 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was interrupted", e);
    }
  }

  private int watch() throws InterruptedException {
    while (!process.waitFor(LOOKS_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .forEach(each -> peakKib = Math.max(peakKib, peakKib(each.pid())));
    }
    return process.exitValue();
  }

  /** The system keeps the peak while the process lives, so a look now and then sees it. */
  private static long peakKib(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException endedOrNotLinux) {
      return 0;
    }
  }
}
