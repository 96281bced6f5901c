package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.job.AtWork;
import org.junheng.job.DiskTrouble;
import org.junheng.job.HeldBack;
import org.junheng.job.LastSeen;
import org.junheng.job.Leftovers;
import org.junheng.job.MartRefresh;
import org.junheng.job.NightlyRun;
import org.junheng.job.ReferenceNotes;
import org.junheng.job.RunLock;
import org.junheng.job.RunPlan;
import org.junheng.job.RunPlanner;
import org.junheng.job.Settings;
import org.junheng.job.WaitingRelease;
import org.junheng.language.Language;
import org.junheng.publish.report.YearlyReports;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
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

  @Option(
      names = "--dry-run",
      description =
          "Publish nothing; say what would be taken in, and what it would change: cells,"
              + " indicators, cvs, verdicts and ranks across the province.")
  private boolean dryRun;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "With --dry-run: also writes what would change as a page to look at or print.")
  private Path page;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "With --dry-run: also writes every figure that would change into a CSV file.")
  private Path list;

  private final NightJvm jvm;
  private final boolean isTold;
  private AfterRun after;

  RunCommand() {
    this(null, true);
  }

  private RunCommand(NightJvm jvm, boolean isTold) {
    this.jvm = jvm;
    this.isTold = isTold;
  }

  /** A run that nobody is told of but the person at the machine. */
  static RunCommand ofPractice() {
    return new RunCommand(null, false);
  }

  /** A run in a JVM that is there already. */
  static RunCommand in(NightJvm jvm) {
    return new RunCommand(jvm, true);
  }

  /**
   * Makes this JVM ready to run what was asked for.
   *
   * @param isFresh whether it has run nothing yet, and has the time to practise
   */
  void makeReady(boolean isFresh) throws IOException {
    Settings asked = configuration.settings().under(standards).on(master);
    if (isFresh && asked.spark().isInOneProcess()) {
      PracticeNight.run(asked);
    }
    NightlyRun.makeReady(asked);
  }

  @Override
  public Integer call() throws Exception {
    Settings asked = configuration.settings().under(standards).on(master);
    requireDryRun();
    if (dryRun) {
      return rehearse(asked);
    }
    after = new AfterRun(asked, isTold);
    return after.of(() -> SparkJvm.isHere() ? inThisJvm(asked) : fromThisJvm(asked));
  }

  private int rehearse(Settings asked) throws Exception {
    asked.requirePasswords();
    if (SparkJvm.isHere()) {
      NightlyRun.startAhead(asked);
      return new DryRun(asked, years).tell(page, list);
    }
    return new DryRun(asked, years).tellWithoutSpark()
        ? Junheng.DONE
        : new SparkJvm(asked).start(sameRun(asked), Optional.empty());
  }

  private int fromThisJvm(Settings asked) throws Exception {
    asked.requirePasswords();
    Optional<LastSeen> seen =
        LastSeen.now(
            asked,
            List.of(
                Version.text(), years.toString(), Told.format().name(), Language.spoken().code()));
    Optional<LastSeen.Said> said = seen.flatMap(LastSeen::said);
    if (said.isPresent() && !Told.isJson()) {
      AtWork.forget(asked.warehouse());
      System.out.println(said.get().words());
      after.unchanged(null, said.get().status());
      return said.get().status();
    }
    return (jvm == null ? new SparkJvm(asked) : jvm).start(sameRun(asked), seen);
  }

  private int inThisJvm(Settings asked) throws Exception {
    asked.requirePasswords();
    if (SparkJvm.isThis() && LastSeen.isWorkLikely(asked, SparkJvm.seen())) {
      NightlyRun.startAhead(asked);
    }
    Definitions definitions = Definitions.load();
    Settings settings = asked.under(definitions.withNeeded(asked.standards()));
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    RunPlanner planner = new RunPlanner(settings, definitions, reference, Version.text());
    planner.requireLanding();
    try (RunLock alone = RunLock.take(Storage.at(settings.warehouse()))) {
      return inThisJvm(settings, definitions, reference, planner, alone);
    } catch (RuntimeException e) {
      throw DiskTrouble.told(e, settings.warehouse()).orElse(e);
    }
  }

  private int inThisJvm(
      Settings settings,
      Definitions definitions,
      Reference reference,
      RunPlanner planner,
      RunLock alone) {
    AtWork atWork = AtWork.planning(settings.warehouse());
    RunPlan plan = planner.plan(years::contain);
    Optional<Manifest> made = planner.made(plan);
    if (made.isEmpty()) {
      planner.save(plan);
    }
    NightlyRun night =
        new NightlyRun(settings, plan, definitions, reference, System.out, atWork, alone);
    Manifest manifest =
        made.isPresent() ? upToDate(made.get(), settings, definitions) : night.run();
    atWork.end();
    Optional<String> waits =
        WaitingRelease.told(new Releases(Storage.at(settings.warehouse())), manifest);
    boolean isDone = manifest.held() == 0 && waits.isEmpty();
    int status = isDone ? Junheng.DONE : Junheng.HELD_BACK;
    String why =
        Stream.concat(
                waits.stream(),
                manifest.held() == 0 ? Stream.empty() : Stream.of(HeldBack.told(manifest)))
            .collect(Collectors.joining("\n"));
    String reports = (reports(Storage.at(settings.warehouse()), manifest) + why).stripTrailing();
    Told.result(manifest, () -> System.out.println(reports));
    if (Told.isJson() && status != Junheng.DONE) {
      System.err.println(why);
    }
    if (made.isPresent()) {
      after.unchanged(manifest.releaseId(), status);
    } else {
      after.finished(definitions, plan, manifest, night.times(), status);
    }
    if (plan.strays().isEmpty()) { // what could not be read is looked at again
      String words = nothingChanged(manifest) + "\n" + reports;
      LastSeen.note(settings, SparkJvm.seen(), new LastSeen.Said(status, words));
    }
    return status;
  }

  private static Manifest upToDate(Manifest manifest, Settings settings, Definitions definitions) {
    new Releases(Storage.at(settings.warehouse())).repairLink();
    Leftovers.remove(Storage.at(settings.warehouse()));
    System.out.println(nothingChanged(manifest));
    new MartRefresh(settings, definitions, System.out).catchUp();
    return manifest;
  }

  private static String nothingChanged(Manifest manifest) {
    String words =
        Language.either(
            "Nothing changed: release %s holds all that lies there.",
            "没有变化：版本 %s 已包含现有的全部文件。", manifest.releaseId());
    return Stream.concat(
            Stream.of(words), manifest.referenceNotes().stream().map(ReferenceNotes::told))
        .collect(Collectors.joining("\n"));
  }

  /** Where the reports of the years asked for lie; of the year that is shown where none was. */
  private String reports(Storage warehouse, Manifest manifest) {
    int shown = manifest.defaultYear();
    return manifest.years().stream()
        .filter(year -> years.equals(Years.ALL) ? year == shown : years.contain(year))
        .filter(year -> year <= shown)
        .map(
            year ->
                Language.either(
                        "report %d %s",
                        "%d 学年报告 %s",
                        year,
                        warehouse
                            .in("releases/" + manifest.releaseId())
                            .location(YearlyReports.place(year)))
                    + "\n")
        .collect(Collectors.joining());
  }

  /** The arguments that mean this run, all said, for the JVM that Spark runs in. */
  private List<String> sameRun(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("run"));
    arguments.addAll(List.of("--conf", configuration.file().toString()));
    arguments.addAll(List.of("--landing", settings.landing()));
    arguments.addAll(List.of("--warehouse", settings.warehouse()));
    arguments.addAll(List.of("--reference", settings.reference()));
    arguments.addAll(List.of("--master", settings.spark().master()));
    arguments.addAll(List.of("--format", Told.format().name()));
    arguments.addAll(List.of("--lang", Language.spoken().code()));
    settings.standards().forEach(id -> arguments.addAll(List.of("--standard", id)));
    if (dryRun) {
      arguments.add("--dry-run");
    }
    if (page != null) {
      arguments.addAll(List.of("--page", page.toString()));
    }
    if (list != null) {
      arguments.addAll(List.of("--out", list.toString()));
    }
    if (!years.equals(Years.ALL)) {
      arguments.addAll(List.of("--years", years.from() + "-" + years.to()));
    }
    return arguments;
  }

  private void requireDryRun() {
    if (!dryRun && (page != null || list != null)) {
      throw new DefinitionException(
          Language.either(
              "--page and --out go with --dry-run: what a run changed, diff tells",
              "--page 和 --out 只用于 --dry-run；运行之后的变化用 diff 查看"));
    }
  }
}
