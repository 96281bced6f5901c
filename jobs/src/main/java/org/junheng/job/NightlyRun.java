package org.junheng.job;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.definition.Definitions;
import org.junheng.expression.NotEvaluatedException;
import org.junheng.language.Language;
import org.junheng.publish.mart.MartException;
import org.junheng.reference.Reference;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Runs a planned job in this JVM, or goes on with one that did not finish. */
public final class NightlyRun {
  private final Settings settings;
  private final RunPlan plan;
  private final Definitions definitions;
  private final Reference reference;
  private final PrintStream out;
  private final AtWork atWork;
  private final RunLock lock;
  private Map<String, Duration> times = Map.of();

  /** A run of a plan; tells its progress on the stream, and who asks meanwhile what it is at. */
  public NightlyRun(
      Settings settings,
      RunPlan plan,
      Definitions definitions,
      Reference reference,
      PrintStream out,
      AtWork atWork,
      RunLock lock) {
    this.settings = settings;
    this.plan = plan;
    this.definitions = definitions;
    this.reference = reference;
    this.out = out;
    this.atWork = atWork;
    this.lock = lock;
  }

  /** A step that failed; the cause says why. Nothing was published. */
  public static final class RunFailedException extends RuntimeException {
    RunFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Begins to start Spark before it is planned what to do, where a run will probably need it. */
  public static void startAhead(Settings settings) {
    SparkStart.begin(settings.spark());
  }

  /**
   * Makes this JVM ready for nights to come: Spark is started where it runs in this process alone,
   * and not where it would hold other machines meanwhile.
   */
  public static void makeReady(Settings settings) {
    ReleaseTables.loadAhead();
    if (settings.spark().isInOneProcess()) {
      SparkStart.begin(settings.spark());
    }
  }

  /** Stops what {@link #startAhead} has begun, where no run came to need it. */
  public static void endUnused() {
    SparkStart.abandon();
  }

  /** Does the steps that are not done yet and gives the published release's manifest. */
  public Manifest run() {
    Storage warehouse = Storage.at(settings.warehouse());
    Leftovers.remove(warehouse, plan);
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      spring.registerBean(Settings.class, () -> settings);
      spring.register(RunRecords.class);
      Map<String, Duration> lastTime = new LinkedHashMap<>();
      ReleaseTables.loadAhead();
      JavaSparkContext spark = SparkStart.context(settings.spark());
      try (StepProgress progress = new StepProgress(out, atWork, lastTime);
          RunContext context =
              new RunContext(spark, plan, settings, definitions, reference, warehouse, progress)) {
        spring.registerBean(RunContext.class, () -> context);
        spring.registerBean(RunLock.class, () -> lock, bean -> bean.setDestroyMethodName(""));
        spring.register(NightlyJob.class);
        RunRecords.open(spring, settings);
        lastTime.putAll(lastTimes(spring.getBean(JobRepository.class)));
        requireCompleted(execute(spring));
        Manifest manifest = new Releases(warehouse).manifest(plan.releaseId());
        Leftovers.remove(warehouse);
        times = progress.times();
        new RunSummary(out).tell(manifest, plan, times, warehouse);
        return manifest;
      } finally {
        spark.stop();
      }
    }
  }

  /** What each step took of the run that was done. */
  public Map<String, Duration> times() {
    return times;
  }

  private JobExecution execute(AnnotationConfigApplicationContext spring) {
    Job job = spring.getBean(Job.class);
    JobOperator operator = spring.getBean(JobOperator.class);
    JobRepository repository = spring.getBean(JobRepository.class);
    JobParameters parameters =
        new JobParametersBuilder()
            .addString("inputs", plan.fingerprint())
            .addString("on_release", String.valueOf(plan.previousRelease()))
            .addString("release", plan.releaseId(), false)
            .toJobParameters();
    try {
      JobExecution last = last(repository, parameters);
      if (last == null || last.getStatus() == BatchStatus.COMPLETED) {
        return operator.start(job, last == null ? parameters : again(parameters));
      }
      if (last.getStatus().isRunning()) {
        last = operator.recover(last); // its process is dead: this one holds the lock
      }
      out.println(
          Language.either(
              "goes on with the run that did not finish, at its unfinished step",
              "继续未完成的运行，从未完成的步骤开始"));
      return operator.restart(last);
    } catch (org.springframework.batch.core.job.JobExecutionException e) {
      throw new RunFailedException(
          Language.either("the run cannot start:\n  %s", "运行无法开始：\n  %s", e.getMessage()), e);
    }
  }

  /** The last attempt at a run of those parameters; null where there was none. */
  static JobExecution last(JobRepository repository, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(NightlyJob.NAME, parameters);
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    if (instance != null && last == null) { // killed between the records of the one and the other
      repository.deleteJobInstance(instance);
    }
    return last;
  }

  /** The same inputs on the same release once more, where that release was removed since. */
  private static JobParameters again(JobParameters parameters) {
    return new JobParametersBuilder(parameters)
        .addString("again", java.time.Instant.now().toString())
        .toJobParameters();
  }

  private void requireCompleted(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return;
    }
    Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    String step =
        execution.getStepExecutions().stream()
            .filter(done -> done.getStatus() != BatchStatus.COMPLETED)
            .map(StepExecution::getStepName)
            .findFirst()
            .orElse("start");
    String why = cause == null ? execution.getExitStatus().getExitCode() : told(cause);
    throw new RunFailedException(
        Language.either(
            "step %s failed: %s; nothing was published, the release before stands. Run again to go"
                + " on at this step; if it fails again, --debug shows where",
            "步骤“%s”失败：\n  %s\n没有发布任何内容，仍以上一版本为准。再次运行将从此步骤继续；" + "如再失败，--debug 显示详情",
            StepNames.named(step),
            why),
        cause);
  }

  /** Where it failed, where that is known, and the words of what failed first. */
  static String told(Throwable cause) {
    Throwable deepest = cause;
    String place = "";
    while (deepest.getCause() != null && !isTold(deepest)) {
      place = deepest instanceof WorkFailedException ? deepest.getMessage() + ": " : place;
      deepest = deepest.getCause();
    }
    String words = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    return place + firstSentence(words);
  }

  /** The first line, and the next where the first only leads to it. */
  private static String firstSentence(String words) {
    List<String> lines = words.lines().map(String::strip).limit(2).toList();
    boolean leads = lines.size() == 2 && lines.get(0).matches(".*[:：]");
    return leads ? String.join(" ", lines) : lines.isEmpty() ? "" : lines.get(0);
  }

  /** Whether it says itself, in a sentence, what its cause means. */
  private static boolean isTold(Throwable error) {
    return error instanceof MartException || error instanceof NotEvaluatedException;
  }

  /** What each step took in the last run that completed it. */
  private static Map<String, Duration> lastTimes(JobRepository repository) {
    Map<String, Duration> times = new LinkedHashMap<>();
    for (JobInstance instance : repository.getJobInstances(NightlyJob.NAME, 0, 1)) {
      for (JobExecution execution : repository.getJobExecutions(instance)) {
        for (StepExecution step : execution.getStepExecutions()) {
          if (step.getStatus() == BatchStatus.COMPLETED && step.getEndTime() != null) {
            times.putIfAbsent(
                step.getStepName(), Duration.between(step.getStartTime(), step.getEndTime()));
          }
        }
      }
    }
    return times;
  }
}
