package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings.Output;
import org.junheng.landing.Limits;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** Runs up to the census tables, one after another in one warehouse; each is published. */
final class CensusRuns {
  private static final Definitions DEFINITIONS = Definitions.load();

  private final Path folder;
  private RunPlan plan;
  private Set<Output> outputs;

  CensusRuns(Path folder) {
    this.folder = folder;
  }

  /** Writes a file below {@code landing/} or {@code reference/}. */
  void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the next runs make of the tables. */
  void makes(Output... wanted) {
    outputs = Set.of(wanted);
  }

  /** Decides what a run would do and publishes that it was done, without reading a row. */
  void plan() {
    Settings settings = settings();
    plan = new RunPlanner(settings, DEFINITIONS, reference(), "test").plan(year -> true);
    publish();
  }

  /** A run with its census tables. */
  void run() {
    Settings settings = settings();
    plan = new RunPlanner(settings, DEFINITIONS, reference(), "test").plan(year -> true);
    try (Progress progress =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), Map.of())) {
      RunContext run =
          new RunContext(
              SharedSpark.session(),
              plan,
              settings,
              DEFINITIONS,
              reference(),
              warehouse(),
              progress);
      TakeIn.run(run);
      CensusTables.write(run);
    }
    publish();
  }

  RunPlan lastPlan() {
    return plan;
  }

  /** Rows of a table of the last run. */
  List<Row> table(String table, String where) {
    String location = warehouse().location("releases/" + plan.releaseId() + "/" + table);
    return SharedSpark.session().read().parquet(location).where(where).collectAsList();
  }

  /** The row of {@code data_quality} of a form. */
  Row quality(String county, String form) {
    List<Row> rows =
        table("data_quality", "form = '" + form + "' and county_code = '" + county + "'");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** What a rule says of what the last run was made from. */
  List<Backtest.OfYear> backtest(String id) {
    return new Backtest(warehouse(), DEFINITIONS, reference().decisions(), settings().intake())
        .of(id)
        .years();
  }

  /** A text that the archive keeps. */
  String archived(String sha256) {
    byte[] content = new Archive(warehouse()).read(sha256, 1_000_000);
    return new String(content, StandardCharsets.UTF_8);
  }

  private Reference reference() {
    return Reference.read(Storage.at(settings().reference()), DEFINITIONS);
  }

  private Storage warehouse() {
    return Storage.at(settings().warehouse());
  }

  private Settings settings() {
    return new Settings(
        folder.resolve("landing").toString(),
        folder.resolve("warehouse").toString(),
        folder.resolve("reference").toString(),
        List.of("B2012"),
        Map.of(),
        Limits.NONE,
        new Settings.Spark("local[2]", List.of(), false, Map.of()),
        null,
        new Settings.Publish(outputs, null, null));
  }

  private void publish() {
    Manifest manifest =
        new Manifest(
            plan.releaseId(),
            plan.madeAt(),
            plan.previousRelease(),
            plan.version(),
            plan.fingerprint(),
            DEFINITIONS.fingerprint(),
            plan.standards(),
            plan.years(),
            plan.reference(),
            0,
            0,
            plan.inputs(),
            List.of(),
            Map.of());
    new Releases(warehouse()).publish(plan.preparing(), manifest);
  }
}
