package org.junheng.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.publish.report.Chromium;
import org.junheng.storage.TemporaryFolder;

/**
 * Opens a page in a browser that has kept nothing and listens to what the page says of itself on
 * its console: how long after its opening a view was shown and its first chart stood.
 */
final class PageTimes {
  static final List<String> VIEWS =
      List.of(
          "view=counties",
          "view=counties&tab=change",
          "view=counties&tab=ranks",
          "view=counties&tab=trends",
          "view=counties&tab=levels",
          "view=plan",
          "view=quality",
          "view=dictionary");

  private static final Pattern TOLD = Pattern.compile("\"(shown|first chart) after ([0-9]+) ms\"");
  private static final int SECONDS_FOR_A_VIEW = 60;
  private static final int SECONDS_FOR_A_CHART = 3;

  private final Chromium chromium;
  private final Path document;
  private final int rounds;

  PageTimes(Chromium chromium, Path document, int rounds) {
    this.chromium = chromium;
    this.document = document;
    this.rounds = rounds;
  }

  /**
   * Milliseconds after the page was asked for.
   *
   * @param chart empty where the view has none
   */
  record Times(int shown, OptionalInt chart) {}

  /** The medians of a view. */
  Times of(String hash) {
    List<Integer> shown = new ArrayList<>();
    List<Integer> charts = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Times once = once(hash);
      shown.add(once.shown());
      once.chart().ifPresent(charts::add);
    }
    return new Times(
        median(shown), charts.isEmpty() ? OptionalInt.empty() : OptionalInt.of(median(charts)));
  }

  private Times once(String hash) {
    try (TemporaryFolder profile = new TemporaryFolder()) {
      Process process =
          new ProcessBuilder(
                  chromium.command(
                      profile.path(),
                      "--enable-logging=stderr",
                      "--window-size=1280,900",
                      document.toUri() + hash))
              .redirectErrorStream(true)
              .start();
      try {
        return heard(process, hash);
      } finally {
        end(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A view without a chart says nothing of one: it is given a while after it was shown. */
  private Times heard(Process process, String hash) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    int shown = -1;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_A_VIEW);
    while (System.nanoTime() < end && process.isAlive()) {
      if (!told.ready()) {
        pause();
        continue;
      }
      Matcher matcher = TOLD.matcher(told.readLine());
      if (!matcher.find()) {
        continue;
      }
      int after = Integer.parseInt(matcher.group(2));
      if (matcher.group(1).equals("first chart")) {
        return new Times(shown < 0 ? after : shown, OptionalInt.of(after));
      }
      shown = after;
      end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_A_CHART);
    }
    if (shown < 0) {
      throw new IOException(document + hash + " was not shown in " + SECONDS_FOR_A_VIEW + " s");
    }
    return new Times(shown, OptionalInt.empty());
  }

  private static int median(List<Integer> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was interrupted", e);
    }
  }

  /** Its helpers write into the profile until they end. */
  private static void end(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join());
  }
}
