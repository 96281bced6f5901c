package org.junheng.job;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.job.Settings.Output;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/** A run's real steps, one after another in the tests' Spark, without the record of runs. */
final class Night {
  private final RunContext run;

  private Night(RunContext run) {
    this.run = run;
  }

  /** Settings of a folder with {@code landing/}, {@code reference/} and {@code warehouse/}. */
  static Settings settings(Path folder, String... standards) {
    return settings(
        folder.resolve("landing"),
        folder.resolve("reference"),
        folder.resolve("warehouse"),
        Set.of(),
        standards);
  }

  static Settings settings(
      Path landing, Path reference, Path warehouse, Set<Output> outputs, String... standards) {
    return new Settings(
        landing.toString(),
        warehouse.toString(),
        reference.toString(),
        List.of(standards),
        Map.of(),
        Limits.NONE,
        new Settings.Spark("local[2]", List.of(), List.of(), null, false, Map.of()),
        null,
        new Settings.Publish(outputs, null, null, null),
        null,
        null,
        null,
        null);
  }

  static RunPlanner planner(Settings settings, Definitions definitions) {
    return new RunPlanner(settings, definitions, reference(settings, definitions), "test");
  }

  static Reference reference(Settings settings, Definitions definitions) {
    return Reference.read(Storage.at(settings.reference()), definitions);
  }

  /** Plans and derives all tables, and publishes nothing. */
  static Night prepared(JavaSparkContext spark, Settings settings, Definitions definitions) {
    RunPlanner planner = planner(settings, definitions);
    RunPlan plan = planner.plan(year -> true);
    planner.save(plan);
    return work(spark, settings, definitions, plan);
  }

  /** Derives all tables as planned. */
  static Night work(
      JavaSparkContext spark, Settings settings, Definitions definitions, RunPlan plan) {
    try (StepProgress progress =
        new StepProgress(new PrintStream(OutputStream.nullOutputStream()), null, Map.of())) {
      RunContext run =
          new RunContext(
              spark,
              plan,
              settings,
              definitions,
              reference(settings, definitions),
              Storage.at(settings.warehouse()),
              progress);
      CountyYearsStep.run(run);
      NeighboursStep.run(run);
      ProvinceStep.run(run);
      RecountStep.run(run);
      run.close(); // what outputs read is opened again by those that ask
      return new Night(run);
    }
  }

  /** Plans, derives all tables and publishes them. */
  static Night published(JavaSparkContext spark, Settings settings, Definitions definitions) {
    Night night = prepared(spark, settings, definitions);
    new Releases(night.run.warehouse())
        .publish(night.plan().preparing(night.run.work()), ReleaseCheck.result(night.run));
    return night;
  }

  /** The same, where a release may have to wait for a decision. */
  static Night nightly(JavaSparkContext spark, Settings settings, Definitions definitions) {
    Night night = prepared(spark, settings, definitions);
    NightlyJob.publish(night.run);
    return night;
  }

  /** The same with something that is made of the tables. */
  static Night published(
      JavaSparkContext spark,
      Settings settings,
      Definitions definitions,
      List<Consumer<RunContext>> outputs) {
    Night night = prepared(spark, settings, definitions);
    night.make(
        run -> {
          outputs.forEach(output -> output.accept(run));
          new Releases(run.warehouse())
              .publish(run.plan().preparing(run.work()), ReleaseCheck.result(run));
        });
    return night;
  }

  /** Makes something of the tables. */
  void make(Consumer<RunContext> output) {
    try (run) {
      output.accept(run);
    }
  }

  /** What a release of the tables that lie there now is made from and holds. */
  Manifest result() {
    return ReleaseCheck.result(run);
  }

  RunPlan plan() {
    return run.plan();
  }

  /** Counts the tables that lie there now a second time; what differs fails. */
  void recount() {
    try (run) {
      RecountStep.run(run);
    }
  }

  /** What the release was made from and holds. */
  Manifest manifest() {
    return new Releases(run.warehouse()).manifest(plan().releaseId());
  }

  /** The folder of its tables. */
  Storage release() {
    Storage published = new Releases(run.warehouse()).folder(plan().releaseId());
    return published.exists("manifest.json") ? published : run.preparing();
  }

  /** The rows of a table, column name to value; lists are Java lists. */
  List<Map<String, Object>> rows(String name) {
    Table table = run.definitions().table(name);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object[] cells : TableReader.of(release(), table).all()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        row.put(column.name(), cells[row.size()]);
      }
      rows.add(row);
    }
    return rows;
  }
}
