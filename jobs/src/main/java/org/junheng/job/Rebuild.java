package org.junheng.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junheng.warehouse.NoRelease;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableReader;

/**
 * Derives all tables of an old release once more from its archived files and the province's own
 * tables of then, by today's program and definitions, and compares them with what it holds. Nothing
 * is published.
 */
public final class Rebuild {
  private final Settings settings;
  private final Definitions definitions;
  private final Storage warehouse;
  private final int shown;

  /**
   * A rebuild in a warehouse.
   *
   * @param shown how many rows of a table are told that differ
   */
  public Rebuild(Settings settings, Definitions definitions, int shown) {
    this.settings = settings;
    this.definitions = definitions;
    this.warehouse = Storage.at(settings.warehouse());
    this.shown = shown;
  }

  /**
   * A row that one side alone has.
   *
   * @param then whether the old release has it; else it was derived now
   * @param cells its cells by column, those without a value left out
   */
  public record Row(boolean then, Map<String, String> cells) {}

  /**
   * How a table compares.
   *
   * @param hashThen null where the release had no such table
   * @param rowsOnlyThen rows of the release that were not derived now
   * @param rowsOnlyNow rows that the release does not have
   * @param rows some of them
   */
  public record Compared(
      String table,
      String hashThen,
      String hashNow,
      long rowsOnlyThen,
      long rowsOnlyNow,
      List<Row> rows) {
    /** Whether both hold the same rows. */
    public boolean isSame() {
      return hashNow.equals(hashThen);
    }
  }

  /**
   * A release and what it would be today.
   *
   * @param version the program that made it
   * @param isSameProgram whether today's program and definitions are those that made it
   * @param isSame whether all content hashes are equal
   * @param tables all tables, those first that differ
   */
  public record Result(
      String releaseId,
      String version,
      boolean isSameProgram,
      boolean isSame,
      List<Compared> tables) {}

  /** Rebuilds a release on a Spark of its own. */
  public Result run(String releaseId, String version, PrintStream out) {
    Manifest release = manifest(releaseId);
    JavaSparkContext spark = SparkStart.context(settings.spark());
    try {
      return on(spark, release, version, out);
    } finally {
      spark.stop();
    }
  }

  /** The manifest of a release that is there. */
  public Manifest manifest(String releaseId) {
    Releases releases = new Releases(warehouse);
    if (!releases.ids().contains(releaseId)) {
      throw new DefinitionException(NoRelease.of(releaseId));
    }
    return releases.manifest(releaseId);
  }

  /** The same on a Spark that is there. */
  Result on(JavaSparkContext spark, Manifest release, String version, PrintStream out) {
    ReleaseDecisions decisions = ReleaseDecisions.of(warehouse, release, definitions);
    Settings then = settings.under(release.standards()).withoutOutputs();
    try (TrialPlace place = TrialPlace.of(settings, warehouse);
        StepProgress progress = new StepProgress(out, null, Map.of());
        RunContext run =
            new RunContext(
                spark,
                plan(release, decisions, then, version),
                then,
                definitions,
                decisions.reference(),
                warehouse,
                place.folder(),
                progress)) {
      CountyYearsStep.run(run);
      NeighboursStep.run(run);
      ProvinceStep.run(run);
      return compared(release, run, version);
    }
  }

  /** Reads every file again, and takes nothing over. */
  private RunPlan plan(
      Manifest release, ReleaseDecisions decisions, Settings then, String version) {
    return new RunPlan(
        release.releaseId(),
        release.madeAt(),
        release.fingerprint(),
        Optional.ofNullable(release.previousRelease())
            .filter(new Releases(warehouse).ids()::contains)
            .orElse(null),
        version,
        release.program(),
        release.standards(),
        release.years(),
        decisions.states(),
        release.reference(),
        ReferenceNotes.rows(decisions.reference()),
        release.referenceNotes(),
        release.inputs(),
        release.inputs(),
        new BlockPlans(then, definitions, decisions.reference(), ProgramParts.running())
            .of(release.inputs(), release.inputs(), Optional.empty()),
        decisions.notTaken(),
        List.of());
  }

  private Result compared(Manifest release, RunContext run, String version) {
    Storage then = new Releases(warehouse).folder(release.releaseId());
    List<Compared> same = new ArrayList<>();
    List<Compared> differing = new ArrayList<>();
    run.manifest()
        .tables()
        .forEach(
            (name, now) -> {
              TableSummary before = release.tables().get(name);
              String hash = before == null ? null : before.contentHash();
              if (now.contentHash().equals(hash)) {
                same.add(new Compared(name, hash, hash, 0, 0, List.of()));
              } else {
                differing.add(
                    compared(definitions.table(name), hash, now.contentHash(), then, run));
              }
            });
    boolean isSame = differing.isEmpty();
    differing.addAll(same);
    return new Result(
        release.releaseId(),
        release.version(),
        release.version().equals(version)
            && release.definitionsFingerprint().equals(definitions.fingerprint()),
        isSame,
        differing);
  }

  private Compared compared(
      Table table, String hashThen, String hashNow, Storage then, RunContext run) {
    Map<Map<String, String>, Integer> rows = new HashMap<>();
    TableReader.of(then, table).forEach(cells -> rows.merge(told(table, cells), 1, Integer::sum));
    TableReader.of(run.preparing(), table)
        .forEach(cells -> rows.merge(told(table, cells), -1, Integer::sum));
    rows.values().removeIf(count -> count == 0);
    return new Compared(
        table.table(),
        hashThen,
        hashNow,
        rows.values().stream().filter(count -> count > 0).mapToLong(Integer::longValue).sum(),
        rows.values().stream().filter(count -> count < 0).mapToLong(count -> -count).sum(),
        rows.entrySet().stream()
            .sorted(
                Map.Entry.comparingByKey(
                    (one, other) -> one.toString().compareTo(other.toString())))
            .limit(shown)
            .map(row -> new Row(row.getValue() > 0, row.getKey()))
            .toList());
  }

  /** A row without its clock columns: when something happened is no content. */
  private static Map<String, String> told(Table table, Object[] cells) {
    Map<String, String> told = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null && !table.columns().get(i).clock()) {
        told.put(table.columns().get(i).name(), cells[i].toString());
      }
    }
    return told;
  }
}
