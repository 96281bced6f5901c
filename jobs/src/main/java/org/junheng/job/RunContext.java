package org.junheng.job;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Fall;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** What the steps of one run share. */
final class RunContext implements AutoCloseable {
  private final JavaSparkContext spark;
  private final RunPlan plan;
  private final Settings settings;
  private final Definitions definitions;
  private final Reference reference;
  private final Storage warehouse;
  private final Storage work;
  private final StepProgress progress;
  private final WrittenFiles files;
  private final PublishedTables published;
  private Broadcast<RunInputs> inputs;
  private CountyYearsResult countyYears;
  private KeptYears keptYears;
  private Manifest manifest;
  private Optional<Manifest> previous;
  private String follows;

  RunContext(
      JavaSparkContext spark,
      RunPlan plan,
      Settings settings,
      Definitions definitions,
      Reference reference,
      Storage warehouse,
      StepProgress progress) {
    this(spark, plan, settings, definitions, reference, warehouse, warehouse, progress);
  }

  /**
   * What a run shares that prepares its release elsewhere.
   *
   * @param work where the release is prepared; else the warehouse itself
   */
  RunContext(
      JavaSparkContext spark,
      RunPlan plan,
      Settings settings,
      Definitions definitions,
      Reference reference,
      Storage warehouse,
      Storage work,
      StepProgress progress) {
    this.spark = spark;
    this.plan = plan;
    this.settings = settings;
    this.definitions = definitions;
    this.reference = reference;
    this.warehouse = warehouse;
    this.work = work;
    this.progress = progress;
    this.files = WrittenFiles.of(working());
    this.published = new PublishedTables(this);
    this.follows = plan.previousRelease();
  }

  JavaSparkContext spark() {
    return spark;
  }

  RunPlan plan() {
    return plan;
  }

  Settings settings() {
    return settings;
  }

  Definitions definitions() {
    return definitions;
  }

  Reference reference() {
    return reference;
  }

  Storage warehouse() {
    return warehouse;
  }

  /** Where the release is prepared: the warehouse, but for a trial. */
  Storage work() {
    return work;
  }

  StepProgress progress() {
    return progress;
  }

  /** The files of the tables that were written so far. */
  WrittenFiles files() {
    return files;
  }

  /** The folder of what a run that goes on needs to know; no release carries it. */
  Storage working() {
    return work.in(plan.working());
  }

  /** The folder that the release is prepared in. */
  Storage preparing() {
    return work.in(plan.preparing(work));
  }

  /** The manifest of the release that unchanged blocks are taken over from; none at first. */
  synchronized Optional<Manifest> previous() {
    if (previous == null) {
      previous = Optional.ofNullable(plan.previousRelease()).map(new Releases(warehouse)::manifest);
    }
    return previous;
  }

  /** Tells of movements against that release, though nothing is taken over from it. */
  RunContext following(String releaseId) {
    follows = releaseId;
    return this;
  }

  /** The manifest of the release that movements are told against; none where there is none. */
  Optional<Manifest> follows() {
    return Objects.equals(follows, plan.previousRelease())
        ? previous()
        : Optional.ofNullable(follows).map(new Releases(warehouse)::manifest);
  }

  /** The manifest of the release that is prepared; there once its tables are checked. */
  synchronized Manifest manifest() {
    if (manifest == null) {
      manifest = ReleaseCheck.result(this);
    }
    return manifest;
  }

  /** The forms that lost so many rows against the release before that somebody must decide. */
  List<Fall> falls() {
    return previous()
        .map(before -> Fall.between(before, manifest(), settings.publish().largestFall()))
        .orElse(List.of());
  }

  /** What the outputs read of the tables. */
  PublishedTables published() {
    return published;
  }

  /** The years whose workbooks and reports are taken over; known when the tables are checked. */
  synchronized KeptYears keptYears() {
    if (keptYears == null) {
      keptYears = KeptYears.of(this);
    }
    return keptYears;
  }

  /** Derives and checks all tables, without the record of runs and without publishing. */
  void deriveAll() {
    CountyYearsStep.run(this);
    NeighboursStep.run(this);
    ProvinceStep.run(this);
  }

  /** The standards of the run. */
  List<Standard> standards() {
    return plan.standards().stream().map(definitions::standard).toList();
  }

  /** What every task needs. */
  synchronized Broadcast<RunInputs> inputs() {
    if (inputs == null) {
      inputs = spark.broadcast(RunInputs.of(this));
    }
    return inputs;
  }

  /** What the first round gave; a run that goes on after it reads it from the tables. */
  synchronized CountyYearsResult countyYears() {
    if (countyYears == null) {
      countyYears = CountyYearsStep.readBack(this);
    }
    return countyYears;
  }

  synchronized void keep(CountyYearsResult result) {
    countyYears = result;
  }

  @Override
  public void close() {
    published.close();
  }
}
