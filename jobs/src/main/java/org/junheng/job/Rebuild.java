package org.junheng.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.language.Language;
import org.junheng.reference.CensusYears;
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
              "release %s does not say how it was planned (plan.json is missing) and cannot be rebuilt",
              "版本 %s 没有记录它的计划（缺少 plan.json），无法重算", releaseId));
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
    CensusYears states =
        then.censusYears() == null
            ? ReleaseDecisions.of(warehouse, release, definitions).states()
            : then.censusYears();
    RunPlan anew = then.anew(states, blocks, version, parts.figuring());
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
    DifferenceSummary summary = difference.summary(Set.of(), figure -> true, kept, also);
    return new Rebuilt(release, now, tables(release, now, summary), summary, lacks);
  }

  private static List<TableRebuilt> tables(Manifest then, Manifest now, DifferenceSummary summary) {
    Set<String> names = new TreeSet<>(then.tables().keySet());
    names.addAll(now.tables().keySet());
    Set<String> differing =
        summary.tables().stream()
            .map(DifferenceSummary.TableCount::table)
            .collect(Collectors.toSet());
    List<TableRebuilt> tables = new ArrayList<>();
    for (String name : names) {
      TableSummary was = then.tables().get(name);
      TableSummary is = now.tables().get(name);
      tables.add(
          new TableRebuilt(
              name,
              was == null ? null : was.rows(),
              is == null ? null : is.rows(),
              was != null && is != null && areEqual(was, is, !differing.contains(name))));
    }
    return tables;
  }

  /** By their hashes; by their rows where a version before 0.2 hashed in another way. */
  private static boolean areEqual(TableSummary was, TableSummary is, boolean hasSameRows) {
    return was.contentHash().length() == is.contentHash().length()
        ? was.contentHash().equals(is.contentHash())
        : was.rows() == is.rows() && hasSameRows;
  }
}
