package org.junheng.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.notice.KeptResult;
import org.junheng.notice.RunResult;
import org.junheng.notice.RunResult.CountyYears;
import org.junheng.notice.RunResult.FormRows;
import org.junheng.notice.RunResult.Outcome;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** Puts together how a run ended, for those who are told of it. */
public final class RunResults {
  private static final String STATUS = "status（--county 代码 逐表查看）";

  private final Settings settings;
  private final String version;
  private final Instant began = RunBegan.at().truncatedTo(ChronoUnit.MILLIS);
  private final Optional<RunResult> before;

  /**
   * Results of a run on a warehouse.
   *
   * @param version the program's
   */
  public RunResults(Settings settings, String version) {
    this.settings = settings;
    this.version = version;
    this.before = new KeptResult(settings.warehouse()).last();
  }

  /** When the run began, as its result says it. */
  public String began() {
    return began.toString();
  }

  /**
   * How a run ended that made a release.
   *
   * @param definitions by which it was made
   * @param times what each step took
   */
  public RunResult finished(
      Definitions definitions,
      RunPlan plan,
      Manifest manifest,
      Map<String, Duration> times,
      int status) {
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    List<String> waits = WaitingRelease.words(releases, manifest, definitions);
    ResultOfRelease made = ResultOfRelease.of(settings, definitions, releases, plan, manifest);
    Map<String, Double> steps = new LinkedHashMap<>();
    times.forEach((step, took) -> steps.put(step, took.toMillis() / 1000.0));
    OptionalLong memory = PeakMemory.ofProcess();
    int derived =
        plan.blocks().stream()
            .filter(block -> !block.isKept())
            .mapToInt(block -> block.inputs().size())
            .sum();
    return new RunResult(
        began(),
        now(),
        status,
        waits.isEmpty() ? Outcome.published : Outcome.waiting,
        settings.warehouse(),
        version,
        manifest.releaseId(),
        releases.currentId().orElse(null),
        began(),
        null,
        next(manifest.held(), waits, manifest, releases),
        new CountyYears(
            manifest.inputs().size(), plan.changed().size(), derived, made.held().size()),
        rows(manifest),
        steps,
        memory.isPresent() ? memory.getAsLong() : null,
        made.takenIn(),
        made.held(),
        made.receipts(),
        made.verdicts(),
        made.ranksMoved(),
        made.ranks(),
        manifest.referenceNotes().stream().map(note -> note.words(definitions)).toList(),
        waits,
        more(releases, manifest));
  }

  private String next(long held, List<String> waits, Manifest manifest, Releases releases) {
    if (!waits.isEmpty()) {
      boolean amends =
          !WaitingRelease.changedYears(releases.publications(), manifest.releaseId()).isEmpty();
      return "核实后决定：releases %s %s --by 姓名 --reason 理由"
          .formatted(amends ? "--amend" : "--accept", manifest.releaseId());
    }
    return held == 0 ? null : "请有关县区按核查结果改正后重报";
  }

  private static Map<String, FormRows> rows(Manifest manifest) {
    Map<String, FormRows> rows = new TreeMap<>();
    manifest.inputs().stream()
        .flatMap(input -> input.forms().stream())
        .filter(form -> form.counts() != null && !form.form().isEmpty())
        .forEach(
            form ->
                rows.merge(
                    form.form(),
                    new FormRows(
                        form.counts().rowsRead(),
                        form.counts().rowsAccepted(),
                        form.counts().rowsHeld()),
                    (one, other) ->
                        new FormRows(
                            one.read() + other.read(),
                            one.accepted() + other.accepted(),
                            one.held() + other.held())));
    return rows;
  }

  private static Map<String, String> more(Releases releases, Manifest manifest) {
    Storage folder = releases.folder(manifest.releaseId());
    Map<String, String> more = new LinkedHashMap<>();
    if (folder.exists("reports/page/index.html")) {
      more.put("网页", place(folder, "reports/page/index.html"));
    }
    if (folder.exists("reports/counties")) {
      more.put("各县区核查结果", place(folder, "reports/counties"));
    }
    more.put("明细", STATUS);
    return more;
  }

  private static String place(Storage folder, String name) {
    return folder.isOnDisk() ? folder.onDisk().resolve(name).toString() : folder.location(name);
  }

  /**
   * How a run ended that found nothing new: what is held, missing and late is as it was.
   *
   * @param release the one that holds everything, where that is known
   */
  public RunResult unchanged(String release, int status) {
    RunResult known = before.filter(last -> last.current() != null).orElse(null);
    String is = release != null ? release : known == null ? null : known.release();
    return new RunResult(
        began(),
        now(),
        status,
        Outcome.unchanged,
        settings.warehouse(),
        version,
        is,
        known == null ? is : known.current(),
        began(),
        null,
        known == null ? null : known.next(),
        known == null || known.countyYears() == null
            ? null
            : new CountyYears(known.countyYears().all(), 0, 0, known.countyYears().held()),
        known == null ? null : known.rows(),
        null,
        null,
        null,
        known == null ? null : known.held(),
        known == null ? null : known.receipts(),
        null,
        0,
        null,
        known == null ? null : known.referenceNotes(),
        known == null ? null : known.waits(),
        known == null || known.more().isEmpty() ? Map.of("明细", STATUS) : known.more());
  }

  /**
   * How a run failed.
   *
   * @param message what the person at the machine is told
   * @param next what is to be done in the morning
   */
  public RunResult failed(int status, String message, String next) {
    return new RunResult(
        began(),
        now(),
        status,
        Outcome.failed,
        settings.warehouse(),
        version,
        null,
        current(),
        before.map(RunResult::finished).orElse(null),
        message,
        next,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        before.map(RunResult::waits).orElse(null),
        Map.of("中止处和以前的运行", "status"));
  }

  private String current() {
    try {
      return new Releases(Storage.at(settings.warehouse())).currentId().orElse(null);
    } catch (RuntimeException cannotBeReached) {
      return before.map(RunResult::current).orElse(null);
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
