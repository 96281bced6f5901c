package org.junheng.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A moment of a run, told by its clock, by what it says or by what it has written. */
record Moment(String name, Function<Path, Watch> from) {
  /** Whether it has come, asked again and again. */
  interface Watch {
    boolean hasCome(List<String> lines, Duration since);
  }

  /** The steps of a run of {@link SmallProvince}, in their order. */
  private static final List<String> STEPS =
      List.of("county-years", "neighbours", "province", "recount", "page", "duckdb", "publish");

  /** What a run writes between its steps, in its order. */
  private static final List<String> BEFORE_STEPS =
      List.of(".at-work.json", "archive/content/*/*", "archive/ledger/*", "preparing/*/release/*");

  private static final List<String> AFTER_STEPS =
      List.of(
          "preparing/*/release/manifest.json",
          "preparing/*/release/checksums.json",
          "releases/*",
          "CURRENT.json",
          "publications/*",
          ".last-seen");

  /** Every boundary of a run: what it keeps before and after its steps, and both ends of each. */
  static List<Moment> boundaries() {
    List<Moment> moments = new ArrayList<>();
    BEFORE_STEPS.forEach(files -> moments.add(written(files)));
    for (String step : STEPS) {
      moments.add(said(step + " begins", step + " +(last time .*)?"));
      moments.add(said(step + " is done", step + " +done in .*"));
    }
    AFTER_STEPS.forEach(files -> moments.add(written(files)));
    moments.add(said("all is told", "time .*"));
    return moments;
  }

  /** So long after the program was started. */
  static Moment after(Duration time) {
    return new Moment(
        "after " + time.toMillis() + " ms", any -> (lines, since) -> since.compareTo(time) >= 0);
  }

  private static Moment said(String name, String line) {
    return new Moment(
        name, any -> (lines, since) -> lines.stream().anyMatch(each -> each.matches(line)));
  }

  /** When files of a warehouse are others than when the run began; a star is any name. */
  private static Moment written(String files) {
    return new Moment(
        files + " is written",
        warehouse -> {
          String[] names = files.split("/");
          String before = stamps(warehouse, names);
          return (lines, since) -> !stamps(warehouse, names).equals(before);
        });
  }

  private static String stamps(Path folder, String[] names) {
    StringBuilder stamps = new StringBuilder();
    for (Path each : named(folder, names[0])) {
      if (names.length > 1) {
        stamps.append(stamps(each, Arrays.copyOfRange(names, 1, names.length)));
      } else {
        stamps.append(each.getFileName()).append(stamp(each)).append('\n');
      }
    }
    return stamps.toString();
  }

  /** Which file of that name it is, and when it was written; of folders nothing. */
  private static String stamp(Path file) {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      return about.isDirectory() ? "" : about.fileKey() + " " + about.lastModifiedTime();
    } catch (IOException goneMeanwhile) {
      return "";
    }
  }

  private static List<Path> named(Path folder, String name) {
    if (!name.equals("*")) {
      return Files.exists(folder.resolve(name)) ? List.of(folder.resolve(name)) : List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException notYet) {
      return List.of();
    } catch (IOException | UncheckedIOException goneMeanwhile) {
      return List.of();
    }
  }
}
