package org.junheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.benchmark.MeasuredProcess;
import org.junheng.benchmark.MeasuredProcess.Took;
import org.junheng.benchmark.SameTables;
import org.junheng.benchmark.SentAgain;
import org.junheng.benchmark.Sitting;
import org.junheng.benchmark.Sitting.Made;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.sample.SampleProvince;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** What is measured of one made-up province in each round, every work a process of its own. */
final class BenchmarkRounds {
  private static final long SEED = 1;
  private static final double BYTES_OF_A_MIB = 1 << 20;
  private static final String[] WITH_A_FURTHER_STANDARD = {
    "--standard", "Q2017", "--standard", "B2012", "--standard", "X-STRICT-JUNIOR"
  };

  /** What of a province can be measured. */
  enum Part {
    CORE,
    ALL,
    INCREMENTAL,
    CHECK
  }

  private final Path folder;
  private final String province;
  private final String settings;
  private final Path jar;
  private final Definitions definitions = Definitions.load();
  private final Sitting sitting = new Sitting();
  private boolean isCompared;

  /**
   * Makes a province of clean files up.
   *
   * @param folder a new one, for all that is made
   * @param settings the configuration of runs, but for what it says of publishing
   * @param jar the build that is measured; null: the one that runs
   */
  BenchmarkRounds(Path folder, int counties, Years years, String settings, Path jar)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.jar = jar;
    SampleCommand.make(
        new SampleProvince(counties, years.from(), years.to(), SEED, SampleProvince.Defects.NONE),
        folder);
    Files.createDirectory(folder.resolve("told"));
    List<Path> files = files(landing());
    this.province =
        "%d counties, census years %s: %d files, %.1f MiB"
            .formatted(counties, years, files.size(), mib(files));
  }

  /** Measures all of it once. */
  void round(Set<Part> parts) {
    measureBare();
    boolean withNightsAfter = parts.contains(Part.INCREMENTAL);
    if (parts.contains(Part.CORE)) {
      measureNights("core", "{outputs: []}", withNightsAfter);
    }
    if (parts.contains(Part.ALL)) {
      measureNights("all outputs", "{}", withNightsAfter);
    }
    if (parts.contains(Part.CHECK)) {
      measureCheck();
    }
  }

  /** What was measured in all rounds. */
  Sitting.Result result() {
    String program = jar == null ? "junheng " + Version.text() : jar.toString();
    return sitting.result(program, province);
  }

  private void measureBare() {
    List<String> arguments = new ArrayList<>(List.of("benchmark", "bare"));
    arguments.addAll(places());
    arguments.addAll(List.of("--out", bare().toString()));
    Path told = told("bare SQL");
    Took took = MeasuredProcess.run(ChildJvm.of(List.of(), arguments), told);
    String[] tells = read(told).strip().split(" ");
    sitting.addBare(
        took, Double.parseDouble(tells[0]), new Made(Long.parseLong(tells[1]), mib(files(bare()))));
  }

  private void measureNights(String outputs, String publish, boolean withNightsAfter) {
    Path conf = write(outputs + ".yml", BenchmarkSettings.of(settings, publish));
    Path warehouse = folder.resolve("warehouse-" + outputs.replace(' ', '-'));
    Storage.at(folder.toString()).delete(warehouse.getFileName().toString());
    measureNight("first night, " + outputs, conf, warehouse);
    compareOnce(warehouse);
    if (!withNightsAfter) {
      return;
    }
    measureNight("nothing new, " + outputs, conf, warehouse);
    try (SentAgain changed = new SentAgain(landing(), definitions)) {
      measureNight("one county-year sent again, " + outputs, conf, warehouse);
      measureNight("a further standard, " + outputs, conf, warehouse, WITH_A_FURTHER_STANDARD);
    }
  }

  private void measureNight(String work, Path conf, Path warehouse, String... further) {
    List<String> arguments = new ArrayList<>(List.of("run", "--conf", conf.toString()));
    arguments.addAll(places());
    arguments.addAll(List.of("--warehouse", warehouse.toString()));
    arguments.addAll(List.of(further));
    Took took = MeasuredProcess.run(program(arguments), told(work));
    sitting.add(work, took, madeIn(warehouse));
  }

  private void measureCheck() {
    List<String> arguments =
        List.of(
            "check",
            SentAgain.newestCounty(landing()).toString(),
            "--reference",
            reference().toString());
    sitting.add(
        "check of one county-year", MeasuredProcess.run(program(arguments), told("check")), null);
  }

  private void compareOnce(Path warehouse) {
    if (!isCompared) {
      isCompared = true;
      Releases releases = new Releases(Storage.at(warehouse.toString()));
      Path release = releases.folder(releases.currentId().orElseThrow()).onDisk();
      sitting.add(SameTables.of(bare(), release, definitions));
    }
  }

  private static Made madeIn(Path warehouse) {
    Releases releases = new Releases(Storage.at(warehouse.toString()));
    Manifest manifest = releases.current().orElseThrow();
    long rows = manifest.tables().values().stream().mapToLong(table -> table.rows()).sum();
    return new Made(rows, mib(files(releases.folder(manifest.releaseId()).onDisk())));
  }

  private ProcessBuilder program(List<String> arguments) {
    if (jar == null) {
      return ChildJvm.of(List.of(), arguments);
    }
    List<String> line = new ArrayList<>(List.of("-jar", jar.toString()));
    line.addAll(arguments);
    return ChildJvm.of(line.toArray(String[]::new));
  }

  private List<String> places() {
    return List.of("--landing", landing().toString(), "--reference", reference().toString());
  }

  private Path landing() {
    return folder.resolve("landing");
  }

  private Path reference() {
    return folder.resolve("reference");
  }

  private Path bare() {
    return folder.resolve("bare");
  }

  /** Where a work's last process tells what it does. */
  private Path told(String work) {
    System.err.println("  " + work);
    return folder.resolve("told").resolve(work + ".txt");
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double mib(List<Path> files) {
    return files.stream().mapToLong(file -> file.toFile().length()).sum() / BYTES_OF_A_MIB;
  }
}
