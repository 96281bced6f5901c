package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.difference.DifferenceFile;
import org.junheng.job.ReferenceNotes;
import org.junheng.job.Rehearsal;
import org.junheng.job.Rehearsal.Effects;
import org.junheng.job.RunPlan;
import org.junheng.job.RunPlanner;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.publish.report.DifferencePage;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;

/** What a run would take in and change, told without doing it. */
final class DryRun {
  private static final int KEPT = 50;

  private final Years years;
  private final Definitions definitions;
  private final Settings settings;
  private final Reference reference;
  private final RunPlanner planner;

  DryRun(Settings asked, Years years) {
    this.years = years;
    this.definitions = Definitions.load();
    this.settings = asked.under(definitions.withNeeded(asked.standards()));
    this.reference = Reference.read(Storage.at(settings.reference()), definitions);
    this.planner = new RunPlanner(settings, definitions, reference, Version.text());
  }

  /** What is told as JSON where there is nothing to compare with, or nothing new. */
  private record Planned(RunPlan plan) {}

  /** Whether all was told: nothing would change, or there is no release that anything could. */
  boolean tellWithoutSpark() {
    boolean isFirst = new Releases(Storage.at(settings.warehouse())).currentId().isEmpty();
    RunPlan plan = planner.planDry(years::contain);
    boolean isUpToDate = planner.isUpToDate(plan);
    if (isFirst || isUpToDate) {
      Told.result(new Planned(plan), () -> tell(plan, isUpToDate));
    }
    return isFirst || isUpToDate;
  }

  /**
   * Derives what a run would, and tells what is another in it.
   *
   * @param page where that is written as a page; null: nowhere
   * @param list where every changed figure is written; null: nowhere
   */
  int tell(Path page, Path list) throws IOException {
    Rehearsal rehearsal = new Rehearsal(settings, definitions, reference);
    Optional<Effects> effects =
        DifferenceFile.listing(
            list, each -> rehearsal.run(planner, years::contain, KEPT, each, System.err));
    if (effects.isEmpty()) {
      tellWithoutSpark();
      return Junheng.DONE;
    }
    Effects found = effects.get();
    if (page != null) {
      DifferencePage.write(
          page,
          definitions,
          "试算：本次报送将带来的变化",
          found.before(),
          found.after(),
          found.summary(),
          found.rankMoves());
    }
    Told.result(
        found,
        () -> {
          tell(found.plan(), false);
          new DifferenceText(definitions, found.before(), found.after())
              .tell(found.summary(), found.rankMoves());
        });
    return Junheng.DONE;
  }

  private static void tell(RunPlan plan, boolean isUpToDate) {
    if (isUpToDate) {
      System.out.println(Language.either("A run would change nothing.", "运行不会有任何变化。"));
    } else {
      tellChanged(plan);
    }
    plan.referenceNotes().forEach(note -> System.out.println(ReferenceNotes.told(note)));
  }

  private static void tellChanged(RunPlan plan) {
    System.out.println(
        Language.either(
            "A run would take in %d of %d county-years and publish a new release:",
            "运行将读入%2$d个县区学年中的%1$d个，并发布新版本：", plan.changed().size(), plan.inputs().size()));
    for (CountyYearInput input : plan.changed()) {
      System.out.printf(
          "  %d %s  %s%s%n",
          input.year(),
          input.countyCode(),
          String.join(" ", input.forms().stream().map(f -> f.form()).toList()),
          input.validInReference()
              ? ""
              : Language.either(
                  "  (not in the reference: all of it would be held)", "  （不在县区名录中，将全部退回）"));
    }
  }
}
