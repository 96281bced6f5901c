package org.junheng.job;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings.Output;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/**
 * Nights in the tests' own JVM and Spark context: the same plan, steps, check and publishing as the
 * nightly job's, without the record of runs and without what is made of the tables.
 */
final class InProcess {
  static final Definitions DEFINITIONS = Definitions.load();

  private final Settings settings;

  InProcess(Settings settings) {
    this.settings = settings;
  }

  /** How nights run that take in a folder and keep to a warehouse. */
  static Settings settings(
      Path landing, Path reference, Path warehouse, List<String> standards, Set<Output> outputs) {
    return new Settings(
        landing.toString(),
        warehouse.toString(),
        reference.toString(),
        standards,
        Map.of(),
        Limits.NONE,
        new Settings.Spark("local[2]", List.of(), List.of(), null, false, Map.of()),
        null,
        new Settings.Publish(outputs, null, null));
  }

  /** What a night would do. */
  RunPlan plan() {
    return new RunPlanner(settings, DEFINITIONS, reference(), "test").plan(year -> true);
  }

  /** A whole night. */
  RunContext run() {
    return run(plan());
  }

  /** A whole night that was planned. */
  RunContext run(RunPlan plan) {
    PrintStream nobody =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (Progress progress = new Progress(nobody, Map.of())) {
      RunContext run =
          new RunContext(
              SharedSpark.context(),
              plan,
              settings,
              DEFINITIONS,
              reference(),
              warehouse(),
              progress);
      CountyYearsStep.run(run);
      NeighboursStep.run(run);
      ProvinceStep.run(run);
      new Releases(warehouse()).publish(plan.preparing(), ReleaseCheck.result(run));
      return run;
    }
  }

  /** The newest release's manifest. */
  Manifest manifest() {
    return new Releases(warehouse()).current().orElseThrow();
  }

  /** The rows of a table of the newest release, column name to value; lists are Java lists. */
  List<Map<String, Object>> rows(String table) {
    Storage release = new Releases(warehouse()).folder(manifest().releaseId());
    return TableReader.of(release, DEFINITIONS.table(table)).all().stream()
        .map(cells -> named(table, cells))
        .toList();
  }

  static Map<String, Object> named(String table, Object[] cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(DEFINITIONS.table(table).columns().get(i).name(), cells[i]);
    }
    return row;
  }

  Reference reference() {
    return Reference.read(Storage.at(settings.reference()), DEFINITIONS);
  }

  Storage warehouse() {
    return Storage.at(settings.warehouse());
  }
}
