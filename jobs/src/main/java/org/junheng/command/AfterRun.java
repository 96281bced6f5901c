package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.MorningAdvice;
import org.junheng.job.RunPlan;
import org.junheng.job.RunResults;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.notice.KeptResult;
import org.junheng.notice.Notifier;
import org.junheng.notice.RunMetrics;
import org.junheng.notice.RunResult;
import org.junheng.warehouse.Manifest;

/**
 * What follows a run, however it ended: its result is kept in the warehouse, and the JVM that was
 * started first writes the metrics and tells those who are to be told. None of it can change how
 * the run ended.
 */
final class AfterRun {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Settings settings;
  private final boolean isTold;
  private final RunResults results;
  private final KeptResult kept;
  private RunResult result;

  /**
   * What follows a run that begins now.
   *
   * @param isTold whether anybody is told of it
   */
  AfterRun(Settings settings, boolean isTold) {
    this.settings = settings;
    this.isTold = isTold && !SparkJvm.isThis();
    this.results = new RunResults(settings, Version.text());
    this.kept = new KeptResult(settings.warehouse());
  }

  /** Does the run, and what follows it. */
  int of(Callable<Integer> run) throws Exception {
    int status;
    try {
      status = run.call();
    } catch (Exception | Error e) {
      boolean isWrongUse = e instanceof DefinitionException;
      failed(
          isWrongUse ? Junheng.WRONG_USE : Junheng.FAILED, Mishap.told(e), MorningAdvice.after(e));
      tell();
      throw e;
    }
    if (result == null) {
      result = ofChild(status);
    }
    tell();
    return status;
  }

  /** The run made a release. */
  void finished(
      Definitions definitions,
      RunPlan plan,
      Manifest manifest,
      Map<String, Duration> times,
      int status) {
    try {
      keep(results.finished(definitions, plan, manifest, times, status));
    } catch (RuntimeException e) {
      warn(
          Language.either(
              "warning: the result of this run cannot be put together: %s",
              "提示：无法汇总本次运行的结果：%s", e.getMessage()));
    }
  }

  /**
   * The run found nothing new.
   *
   * @param release the one that holds everything; null where that is the last one known
   */
  void unchanged(String release, int status) {
    keep(results.unchanged(release, status));
  }

  private void failed(int status, String message, String next) {
    keep(results.failed(status, message, next));
  }

  /** What the JVM that was started for the run has kept; one that was killed has kept nothing. */
  private RunResult ofChild(int status) {
    RunResult known = kept.last().filter(last -> last.began().equals(results.began())).orElse(null);
    if (known == null) {
      failed(status, Told.lastError(), MorningAdvice.afterKill());
      known = result;
    }
    return known;
  }

  private void keep(RunResult now) {
    result = now;
    try {
      if (kept.canBeKept()) {
        kept.keep(now);
      }
    } catch (RuntimeException e) {
      warn(
          Language.either(
              "warning: the result of this run cannot be kept in the warehouse: %s",
              "提示：本次运行的结果无法存入数据仓库：%s", e.getMessage()));
    }
  }

  private void tell() {
    if (!isTold) {
      return;
    }
    if (settings.metrics() != null) {
      try {
        RunMetrics.write(Path.of(settings.metrics()), result);
      } catch (IOException | RuntimeException e) {
        warn(Language.either("warning: the metrics cannot be written: %s", "提示：指标文件无法写入：%s", e));
      }
    }
    new Notifier(settings.receivers(), PAUSE, AfterRun::warn).tell(result);
  }

  /** Not as an error: what is told as JSON says why the run ended as it did. */
  private static void warn(String sentence) {
    System.err.println(sentence);
  }
}
