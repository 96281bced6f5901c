package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings.Output;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** Runs up to the census tables, one after another in one warehouse; each is published. */
final class CensusRuns {
  private static final Definitions DEFINITIONS = Definitions.load();

  private final Path folder;
  private RunPlan plan;
  private Night last;
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
    plan = Night.planner(settings(), DEFINITIONS).plan(year -> true);
    publish();
  }

  /** A run with all its tables. */
  void run() {
    last = Night.published(SharedSpark.context(), settings(), DEFINITIONS);
    plan = last.plan();
  }

  RunPlan lastPlan() {
    return plan;
  }

  /** Rows of a table of the last run. */
  List<Map<String, Object>> table(String table, Predicate<Map<String, Object>> where) {
    return last.rows(table).stream().filter(where).toList();
  }

  /** The row of {@code data_quality} of a form. */
  Map<String, Object> quality(String county, String form) {
    List<Map<String, Object>> rows =
        table(
            "data_quality",
            row -> form.equals(row.get("form")) && county.equals(row.get("county_code")));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** What a rule says of what the last run was made from. */
  List<Backtest.OfYear> backtest(String id) {
    return new Backtest(
            warehouse(),
            DEFINITIONS,
            Night.reference(settings(), DEFINITIONS).decisions(),
            settings().intake())
        .of(id)
        .years();
  }

  /** A text that the archive keeps. */
  String archived(String sha256) {
    byte[] content = new Archive(warehouse()).read(sha256, 1_000_000);
    return new String(content, StandardCharsets.UTF_8);
  }

  private Storage warehouse() {
    return Storage.at(settings().warehouse());
  }

  private Settings settings() {
    return Night.settings(
        folder.resolve("landing"),
        folder.resolve("reference"),
        folder.resolve("warehouse"),
        outputs,
        "B2012");
  }

  private void publish() {
    Manifest manifest =
        new Manifest(
            plan.releaseId(),
            plan.madeAt(),
            plan.previousRelease(),
            plan.version(),
            plan.program(),
            plan.fingerprint(),
            DEFINITIONS.fingerprint(),
            plan.standards(),
            plan.years(),
            plan.censusYears().defaultYear(),
            Map.of(),
            plan.reference(),
            plan.referenceRows(),
            plan.referenceNotes(),
            0,
            0,
            plan.inputs(),
            List.of(),
            Map.of());
    new Releases(warehouse()).publish(plan.preparing(warehouse()), manifest);
  }
}
