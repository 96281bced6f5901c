package org.junheng.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.job.MartRefresh;
import org.junheng.job.NightlyRun;
import org.junheng.job.RunLock;
import org.junheng.job.RunPlan;
import org.junheng.job.RunPlanner;
import org.junheng.job.Settings;
import org.junheng.publish.report.YearlyReports;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The nightly run. Plain Java decides whether anything changed; only then a JVM for Spark is
 * started, with the flags that the configuration names.
 */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in what changed in the landing folder, computes, and publishes one release.",
      "Exit status: 0 everything taken in; 1 something was held back; 2 wrong use or"
          + " configuration; 3 failed, the release before stands."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--years",
      paramLabel = "A-B",
      converter = YearRange.class,
      description =
          "Take in these census years only, and say where their reports lie; the release carries"
              + " every year.")
  private Years years = Years.ALL;

  @Option(
      names = "--standard",
      paramLabel = "ID",
      arity = "1..*",
      description = "Score under these standards.")
  private List<String> standards = new ArrayList<>();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs, as spark-submit's: local[2], spark://host:7077, yarn.")
  private String master;

  @Option(names = "--dry-run", description = "Publish nothing; say what would be taken in.")
  private boolean dryRun;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private Format format = Format.text;

  /** How a result is told. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() throws Exception {
    Definitions definitions = Definitions.load();
    Settings asked = configuration.settings().under(standards).on(master);
    Settings settings = asked.under(definitions.withNeeded(asked.standards()));
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    Storage warehouse = Storage.at(settings.warehouse());
    if (SparkJvm.isThis()) {
      RunPlan plan = RunPlanner.load(warehouse, SparkJvm.preparing());
      return told(new NightlyRun(settings, plan, definitions, reference, System.out).run());
    }
    RunPlanner planner = new RunPlanner(settings, definitions, reference, Version.text());
    if (dryRun) {
      return tellDry(planner.planDry(years::contain), planner);
    }
    planner.requireLanding();
    try (RunLock alone = RunLock.ofPlanning(warehouse)) {
      return planAndRun(planner, settings, definitions, reference);
    }
  }

  /** Plans while no other run can, and keeps others away until the work is done. */
  private int planAndRun(
      RunPlanner planner, Settings settings, Definitions definitions, Reference reference)
      throws Exception {
    Storage warehouse = Storage.at(settings.warehouse());
    RunPlan plan = planner.plan(years::contain);
    if (planner.isUpToDate(plan)) {
      new Releases(warehouse).repairLink();
      System.out.println(
          "Nothing changed: release " + plan.previousRelease() + " holds all that lies there.");
      new MartRefresh(settings, definitions, System.out).catchUp();
      tellReports(warehouse);
      return told(new Releases(warehouse).manifest(plan.previousRelease()));
    }
    planner.save(plan);
    if (SparkJvm.isUnderSparkSubmit()) {
      return told(new NightlyRun(settings, plan, definitions, reference, System.out).run());
    }
    int status =
        new SparkJvm(settings.spark())
            .start(sameRun(settings), plan.preparing(), plan.changed().size());
    if (status == Junheng.DONE || status == Junheng.HELD_BACK) {
      tellReports(warehouse);
    }
    return status;
  }

  /** Where the reports of the years asked for lie; of the newest year where none was asked for. */
  private void tellReports(Storage warehouse) {
    if (format == Format.json) {
      return;
    }
    Manifest manifest =
        new Releases(warehouse).manifest(new Releases(warehouse).currentId().orElseThrow());
    int newest = manifest.years().stream().mapToInt(Integer::intValue).max().orElseThrow();
    manifest.years().stream()
        .filter(year -> years.equals(Years.ALL) ? year == newest : years.contain(year))
        .forEach(
            year ->
                System.out.printf(
                    "report %d %s%n",
                    year,
                    warehouse
                        .in("releases/" + manifest.releaseId())
                        .location(YearlyReports.place(year))));
  }

  /** The arguments that mean this run, all said, for the JVM that Spark runs in. */
  private List<String> sameRun(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(List.of("--conf", configuration.file().toString()));
    arguments.addAll(List.of("--landing", settings.landing()));
    arguments.addAll(List.of("--warehouse", settings.warehouse()));
    arguments.addAll(List.of("--reference", settings.reference()));
    arguments.addAll(List.of("--master", settings.spark().master()));
    arguments.addAll(List.of("--format", format.name()));
    settings.standards().forEach(id -> arguments.addAll(List.of("--standard", id)));
    return arguments;
  }

  private int told(Manifest manifest) {
    if (format == Format.json) {
      System.out.print(Json.write(manifest));
    }
    return manifest.held() > 0 ? Junheng.HELD_BACK : Junheng.DONE;
  }

  private int tellDry(RunPlan plan, RunPlanner planner) {
    if (format == Format.json) {
      System.out.print(Json.write(plan));
    } else if (planner.isUpToDate(plan)) {
      System.out.println("A run would change nothing.");
    } else {
      System.out.printf(
          "A run would take in %d of %d county-years and publish a new release:%n",
          plan.changed().size(), plan.inputs().size());
      for (CountyYearInput input : plan.changed()) {
        System.out.printf(
            "  %d %s  %s%s%n",
            input.year(),
            input.countyCode(),
            String.join(" ", input.forms().stream().map(f -> f.form()).toList()),
            input.validInReference() ? "" : "  (not in the reference: all of it would be held)");
      }
    }
    return Junheng.DONE;
  }
}
