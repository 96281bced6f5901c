package org.junheng.job;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.Definitions;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/**
 * A night that publishes nothing: derives all tables as a run would, in a place of its own, and
 * says what they would change. The warehouse is only read.
 */
public final class Rehearsal {
  private static final String ON_THIS_MACHINE = "local";

  private final Settings settings;
  private final Definitions definitions;
  private final Reference reference;

  /** A rehearsal of what lies there now. */
  public Rehearsal(Settings settings, Definitions definitions, Reference reference) {
    this.settings = settings;
    this.definitions = definitions;
    this.reference = reference;
  }

  /**
   * What a run would change.
   *
   * @param before the release that is current
   * @param after what the run would publish
   */
  public record Effects(
      RunPlan plan,
      Manifest before,
      Manifest after,
      DifferenceSummary summary,
      List<RankMove> rankMoves) {}

  /**
   * Rehearses on a Spark of its own; nothing where there is no release to compare with.
   *
   * @param kept how many changed figures are kept
   * @param also hears of every changed figure
   */
  public Optional<Effects> run(
      RunPlanner planner,
      IntPredicate years,
      int kept,
      Consumer<ChangedFigure> also,
      PrintStream out) {
    JavaSparkContext spark = SparkStart.context(settings.spark());
    try {
      return on(spark, planner, years, kept, also, out);
    } finally {
      spark.stop();
    }
  }

  /** The same on a Spark that is there. */
  Optional<Effects> on(
      JavaSparkContext spark,
      RunPlanner planner,
      IntPredicate years,
      int kept,
      Consumer<ChangedFigure> also,
      PrintStream out) {
    Storage warehouse = Storage.at(settings.warehouse());
    Releases releases = new Releases(warehouse);
    Optional<Manifest> current = releases.current();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    try (TemporaryFolder here = new TemporaryFolder()) {
      Storage work = isOnThisMachine() ? Storage.at(here.path().toString()) : besides(warehouse);
      RunPlan plan = planner.planTrial(years, work);
      try (StepProgress progress = new StepProgress(out, null, Map.of());
          RunContext run =
              new RunContext(
                  spark, plan, settings, definitions, reference, warehouse, work, progress)) {
        run.deriveAll();
        return Optional.of(effects(run, Side.of(releases, current.get()), kept, also));
      } finally {
        if (!isOnThisMachine()) {
          warehouse.delete(place(work));
        }
      }
    }
  }

  private Effects effects(RunContext run, Side before, int kept, Consumer<ChangedFigure> also) {
    ReleaseDifference difference =
        new ReleaseDifference(
            run.inputs().value().archive(),
            definitions,
            before,
            new Side(run.manifest(), run.preparing()));
    return new Effects(
        run.plan(),
        before.manifest(),
        run.manifest(),
        difference.summary(Set.of(), figure -> true, kept, also),
        difference.rankMoves());
  }

  private boolean isOnThisMachine() {
    return settings.spark().master().startsWith(ON_THIS_MACHINE);
  }

  /** Where the machines of a cluster find it too. */
  private static Storage besides(Storage warehouse) {
    return warehouse.in("rehearsal/" + java.util.UUID.randomUUID());
  }

  private static String place(Storage work) {
    return work.location().replaceAll(".*/(rehearsal/[^/]+)/?$", "$1");
  }
}
