package org.junheng.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.language.Language;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junheng.warehouse.Releases;

/**
 * An old release computed again from the archive with the program of today: its submissions, its
 * decisions and its standards, under the definitions of today. Nothing is taken over from any
 * release, and the warehouse is only read.
 */
public final class Rebuild {
  private static final String PLAN = "plan.json";

  private final Settings settings;
  private final Definitions definitions;
  private final String version;
  private final Storage warehouse;
  private final Releases releases;

  /**
   * Rebuilds releases of a warehouse.
   *
   * @param version of the program of today
   */
  public Rebuild(Settings settings, Definitions definitions, String version) {
    this.settings = settings;
    this.definitions = definitions;
    this.version = version;
    this.warehouse = Storage.at(settings.warehouse());
    this.releases = new Releases(warehouse);
  }

  /**
   * A table then and now.
   *
   * @param rows then; null where the release has no such table
   * @param rowsNow null where today's definitions know no such table
   */
  public record TableRebuilt(String table, Long rows, Long rowsNow, boolean isEqual) {}

  /**
   * What became of a release.
   *
   * @param summary the rows that differ
   * @param lacks the release that movements were told against and that is gone; null where it is
   *     there
   */
  public record Rebuilt(
      Manifest release,
      Manifest now,
      List<TableRebuilt> tables,
      DifferenceSummary summary,
      String lacks) {
    /** Whether every table has the content that it had. */
    public boolean isEqual() {
      return tables.stream().allMatch(TableRebuilt::isEqual);
    }
  }

  /**
   * Computes a release again, on a Spark of its own.
   *
   * @param kept how many changed figures are kept
   * @param also hears of every changed figure
   */
  public Rebuilt run(String releaseId, int kept, Consumer<ChangedFigure> also, PrintStream out) {
    RunPlan then = planOf(releaseId);
    JavaSparkContext spark = SparkStart.context(settings.spark());
    try {
      return on(spark, then, kept, also, out);
    } finally {
      spark.stop();
    }
  }

  /** What a release was planned as; one of a version that kept no plan is refused. */
  RunPlan planOf(String releaseId) {
    Storage folder = releases.folder(releaseId);
    if (!folder.exists(PLAN)) {
      throw new DefinitionException(
          Language.either(
              "release %s does not say how it was planned; only releases of version 0.2 or later can"
                  + " be rebuilt",
              "版本 %s 没有记录它的计划；只能重算0.2及以后版本程序生成的版本", releaseId));
    }
    return Json.read(folder.readText(PLAN), RunPlan.class);
  }

  /** The same on a Spark that is there. */
  Rebuilt on(
      JavaSparkContext spark,
      RunPlan then,
      int kept,
      Consumer<ChangedFigure> also,
      PrintStream out) {
    Manifest release = releases.manifest(then.releaseId());
    Reference reference = ReleaseDecisions.reference(warehouse, release, definitions);
    Settings asThen = settings.under(definitions.withNeeded(release.standards()));
    ProgramParts parts = ProgramParts.running();
    List<BlockPlan> blocks =
        new BlockPlans(asThen, definitions, reference, parts)
            .of(then.inputs(), then.inputs(), Optional.empty());
    RunPlan anew = then.anew(blocks, version, parts.figuring());
    String follows = then.previousRelease();
    boolean isThere = follows != null && releases.ids().contains(follows);
    try (TemporaryFolder here = new TemporaryFolder();
        StepProgress progress = new StepProgress(out, null, Map.of());
        RunContext run =
            new RunContext(
                    spark,
                    anew,
                    asThen,
                    definitions,
                    reference,
                    warehouse,
                    Storage.at(here.path().toString()),
                    progress)
                .following(isThere ? follows : null)) {
      run.deriveAll();
      return compared(release, run, isThere ? null : follows, kept, also);
    }
  }

  private Rebuilt compared(
      Manifest release, RunContext run, String lacks, int kept, Consumer<ChangedFigure> also) {
    Manifest now = run.manifest();
    ReleaseDifference difference =
        new ReleaseDifference(
            new Archive(warehouse),
            definitions,
            Side.of(releases, release),
            new Side(now, run.preparing()));
    return new Rebuilt(
        release,
        now,
        tables(release, now),
        difference.summary(Set.of(), figure -> true, kept, also),
        lacks);
  }

  private static List<TableRebuilt> tables(Manifest then, Manifest now) {
    Set<String> names = new TreeSet<>(then.tables().keySet());
    names.addAll(now.tables().keySet());
    List<TableRebuilt> tables = new ArrayList<>();
    for (String name : names) {
      TableSummary was = then.tables().get(name);
      TableSummary is = now.tables().get(name);
      tables.add(
          new TableRebuilt(
              name,
              was == null ? null : was.rows(),
              is == null ? null : is.rows(),
              was != null && is != null && was.contentHash().equals(is.contentHash())));
    }
    return tables;
  }
}
