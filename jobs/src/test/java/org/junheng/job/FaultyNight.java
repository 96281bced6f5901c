package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.SharedSpark;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** Nights over one county and one census year, in warehouses where something goes wrong. */
final class FaultyNight {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final String COUNTY = "450103";
  private static final String FACILITIES = "2022/" + COUNTY + "/facilities.csv";

  private final Path folder;

  /** Lays what the county hands in into a folder. */
  FaultyNight(Path folder) {
    this.folder = folder;
    copy(SAMPLE.resolve("landing/2022/" + COUNTY), folder.resolve("landing/2022/" + COUNTY));
    write(
        folder.resolve("reference/counties.csv"),
        read(SAMPLE.resolve("reference/counties.csv"))
            .lines()
            .filter(line -> line.startsWith("code,") || line.startsWith(COUNTY))
            .reduce("", (text, line) -> text + line + "\n"));
  }

  /** The county hands a form in again, with another school's area in it. */
  void handInAgain() {
    Path file = folder.resolve("landing").resolve(FACILITIES);
    write(file, read(file).replace("2145000012,5339.02", "2145000012,5439.02"));
  }

  Path landing() {
    return folder.resolve("landing");
  }

  /** A night, and the content hashes that it publishes. */
  Map<String, String> night(String warehouse) {
    return night(warehouse, landing().toString(), Clock.systemUTC());
  }

  Map<String, String> night(String warehouse, String landing, Clock clock) {
    Settings settings = settings(warehouse, landing);
    RunPlanner planner =
        new RunPlanner(
            settings,
            Folder.DEFINITIONS,
            Night.reference(settings, Folder.DEFINITIONS),
            "test",
            clock);
    RunPlan plan = planner.plan(year -> true);
    if (planner.made(plan).isEmpty()) {
      planner.save(plan);
      publish(settings, plan);
    }
    return hashes(warehouse);
  }

  /** What is planned, and nothing more. */
  RunPlan planned(String warehouse) {
    Settings settings = settings(warehouse, landing().toString());
    RunPlanner planner = Night.planner(settings, Folder.DEFINITIONS);
    RunPlan plan = planner.plan(year -> true);
    planner.save(plan);
    return plan;
  }

  /** The rest of a night. */
  Map<String, String> rest(String warehouse, RunPlan plan) {
    publish(settings(warehouse, landing().toString()), plan);
    return hashes(warehouse);
  }

  private static void publish(Settings settings, RunPlan plan) {
    Night night = Night.work(SharedSpark.context(), settings, Folder.DEFINITIONS, plan);
    new Releases(Storage.at(settings.warehouse()))
        .publish(plan.preparing(Storage.at(settings.warehouse())), night.result());
  }

  static Map<String, String> hashes(String warehouse) {
    Map<String, String> hashes = new TreeMap<>();
    Manifest manifest = new Releases(Storage.at(warehouse)).current().orElseThrow();
    manifest.tables().forEach((name, table) -> hashes.put(name, table.contentHash()));
    return hashes;
  }

  private Settings settings(String warehouse, String landing) {
    return Night.settings(folder, "B2012")
        .at(landing, warehouse, folder.resolve("reference").toString());
  }

  /** Another warehouse with the same in it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
